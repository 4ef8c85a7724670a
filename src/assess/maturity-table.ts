import type { Finding, FrameworkAssessment, JudgedMaturity } from '../model/assessment.ts';
import { isWithin, type Requirement } from '../model/framework.ts';
import type { Bilingual } from '../model/text.ts';

/** How the levels of a maturity model stand below one element of the framework. Every figure counts requirements. */
export interface MaturityRow {
  readonly title: Bilingual;
  /** Applicable requirements of which a level is expected. */
  readonly expected: number;
  readonly judged: number;
  /** Judged at the expected level or above, and met. */
  readonly reached: number;
  /** Judged below the expected level. */
  readonly below: number;
  /** The levels that are missing together, over those below. */
  readonly missing: number;
  /** Below the expected level in each aspect, of those of which the aspect was judged. */
  readonly aspects: Readonly<Record<Aspect, { readonly below: number; readonly judged: number }>>;
  /** The requirements one by one, in the order of the framework. */
  readonly scores: readonly MaturityScored[];
}

/** The level that is expected of a requirement, the one that was judged, and whether it counts as reached. */
export type MaturityScored = Pick<JudgedMaturity, 'expected' | 'level'> & { readonly reached: boolean };

export const ASPECTS = ['design', 'existence', 'operation'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The attribute by which a framework divides what its maturity model judges. */
const DIVISION = 'element';

/** One row an element, where the framework names elements, otherwise one a group; none without a maturity model. */
export function maturityTable({ framework, findings, groups }: FrameworkAssessment): readonly MaturityRow[] {
  if (framework.levels.length === 0) return [];
  const judged = findings.filter((one) => one.maturity !== undefined && one.outcome !== 'not-applicable');
  const values = framework.attributes.find(({ id }) => id === DIVISION)?.values;
  const divisions = values
    ? values.map(({ id, title }) => ({ title, holds: (node: Requirement) => node.attributes[DIVISION] === id }))
    : groups.map(({ requirement }) => ({
        title: requirement.title,
        holds: (node: Requirement) => isWithin(node, requirement),
      }));
  return divisions
    .map(({ title, holds }) =>
      rowOf(
        title,
        judged.filter(({ requirement }) => holds(requirement)),
      ),
    )
    .filter(({ expected }) => expected > 0);
}

function rowOf(title: Bilingual, findings: readonly Finding[]): MaturityRow {
  const levels = findings.flatMap(({ maturity, outcome }) =>
    maturity?.level === undefined ? [] : [{ ...maturity, level: maturity.level, outcome }],
  );
  const below = levels.filter(({ level, expected }) => level < expected);
  const aspectOf = (aspect: Aspect): { below: number; judged: number } => {
    const scored = levels.filter((one) => one[aspect] !== undefined);
    return { judged: scored.length, below: scored.filter((one) => (one[aspect] ?? 0) < one.expected).length };
  };
  return {
    title,
    expected: findings.length,
    judged: levels.length,
    reached: levels.filter(({ level, expected, outcome }) => level >= expected && outcome === 'met').length,
    below: below.length,
    missing: below.reduce((sum, { level, expected }) => sum + expected - level, 0),
    scores: findings.flatMap(({ maturity, outcome }) =>
      maturity ? [{ ...maturity, reached: outcome === 'met' && (maturity.level ?? 0) >= maturity.expected }] : [],
    ),
    aspects: { design: aspectOf('design'), existence: aspectOf('existence'), operation: aspectOf('operation') },
  };
}
