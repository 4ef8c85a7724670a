import fc from 'fast-check';
import { closed, type FactSet, FULL, LACKING, NONE, SOME } from '../../src/infer/facts.ts';
import type { Framework } from '../../src/model/framework.ts';
import type { Mapping, MappingRow, Relationship } from '../../src/model/mapping.ts';
import { linkFramework } from '../../src/resolve/framework.ts';
import type { RequirementNode } from '../../src/schema/documents.ts';

/**
 * A world in which the truth is known: every requirement is a set of obligations, and some obligations are met.
 * Rows and trees say what is true of the sets; facts are what is true of the met obligations.
 */
export interface World {
  readonly frameworks: readonly Framework[];
  readonly mappings: readonly Mapping[];
  /** Obligations of each requirement, as bits, by reference. */
  readonly obligations: ReadonlyMap<string, number>;
  /** The obligations that are met. */
  readonly met: number;
}

const OBLIGATIONS = 6;
const ALL = (1 << OBLIGATIONS) - 1;

interface Draw {
  readonly leaves: readonly (readonly number[])[];
  readonly met: number;
  readonly picks: readonly number[];
}

const drawn: fc.Arbitrary<Draw> = fc.record({
  leaves: fc.array(fc.array(fc.integer({ min: 1, max: ALL }), { minLength: 1, maxLength: 5 }), {
    minLength: 2,
    maxLength: 4,
  }),
  met: fc.integer({ min: 0, max: ALL }),
  picks: fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 24 }),
});

/** Random worlds: two to four frameworks, some with headings and with parts, and rows that are true of their sets. */
export const worlds: fc.Arbitrary<World> = drawn.map(({ leaves, met, picks }) => {
  const obligations = new Map<string, number>();
  const frameworks = leaves.map((sets, f) => frameworkOf(`f${f}`, sets, picks[f % picks.length] ?? 0, obligations));
  const mappings = frameworks.flatMap((source, i) =>
    frameworks.slice(i + 1).map((target, k) => mappingOf(source, target, obligations, picks, i * 7 + k * 13)),
  );
  return { frameworks, mappings, obligations, met };
});

/** A heading over its leaves that is exhausted by them, or an assessable parent that asks more. */
function frameworkOf(id: string, sets: readonly number[], pick: number, obligations: Map<string, number>): Framework {
  const children = sets.map((set, i): RequirementNode => {
    obligations.set(`${id}:${i + 1}`, set);
    return { id: String(i + 1), title: { en: 'x', nl: 'x' }, assessable: true };
  });
  const union = sets.reduce((all, set) => all | set, 0);
  const exhaustive = pick % 2 === 0;
  obligations.set(`${id}:0`, exhaustive ? union : union | (pick & ALL));
  return linkFramework({
    kloof: 'framework/1',
    id,
    title: { en: id, nl: id },
    publisher: 'test',
    kind: 'standard',
    edition: '1',
    requirements: [{ id: '0', title: { en: 'x', nl: 'x' }, assessable: true, exhaustive, children }],
  });
}

function mappingOf(
  source: Framework,
  target: Framework,
  obligations: ReadonlyMap<string, number>,
  picks: readonly number[],
  salt: number,
): Mapping {
  const id = `${source.id}--${target.id}`;
  const setOf = (framework: Framework, requirement: string): number =>
    obligations.get(`${framework.id}:${requirement}`) ?? 0;
  const rows: MappingRow[] = [];
  const add = (sources: readonly string[], targets: readonly string[], relationship: Relationship): void => {
    rows.push({
      mapping: id,
      number: rows.length + 1,
      sources,
      targets,
      relationship,
      origin: { file: `${id}.yaml`, line: rows.length + 1 },
    });
  };
  const pickAt = (i: number): number => picks[(salt + i) % picks.length] ?? 0;
  const ids = (framework: Framework): readonly string[] => framework.requirements.map((requirement) => requirement.id);
  let i = 0;
  for (const s of ids(source)) {
    for (const t of ids(target)) {
      i += 1;
      if (pickAt(i) % 3 === 0) continue;
      const relationship = relationshipOf(setOf(source, s), setOf(target, t));
      if (relationship) add([s], [t], relationship);
    }
  }
  for (const t of ids(target)) {
    const members = ids(source).filter((_, k) => (pickAt(k + 3) >> k) & 1);
    if (members.length < 2) continue;
    const union = members.reduce((all, s) => all | setOf(source, s), 0);
    const whole = setOf(target, t);
    if (union === whole) add(members, [t], 'equal');
    else if ((union & whole) === whole) add(members, [t], 'superset-of');
  }
  for (const s of ids(source)) {
    const members = ids(target).filter((_, k) => (pickAt(k + 5) >> k) & 1);
    if (members.length < 2) continue;
    const union = members.reduce((all, t) => all | setOf(target, t), 0);
    const whole = setOf(source, s);
    if (union === whole) add([s], members, 'equal');
    else if ((union & whole) === whole) add([s], members, 'subset-of');
  }
  return { id, source: source.id, target: target.id, method: 'expert-judgement', rows };
}

export function relationshipOf(source: number, target: number): Relationship | undefined {
  if (source === target) return 'equal';
  if ((source & target) === source) return 'subset-of';
  if ((source & target) === target) return 'superset-of';
  return (source & target) !== 0 ? 'intersects-with' : 'no-relationship';
}

/** The facts that are true of a requirement. */
export function truth(obligations: number, met: number): FactSet {
  const done = obligations & met;
  const facts = (done === obligations ? FULL : LACKING) | (done === 0 ? NONE : SOME);
  return closed(facts);
}
