import type { AssessmentHead, Control, Evidence, Organisation } from '../model/organisation.ts';
import { type Hide, hiding, isDistinct, isPersonal, LEFT_OUT } from './hide.ts';

/**
 * The organisation without the names of persons and without references to evidence. What a field for them holds is left
 * out there, and in titles and texts too, where it can be nothing else.
 */
export function redacted(organisation: Organisation): Organisation {
  const hide = hidingIn(organisation);
  const { assessment, scope, controls, joint, applicability, verdicts, accepted, contracts, certificates } =
    organisation;
  return {
    ...organisation,
    assessment: redactedHead(assessment, hide),
    scope: scope.map((element) => withTexts(element, ['title'], hide)),
    controls: controls.map((control) => redactedControl(control, hide)),
    joint: joint.map((claim) => withTexts(claim, ['justification'], hide)),
    applicability: applicability.map((decision) =>
      withTexts(without(decision, ['decidedBy']), ['justification', 'notes'], hide),
    ),
    verdicts: verdicts.map((verdict) => withTexts(without(verdict, ['assessor']), ['note'], hide)),
    accepted: accepted.map((one) => withTexts(without(one, ['by']), ['reason'], hide)),
    contracts: contracts.map((contract) => withTexts(contract, ['with', 'consequence', 'ref'], hide)),
    certificates: certificates.map((certificate) => withTexts(certificate, ['body'], hide)),
  };
}

/** Leaves names and references of an organisation out of its texts, where they can be nothing else. */
export const hidingIn = (organisation: Organisation): Hide =>
  hiding([...namesIn(organisation).filter(isPersonal), ...referencesIn(organisation).filter(isDistinct)]);

/** Leaves all that fields for them hold out of a text that shows these fields, such as a file. */
export const hidingAllIn = (organisation: Organisation): Hide =>
  hiding([...namesIn(organisation), ...referencesIn(organisation)]);

const namesIn = ({ assessment, controls, applicability, verdicts, accepted }: Organisation): readonly string[] =>
  [
    assessment.assessor,
    assessment.approvedBy,
    ...controls.map(({ owner }) => owner),
    ...applicability.map(({ decidedBy }) => decidedBy),
    ...verdicts.map(({ assessor }) => assessor),
    ...accepted.map(({ by }) => by),
  ].flatMap((name) => name ?? []);

const referencesIn = ({ controls }: Organisation): readonly string[] =>
  controls.flatMap(({ evidence }) => evidence.flatMap(({ ref }) => ref ?? []));

function redactedHead(head: AssessmentHead, hide: Hide): AssessmentHead {
  const { method, depth } = head;
  return {
    ...withTexts(without(head, ['assessor', 'approvedBy']), ['sample', 'independence', 'period'], hide),
    ...(method && { method: method.map(hide) }),
    ...(depth && { depth: depth.map(hide) }),
  };
}

const redactedControl = ({ satisfies, evidence, ...control }: Control, hide: Hide): Control => ({
  ...withTexts(without(control, ['owner']), ['title', 'notes'], hide),
  satisfies: satisfies.map((one) => withTexts(one, ['remainder'], hide)),
  evidence: evidence.map((one: Evidence) => withTexts(without(one, ['ref']), ['title'], hide)),
});

type TextKey<Entry> = { [Key in keyof Entry]-?: Entry[Key] extends string | undefined ? Key : never }[keyof Entry];

/** An entry in which something stands for what these keys hold. */
const without = <Entry extends object>(entry: Entry, keys: readonly TextKey<Entry>[]): Entry =>
  changed(entry, keys, () => LEFT_OUT);

/** An entry in whose texts nothing is named any more. */
const withTexts = <Entry extends object>(entry: Entry, keys: readonly TextKey<Entry>[], hide: Hide): Entry =>
  changed(entry, keys, hide);

function changed<Entry extends object>(
  entry: Entry,
  keys: readonly TextKey<Entry>[],
  change: (text: string) => string,
): Entry {
  const changes = keys.flatMap((key) => {
    const text = entry[key];
    return typeof text === 'string' ? [[key, change(text)] as const] : [];
  });
  return { ...entry, ...Object.fromEntries(changes) };
}
