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
  const control: Editable<Control> = {
    id: entry.id,
    title: entry.title,
    status: entry.status,
    scope: references.scope(entry.scope, at),
    satisfies,
    evidence: (entry.evidence ?? []).map((evidence, i) =>
      linkEvidence(evidence, () => at('evidence', i, 'valid_until'), references),
    ),
    origin: originOf(document, entry),
  };
  if (entry.changed_on !== undefined) control.changedOn = entry.changed_on;
  if (entry.owner !== undefined) control.owner = entry.owner;
  if (entry.due !== undefined) control.due = entry.due;
  if (entry.effort !== undefined) control.effort = entry.effort;
  if (entry.review_on !== undefined) control.reviewOn = entry.review_on;
  if (entry.notes !== undefined) control.notes = entry.notes;
  return control;
}

/** What is being made: a file has thousands of these, and to spread what it leaves out takes longer than to ask. */
type Editable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

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
    const satisfaction: Editable<Satisfaction> = { framework, requirement, coverage };
    if (remainder !== undefined) satisfaction.remainder = remainder;
    if (score) satisfaction.maturity = score;
    into.push(satisfaction);
  });
}

function linkEvidence(entry: EvidenceEntry, end: () => Place, references: References): Evidence {
  references.ordered(entry.date, entry.valid_until, end, 'the evidence is valid until a day before its own date');
  const evidence: Editable<Evidence> = { title: entry.title };
  if (entry.ref !== undefined) evidence.ref = entry.ref;
  if (entry.date !== undefined) evidence.date = entry.date;
  if (entry.valid_until !== undefined) evidence.validUntil = entry.valid_until;
  return evidence;
}
