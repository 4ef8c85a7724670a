import { groundOfRow } from '../assess/proof.ts';
import type { Completion, Finding } from '../model/assessment.ts';
import { type Requirement, referenceTo } from '../model/framework.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import { C } from './words/completion.ts';
import { DOUBT_WORDS, joined } from './words.ts';

/** As many as a line holds. */
const MOST = 5;

/** What is missing for the whole of a requirement: under which name, and which requirements. */
interface Missing {
  readonly name: string;
  readonly text: string;
}

/** For a list of gaps: of many only how many, and what names them. A backtick marks a command. */
export const completionFacts = (finding: Finding, organisation: Organisation, l: Language): readonly Missing[] =>
  alike(finding).map((same) => ({
    name: nameOf(same, finding, organisation, l),
    text: shortText(same[0], finding.requirement, l),
  }));

/** The same with every requirement by name, what follows once all are met, and the row that says so. */
export const explainedCompletions = (
  finding: Finding,
  organisation: Organisation,
  l: Language,
): readonly (Missing & { readonly then: string; readonly at: string })[] =>
  alike(finding).map((same) => {
    const [{ missing, met, row }] = same;
    const there = elementsOf(same, finding, organisation).length > 0 ? C.there[l] : '';
    const then = (missing.length === 1 ? C.then.one : C.then.many)[l].replace('{there}', there);
    return {
      name: nameOf(same, finding, organisation, l),
      text: `${missingText(same[0], l)}; ${metText(met, l)}`,
      then: row.rationale ? `${then}: ${row.rationale[l]}` : `${then}.`,
      at: `${row.origin.file}:${row.origin.line}`,
    };
  });

export const completionJson = ({ missing, met, row, scope }: Completion): object => ({
  missing: missing.map(referenceTo),
  met: met.map(referenceTo),
  by: groundOfRow(row),
  ...(scope !== undefined && { scope }),
});

/** One or more that say the same, each of another scope element. */
type Same = readonly [Completion, ...Completion[]];

function alike({ completedBy }: Finding): readonly Same[] {
  const groups = new Map<string, Same>();
  for (const one of completedBy) {
    const key = [one.row.mapping, one.row.number, ...idsOf(one.missing)].join(' ');
    const same = groups.get(key);
    groups.set(key, same ? [...same, one] : [one]);
  }
  return [...groups.values()];
}

function shortText(completion: Completion, requirement: Requirement, l: Language): string {
  const { framework, missing, met } = completion;
  if (missing.length > MOST)
    return C.manyMissing[l]
      .replace('{count}', String(missing.length))
      .replace('{all}', String(missing.length + met.length))
      .replace('{command}', () => `kloof explain ${quoted(referenceTo(requirement))}`)
      .replace('{framework}', () => framework.shortTitle[l]);
  const others = met.length > MOST ? C.manyMet[l].replace('{count}', String(met.length)) : metText(met, l);
  return `${missingText(completion, l)}; ${others}`;
}

const missingText = ({ framework, missing }: Completion, l: Language): string =>
  `${framework.shortTitle[l]} ${joined(idsOf(missing), l)}`;

const metText = (met: readonly Requirement[], l: Language): string =>
  (met.length === 1 ? C.met.one : C.met.many)[l].replace('{ids}', () => joined(idsOf(met), l));

const idsOf = (requirements: readonly Requirement[]): readonly string[] => requirements.map(({ id }) => id);

/** With how sure the row is, where it is in doubt, and where it holds, where that is not everywhere. */
function nameOf(same: Same, finding: Finding, organisation: Organisation, l: Language): string {
  const [{ row }] = same;
  const elements = elementsOf(same, finding, organisation);
  const remarks = [
    ...(row.doubt ? [DOUBT_WORDS[row.doubt][l]] : []),
    ...(elements.length > 0 ? [joined(elements, l)] : []),
  ];
  return C.missing[l] + (remarks.length === 0 ? '' : ` (${remarks.join('; ')})`);
}

/** The titles of the scope elements for which it is said; none where that is all in which the requirement applies. */
function elementsOf(same: Same, { scope = {} }: Finding, organisation: Organisation): readonly string[] {
  const applicable = Object.values(scope).filter((outcome) => outcome !== 'not-applicable');
  const elements = organisation.scope.filter(({ id }) => same.some((one) => one.scope === id));
  return elements.length < applicable.length ? elements.map(({ title }) => title) : [];
}

/** As a shell takes it. */
const quoted = (reference: string): string => (/^[\w:.-]+$/.test(reference) ? reference : `'${reference}'`);
