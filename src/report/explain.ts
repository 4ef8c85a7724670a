import type { Explanation, Link, Support } from '../assess/explain.ts';
import { doubtOf } from '../assess/view.ts';
import type { Fact, Finding, Ground } from '../model/assessment.ts';
import { type Requirement, referenceTo } from '../model/framework.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { acceptanceJson, holding, holdingText, lapsedText } from './acceptance.ts';
import { completionJson, explainedCompletions } from './completion.ts';
import { DOUBT_WORDS, joined, OUTCOME_WORDS, STATUS_WORDS } from './words.ts';

/** Why a requirement has its outcome, whatever the format. */
export interface ExplainReport {
  readonly requirement: Requirement;
  /** Undefined for parts and headings, which have no outcome of their own. */
  readonly finding: Finding | undefined;
  readonly explanations: readonly { readonly element: string | undefined; readonly tree: Explanation }[];
  readonly organisation: Organisation;
  readonly language: Language;
}

export const X = {
  nothing: {
    en: 'Nothing declared or judged says anything about it.',
    nl: 'Niets wat is opgegeven of beoordeeld zegt er iets over.',
  },
  above: { en: 'see above', nl: 'zie hierboven' },
  left: { en: 'Left', nl: 'Resteert' },
  part: { en: 'part of an assessable requirement', nl: 'onderdeel van een te beoordelen eis' },
  declared: { en: 'declared', nl: 'opgegeven' },
  judged: { en: 'judged', nl: 'beoordeeld' },
  claimed: { en: 'claimed jointly', nl: 'gezamenlijk opgegeven' },
  itsParts: { en: 'by its parts', nl: 'door zijn onderdelen' },
  itsWhole: { en: 'as a part of', nl: 'als onderdeel van' },
} as const satisfies Record<string, Bilingual>;

export const FACT_PHRASES: Readonly<Record<Fact, Bilingual>> = {
  full: { en: 'fully met', nl: 'geheel voldaan' },
  some: { en: 'met in part', nl: 'deels voldaan' },
  lacking: { en: 'not all of it met', nl: 'niet geheel voldaan' },
  none: { en: 'not met at all', nl: 'in het geheel niet voldaan' },
};

const LINK_PHRASES: Readonly<Record<Link, Bilingual>> = {
  equal: { en: 'equal to', nl: 'gelijk aan' },
  'part-of': { en: 'contained in', nl: 'begrepen in' },
  'whole-of': { en: 'contains', nl: 'omvat' },
  'shares-with': { en: 'shares with', nl: 'overlapt met' },
  together: { en: 'covered together by', nl: 'samen gedekt door' },
};

/** The outcome in words, with the doubt of what it rests on. */
export function outcomeText({ finding, language: l }: ExplainReport): string {
  if (!finding) return X.part[l];
  const doubt = doubtOf(finding);
  return OUTCOME_WORDS[finding.outcome][l] + (doubt ? ` (${DOUBT_WORDS[doubt][l]})` : '');
}

/** What was decided on the gaps of the requirement, if anything was. */
export function acceptanceText({ finding, organisation, language: l }: ExplainReport): string | undefined {
  const accepted = holding(finding, organisation);
  if (accepted) return holdingText(accepted, l);
  return finding?.lapsed && lapsedText(finding.lapsed, l);
}

/** What is missing for the whole of the requirement, where several others jointly are that. */
export const completions = ({
  finding,
  organisation,
  language,
}: ExplainReport): ReturnType<typeof explainedCompletions> =>
  finding ? explainedCompletions(finding, organisation, language) : [];

/** A line of a tree, with the lines below it. */
export interface ExplainLine {
  readonly text: string;
  /** Where it stands: file and line. */
  readonly at?: string;
  readonly below: readonly ExplainLine[];
}

/** The tree as lines, the same in every format. */
export function explainLines(tree: Explanation, report: ExplainReport): readonly ExplainLine[] {
  return tree.supports.map((support) => supportLine(support, report));
}

function supportLine(support: Support, report: ExplainReport): ExplainLine {
  const { language: l } = report;
  switch (support.kind) {
    case 'observation':
      return observationLine(support.ground, report);
    case 'tree': {
      const phrase = support.link === 'children' ? X.itsParts[l] : X.itsWhole[l];
      return { text: phrase, below: support.premises.map((premise) => premiseLine(premise, report)) };
    }
    case 'row': {
      const { row, link, premises } = support;
      const [only] = premises;
      const phrase = LINK_PHRASES[link][l] + (row.doubt ? ` (${DOUBT_WORDS[row.doubt][l]})` : '');
      const why = row.rationale ? `: ${row.rationale[l]}` : '';
      const at = `${row.origin.file}:${row.origin.line}`;
      if (premises.length === 1 && only) {
        const line = premiseLine(only, report);
        return { text: `${phrase} ${line.text}${why}`, at, below: line.below };
      }
      return {
        text: `${phrase}${why}`,
        at,
        below: premises.map((premise) => premiseLine(premise, report)),
      };
    }
  }
}

function premiseLine(premise: Explanation, report: ExplainReport): ExplainLine {
  const { language: l } = report;
  const text = `${referenceTo(premise.requirement)}, ${FACT_PHRASES[premise.fact][l]}`;
  return premise.isRepeated
    ? { text: `${text} (${X.above[l]})`, below: [] }
    : { text, below: explainLines(premise, report) };
}

function observationLine(ground: Ground, { organisation, language: l }: ExplainReport): ExplainLine {
  const at = 'file' in ground ? { at: `${ground.file}:${ground.line}` } : {};
  if ('control' in ground) {
    const control = organisation.controls.find(({ id }) => id === ground.control);
    const owner = control?.owner === undefined ? '' : `, ${control.owner}`;
    return {
      text: `${X.declared[l]} ${ground.control} ${control?.title ?? ''}, ${STATUS_WORDS[ground.status][l]}${owner}`,
      ...at,
      below: [],
    };
  }
  if ('verdict' in ground) return { text: `${X.judged[l]} ${ground.date}: ${ground.verdict}`, ...at, below: [] };
  if ('joint' in ground) return { text: `${X.claimed[l]}: ${joined(ground.joint, l)}`, ...at, below: [] };
  return { text: '', below: [] };
}

export function explainJson(report: ExplainReport): string {
  const { requirement, finding, explanations, organisation, language: l } = report;
  const doubt = finding && doubtOf(finding);
  const accepted = holding(finding, organisation);
  return `${JSON.stringify(
    {
      format: 'kloof-explain/1',
      requirement: referenceTo(requirement),
      title: requirement.title[l],
      ...(finding && {
        outcome: finding.outcome,
        basis: finding.basis,
        because: finding.because,
        ...(doubt && { confidence: doubt }),
        ...(accepted && { acceptance: acceptanceJson(accepted) }),
        ...(finding.lapsed && { lapsedAcceptance: acceptanceJson(finding.lapsed) }),
        gaps: finding.gaps.map((gap) => ({
          kind: gap.kind,
          message: gap.message[l],
          ...(gap.remainder && { remainder: gap.remainder[l] }),
        })),
        ...(finding.completedBy.length > 0 && { completedBy: finding.completedBy.map(completionJson) }),
      }),
      explanations: explanations.map(({ element, tree }) => ({
        ...(element !== undefined && { scope: element }),
        fact: tree.fact,
        lines: explainLines(tree, report),
      })),
    },
    undefined,
    2,
  )}\n`;
}
