import type { Finding, Gap, Step } from '../../src/model/assessment.ts';
import type { Framework, Requirement } from '../../src/model/framework.ts';
import type { ApplicabilityDecision, Organisation } from '../../src/model/organisation.ts';
import { originOfGap } from '../../src/report/pipeline/gap-origin.ts';

/** Where a gap points: every line below stands for itself, and the first that there is wins. */

const at = (line: number) => ({ file: 'kloof.yaml', line });
const GAP: Gap = { kind: 'partly-covered', severity: 'medium', message: { en: 'x', nl: 'x' } };
const step = (by: Step['by']): Step => ({ requirement: 'a:1', fact: 'some', by });
const CONTROL = step({ control: 'C-01', status: 'implemented', ...at(10) });
const VERDICT = step({ verdict: 'minor', date: '2026-01-01', ...at(11) });
const JOINT = step({ joint: ['C-01'], ...at(12) });
const ROW = step({
  mapping: 'a--b',
  row: 1,
  relationship: 'equal',
  file: 'kloof/frameworks/mappings/a--b.yaml',
  line: 99,
});
const TREE = step({ tree: 'children' });
const decision = (requirement: string): ApplicabilityDecision =>
  ({ framework: 'b', requirement, applicable: true, origin: at(20) }) as ApplicabilityDecision;

test.each<[string, number, { gap?: Gap; because?: Step[]; applicability?: ApplicabilityDecision[]; scoped?: boolean }]>(
  [
    [
      'what the gap itself is about',
      1,
      { gap: { ...GAP, origin: at(1) }, because: [CONTROL], applicability: [decision('1')] },
    ],
    ['a control', 10, { because: [CONTROL, ROW], applicability: [decision('1')] }],
    ['the ground nearest to the conclusion', 11, { because: [CONTROL, VERDICT, ROW, TREE] }],
    ['a joint claim', 12, { because: [VERDICT, JOINT] }],
    [
      'the decision, where nothing is declared',
      20,
      { because: [ROW, TREE], applicability: [decision('2'), decision('1')] },
    ],
    ['the framework in scope', 30, { applicability: [decision('2')] }],
    ['a framework as a whole', 30, {}],
    ['the root file', 1, { scoped: false }],
  ],
)('%s', (what, line, { gap = GAP, because = [], applicability = [], scoped = true }) => {
  const finding = { requirement: { framework: 'b', id: '1' } as Requirement, because } as unknown as Finding;
  const framework = { id: 'b' } as Framework;
  const organisation: Pick<Organisation, 'applicability' | 'frameworks' | 'files'> = {
    applicability,
    frameworks: scoped ? [{ framework: 'b', scope: 'all', origin: at(30) }] : [],
    files: ['kloof.yaml', 'more.yaml'],
  };
  const ofWhole = what === 'a framework as a whole';
  expect(originOfGap(gap, ofWhole ? undefined : finding, { framework }, organisation)).toEqual(at(line));
});
