import type { Control, Evidence, Satisfaction } from '../model/organisation.ts';
import type { ControlEntry, EvidenceEntry, OrganisationDocument } from '../schema/documents.ts';
import { originOf, type Place } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import type { Path } from '../source/position.ts';
import type { References } from './references.ts';

type Doc = Document<OrganisationDocument>;

/** A control of which every requirement exists. */
export function linkControl(document: Doc, entry: ControlEntry, index: number, references: References): Control {
  const at = (...path: Path): Place => ({ document, path: ['controls', index, ...path] });
  const claims = Object.entries(entry.satisfies ?? {});
  const satisfies: Satisfaction[] = [];
  for (const [framework, list] of claims) linkSatisfactions(framework, list, at, references, satisfies);
  if (claims.length === 0) {
    references.reporter.report('control-satisfies-nothing', at('id'), `${entry.id} satisfies no requirement`, {
      hint: 'add satisfies: with a framework and its requirements',
    });
  }
  return {
    id: entry.id,
    title: entry.title,
    status: entry.status,
    scope: references.scope(entry.scope, at),
    satisfies,
    evidence: (entry.evidence ?? []).map((evidence, i) =>
      linkEvidence(evidence, () => at('evidence', i, 'valid_until'), references),
    ),
    origin: originOf(document, entry),
    ...(entry.changed_on !== undefined && { changedOn: entry.changed_on }),
    ...(entry.owner !== undefined && { owner: entry.owner }),
    ...(entry.due !== undefined && { due: entry.due }),
    ...(entry.effort !== undefined && { effort: entry.effort }),
    ...(entry.review_on !== undefined && { reviewOn: entry.review_on }),
    ...(entry.notes !== undefined && { notes: entry.notes }),
  };
}

type SatisfactionList = NonNullable<ControlEntry['satisfies']>[string];

/** Adds what a control satisfies of one framework, as far as it exists. */
function linkSatisfactions(
  framework: string,
  list: SatisfactionList,
  at: (...path: Path) => Place,
  references: References,
  into: Satisfaction[],
): void {
  const known = references.framework(framework, () => ({ ...at('satisfies', framework), part: 'key' }));
  if (!known) return;
  const seen = new Set<string>();
  list.forEach((item, i) => {
    const entry = typeof item === 'string' ? { requirement: item } : item;
    const { requirement, coverage = 'full', remainder, maturity } = entry;
    const place = (): Place =>
      typeof item === 'string' ? at('satisfies', framework, i) : at('satisfies', framework, i, 'requirement');
    const found = references.declarable(known, requirement, place);
    if (!found) return;
    if (seen.has(requirement))
      references.reporter.report('requirement-repeated', place(), `${requirement} is there twice`);
    seen.add(requirement);
    if (coverage === 'partial' && remainder === undefined) {
      references.reporter.report(
        'remainder-missing',
        place(),
        `${requirement} is covered in part, and what is left is not said`,
        { hint: 'add remainder: with what is still to be done' },
      );
    }
    const score =
      maturity === undefined
        ? undefined
        : references.maturity(maturity, known, found, at('satisfies', framework, i, 'maturity'));
    into.push({
      framework,
      requirement,
      coverage,
      ...(remainder !== undefined && { remainder }),
      ...(score && { maturity: score }),
    });
  });
}

function linkEvidence(entry: EvidenceEntry, end: () => Place, references: References): Evidence {
  references.ordered(entry.date, entry.valid_until, end, 'the evidence is valid until a day before its own date');
  return {
    title: entry.title,
    ...(entry.ref !== undefined && { ref: entry.ref }),
    ...(entry.date !== undefined && { date: entry.date }),
    ...(entry.valid_until !== undefined && { validUntil: entry.valid_until }),
  };
}
