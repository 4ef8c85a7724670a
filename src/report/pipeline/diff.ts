import { severityRank } from '../../assess/view.ts';
import type { Severity } from '../../model/assessment.ts';
import { type ChangeKind, REGRESSIONS, type RequirementChange } from '../../model/comparison.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { type DiffReport, outcomesText } from '../diff-report.ts';
import { C, CHANGE_HELP, CHANGE_WORDS, LEFT_SCOPE_HELP } from '../words/diff.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { type Annotations, fingerprints } from './annotation.ts';
import { junit, type TestCase, type TestResult } from './junit.ts';

/** Something that went backwards. */
interface Backwards {
  readonly rule: Rule;
  /** The requirement as framework:id, or a framework as a whole. */
  readonly about: string;
  readonly title: string;
  readonly text: string;
  readonly weight: Severity;
}

type Rule = ChangeKind | 'left-scope';

const titleOf = (rule: Rule): Bilingual => (rule === 'left-scope' ? C.removed : CHANGE_WORDS[rule]);
const helpOf = (rule: Rule): Bilingual => (rule === 'left-scope' ? LEFT_SCOPE_HELP : CHANGE_HELP[rule]);

/** What went backwards as annotations, heaviest first; progress needs no mark beside a line. */
export function diffAnnotations(report: DiffReport): Annotations {
  const { language: l, version, placeOf } = report;
  const all = backwards(report).sort((a, b) => severityRank(a.weight) - severityRank(b.weight));
  const { organisation } = report.comparison.now;
  const prints = fingerprints(all.map(({ rule, about }) => [rule, organisation, about]));
  return {
    command: 'diff',
    version,
    language: l,
    rules: [...new Set(all.map(({ rule }) => rule))].map((rule) => ({
      id: rule,
      weight: 'high',
      title: titleOf(rule)[l],
      help: helpOf(rule)[l],
    })),
    items: all.map(({ rule, about, title, text, weight }, i) => ({
      rule,
      weight,
      title,
      text,
      place: placeOf(about),
      related: [],
      fingerprint: prints[i] ?? '',
    })),
  };
}

function backwards({ comparison: { frameworks, removed }, language: l }: DiffReport): Backwards[] {
  return [
    ...removed.map((id) => ({ rule: 'left-scope', about: id, title: id, text: leftScope(l), weight: 'high' }) as const),
    ...frameworks.flatMap(({ id, changes }) =>
      changes
        .filter(({ kind }) => REGRESSIONS.has(kind))
        .map((change) => {
          const about = `${id}:${change.requirement}`;
          return {
            rule: change.kind,
            about,
            title: `${about} ${change.title}`,
            text: textOf(change, l),
            weight: weightOf(change),
          };
        }),
    ),
  ];
}

const leftScope = (l: Language): string => `${C.removed[l]}. ${LEFT_SCOPE_HELP[l]}`;

/** "Worse: met → partly met. C-31 is planned." */
function textOf(change: RequirementChange, l: Language): string {
  const why = change.gaps.map(({ message }) => ` ${message}.`).join('');
  const outcomes =
    change.before === change.now && change.now ? OUTCOME_WORDS[change.now][l] : outcomesText(change, l, '→');
  return `${CHANGE_WORDS[change.kind][l]}: ${outcomes}.${why}`;
}

/** As heavy as its heaviest gap, and never a remark. */
const weightOf = ({ gaps }: RequirementChange): Severity => {
  const [heaviest = 'medium'] = gaps.map(({ severity }) => severity).sort((a, b) => severityRank(a) - severityRank(b));
  return heaviest === 'note' ? 'low' : heaviest;
};

/**
 * What changed as test results: a suite for a framework, a case for a requirement that changed. What went backwards
 * fails, what is still open is skipped; a framework in which nothing changed has one case, that passes.
 */
export function diffJunit(report: DiffReport): string {
  const { comparison, language: l, names, placeOf } = report;
  const caseOf = (framework: string, about: string, name: string, result: TestResult): TestCase => {
    const { file, range } = placeOf(about);
    return { className: framework, name, file, line: range.start.line, result };
  };
  const suites = comparison.frameworks.map(({ id, title, changes }) => ({
    name: title,
    properties: { framework: id },
    cases:
      changes.length === 0
        ? [caseOf(id, id, C.nothing[l], { kind: 'passed', remarks: [] })]
        : changes.map((change) =>
            caseOf(id, `${id}:${change.requirement}`, `${change.requirement} ${change.title}`, resultOf(change, l)),
          ),
  }));
  const left = comparison.removed.map((id) => ({
    name: id,
    properties: { framework: id },
    cases: [
      caseOf(id, id, C.removed[l], {
        kind: 'failed',
        type: 'left-scope',
        message: leftScope(l),
        details: [leftScope(l)],
      }),
    ],
  }));
  return junit(`kloof diff: ${names[0]} → ${names[1]}`, comparison.now.asOf, [...suites, ...left]);
}

function resultOf(change: RequirementChange, l: Language): TestResult {
  const { kind } = change;
  const message = textOf(change, l);
  if (REGRESSIONS.has(kind)) return { kind: 'failed', type: kind, message, details: [message, CHANGE_HELP[kind][l]] };
  if (kind === 'still-open') return { kind: 'skipped', message };
  return { kind: 'passed', remarks: [message] };
}
