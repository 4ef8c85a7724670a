import type { Ran } from '../kloof.ts';

/** What must hold of every run, whatever was put in. Each law gives what breaks it, or nothing. */

/** No crash, no stack trace, no exit code of its own, and nothing printed as a report by a run that did not run. */
export function brokenByRun({ code, stdout, stderr }: Ran, argv: readonly string[]): readonly string[] {
  const prints = argv.includes('validate') || argv.includes('--help') || argv.includes('-h') || argv.includes('help');
  return [
    ...(![0, 1, 2].includes(code) ? [`it ended with ${code}`] : []),
    ...(stderr.includes('kloof made a mistake') ? [stderr] : []),
    ...(/^\s+at .+:\d+:\d+/m.test(stderr + stdout) ? ['it printed a stack trace'] : []),
    ...(code === 2 && stdout !== '' && !prints ? [`it did not run, and printed ${stdout.slice(0, 80)}`] : []),
    ...(code === 2 && stderr === '' && !argv.includes('validate') ? ['it did not run, and did not say why'] : []),
  ];
}

interface Finding {
  readonly requirement: string;
  readonly outcome: string;
  readonly basis: string;
  readonly because: readonly { readonly by: Readonly<Record<string, unknown>> }[];
}

interface Totals {
  readonly [count: string]: number | readonly [number, number];
}

interface Report {
  readonly assessments: readonly { readonly totals: Totals; readonly findings: readonly Finding[] }[];
}

/** What is met stands on a line of a file that was given; counts add up; nothing is met where nothing says so. */
export function falseGreens(json: string, files: Readonly<Record<string, string>>): readonly string[] {
  const report = JSON.parse(json) as Report;
  const all = Object.values(files).join('\n');
  const saysSo = /implemented|conforms|maturity/.test(all);
  return report.assessments.flatMap(({ totals, findings }) => [
    ...countsThatDiffer(totals),
    ...findings
      .filter(({ outcome }) => outcome === 'met')
      .flatMap((finding) => [
        ...(saysSo ? [] : [`${finding.requirement} is met, and nothing says so`]),
        ...(standsOnAFile(finding, files) ? [] : [`${finding.requirement} is met on the ground of nothing in a file`]),
      ]),
  ]);
}

function countsThatDiffer(totals: Totals): readonly string[] {
  const of = (name: string): number => Number(totals[name]);
  const kinds = ['met', 'partlyMet', 'atLeastPartly', 'atMostPartly', 'notMet', 'open', 'conflict'];
  const sum = kinds.reduce((count, kind) => count + of(kind), 0);
  const [low, high] = totals['range'] as readonly [number, number];
  const short = of('partlyMet') + of('atMostPartly') + of('notMet');
  const isRight = sum === of('applicable') && low === of('met') && high === of('applicable') - short;
  return isRight ? [] : [`counts do not add up: ${JSON.stringify(totals)}`];
}

const standsOnAFile = ({ because, basis }: Finding, files: Readonly<Record<string, string>>): boolean =>
  basis !== 'none' &&
  because.some(({ by }) => {
    const { file, line } = by;
    const text = typeof file === 'string' ? files[file] : undefined;
    const isDeclared = 'control' in by || 'verdict' in by || 'joint' in by;
    return isDeclared && text !== undefined && Number(line) <= text.split('\n').length;
  });
