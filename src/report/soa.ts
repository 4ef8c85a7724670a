import type { Requirement } from '../model/framework.ts';
import type { ApplicabilityDecision, Organisation } from '../model/organisation.ts';
import {
  REMARK_WEIGHT,
  type SoaDecision,
  type SoaEvidence,
  type SoaLine,
  type SoaRemark,
  type StatementOfApplicability,
} from '../model/soa.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { W } from './words/gap.ts';
import { A, APPLIES_WORDS, BECAUSE_WORDS } from './words/soa.ts';

/** Statements of Applicability of one organisation, whatever their format: one for each standard with an annex. */
export interface SoaReport {
  readonly organisation: Organisation;
  readonly asOf: string;
  readonly language: Language;
  readonly statements: readonly StatementOfApplicability[];
  readonly version: string;
  readonly digest: string;
}

/** What the statement is about and who stands for it, as names and values. */
export function soaHead(
  { organisation, asOf, language: l, version, digest }: SoaReport,
  { scope }: Pick<StatementOfApplicability, 'scope'>,
): readonly (readonly [string, string])[] {
  const { assessment } = organisation;
  const approved = [assessment.approvedBy, assessment.approvedOn].filter((part) => part !== undefined).join(', ');
  const titles = scope.map(({ title }) => title).join(', ');
  return [
    [A.scope[l], titles === '' ? A.wholeOrganisation[l] : titles],
    [A.version[l], assessment.version ?? '–'],
    [A.approved[l], approved === '' ? '–' : approved],
    [capital(W.asOf[l]), asOf],
    ['kloof', `${version}, ${W.content[l]} ${digest}`],
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Why, in words: the grounds with their references, and the justification. */
export function reasonText({ because, refs, justification }: ApplicabilityDecision, l: Language): string {
  const grounds = because.map((ground) => BECAUSE_WORDS[ground][l]).join(', ');
  const named = [grounds, refs.length === 0 ? '' : `(${refs.join(', ')})`].filter((part) => part !== '').join(' ');
  return [named, justification ?? ''].filter((part) => part !== '').join('; ');
}

/** Titles of scope elements; empty where these are all of the statement. */
export function whereText(elements: readonly string[], { scope }: Pick<StatementOfApplicability, 'scope'>): string {
  if (elements.length === scope.length) return '';
  return scope
    .filter(({ id }) => elements.includes(id))
    .map(({ title }) => title)
    .join(', ');
}

/** A decision in one line: where it counts, the answer where this is not that of the line, why, who and when. */
export function decisionText(
  { decision, elements }: SoaDecision,
  statement: StatementOfApplicability,
  l: Language,
): string {
  const where = whereText(elements, statement);
  const answer = where === '' ? '' : `${where}: ${APPLIES_WORDS[decision.applicable ? 'yes' : 'no'][l]}.`;
  const signed = [decision.decidedBy, decision.decidedOn].filter((part) => part !== undefined).join(', ');
  return [answer, capital(reasonText(decision, l)), signed === '' ? '' : `(${signed})`]
    .filter((part) => part !== '')
    .join(' ');
}

/** That nobody decided, and where. */
export function undecidedText({ undecidedIn }: SoaLine, statement: StatementOfApplicability, l: Language): string {
  const where = whereText(undecidedIn, statement);
  return where === '' ? A.nobodyDecided[l] : `${where}: ${A.nobodyDecided[l].toLowerCase()}`;
}

/** A piece of evidence with its dates, and whether they are past. */
export function evidenceText({ title, date, validUntil, isValid }: SoaEvidence, l: Language): string {
  const days = [
    ...(date === undefined ? [] : [date]),
    ...(validUntil === undefined ? [] : [`${A.until[l]} ${validUntil}`]),
    ...(isValid || validUntil === undefined ? [] : [W.expired[l]]),
  ];
  return days.length === 0 ? title : `${title} (${days.join(', ')})`;
}

/** Remarks that say the same, together. */
export interface RemarkGroup {
  readonly kind: SoaRemark['kind'];
  readonly weight: 'objection' | 'question';
  readonly message: Bilingual;
  /**
   * Ids of the controls of the annex, three and more in a row as `A.5.1–A.5.3`; empty where it is about the document.
   */
  readonly requirements: readonly string[];
}

export function remarkGroups(remarks: readonly SoaRemark[]): readonly RemarkGroup[] {
  const groups = new Map<string, SoaRemark[]>();
  for (const remark of remarks) {
    const key = `${remark.kind} ${remark.message.en}`;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const requirements = idRuns(same.flatMap(({ requirement }) => requirement ?? []));
    return [{ kind: first.kind, weight: REMARK_WEIGHT[first.kind], message: first.message, requirements }];
  });
}

function idRuns(requirements: readonly Requirement[]): readonly string[] {
  const runs: Requirement[][] = [];
  for (const requirement of requirements) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.parent === requirement.parent && last?.index === requirement.index - 1) run.push(requirement);
    else runs.push([requirement]);
  }
  return runs.flatMap((run) =>
    run.length < 3 ? run.map(({ id }) => id) : [`${run[0]?.id ?? ''}–${run.at(-1)?.id ?? ''}`],
  );
}

/** How many objections, and how many questions. */
export function remarkCounts(remarks: readonly SoaRemark[]): {
  readonly objections: number;
  readonly questions: number;
} {
  const objections = remarks.filter(({ kind }) => REMARK_WEIGHT[kind] === 'objection').length;
  return { objections, questions: remarks.length - objections };
}
