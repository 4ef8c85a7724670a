import type { RequirementChange } from '../model/comparison.ts';
import type { CsvDialect } from './csv.ts';
import type { DiffReport } from './diff-report.ts';
import { ndjson } from './ndjson.ts';
import type { Annotations } from './pipeline/annotation.ts';
import { sheetCsv } from './table/write.ts';
import type { TerminalOptions } from './terminal/style.ts';

type Options = TerminalOptions & { readonly dialect: CsvDialect };
type Render = (report: DiffReport, options: Options) => string | Promise<string>;

const inPipeline = async (write: (annotations: Annotations) => string): Promise<Render> => {
  const { diffAnnotations } = await import('./pipeline/diff.ts');
  return (report) => write(diffAnnotations(report));
};

/** One way to print it a format, loaded when used. */
export const DIFF: Readonly<
  Record<
    'terminal' | 'markdown' | 'json' | 'ndjson' | 'csv' | 'sarif' | 'junit' | 'github' | 'gitlab',
    () => Promise<Render>
  >
> = {
  terminal: async () => (await import('./terminal/diff.ts')).diffTerminal,
  markdown: async () => (await import('./markdown/diff.ts')).diffMarkdown,
  json: async () => diffJson,
  ndjson: async () => diffNdjson,
  csv: async () => {
    const { diffSheet } = await import('./sheets/diff.ts');
    return (report, { dialect }) => sheetCsv(diffSheet(report), dialect);
  },
  sarif: async () => inPipeline((await import('./pipeline/sarif.ts')).sarif),
  junit: async () => (await import('./pipeline/diff.ts')).diffJunit,
  github: async () => inPipeline((await import('./pipeline/github.ts')).githubCommands),
  gitlab: async () => inPipeline((await import('./pipeline/gitlab.ts')).gitlabCodeQuality),
};

const diffJson: Render = ({ comparison, regressions, names, version, language }) =>
  `${JSON.stringify(
    {
      format: 'kloof-diff/1',
      kloof: version,
      language,
      before: { name: names[0], ...comparison.before },
      now: { name: names[1], ...comparison.now },
      contentChanged: comparison.contentChanged,
      regressions,
      added: comparison.added,
      removed: comparison.removed,
      frameworks: comparison.frameworks.map(({ id, title, before, now, changes }) => ({
        framework: id,
        title,
        before,
        now,
        changes: changes.map(plain),
      })),
    },
    undefined,
    2,
  )}\n`;

/** A change on a line, and frameworks that came into scope or left it, which have no requirement. */
const diffNdjson: Render = ({ comparison: { frameworks, added, removed } }) =>
  ndjson([
    ...removed.map((framework) => ({ framework, requirement: null, kind: 'removed' })),
    ...added.map((framework) => ({ framework, requirement: null, kind: 'added' })),
    ...frameworks.flatMap(({ id, changes }) => changes.map((change) => ({ framework: id, ...plain(change) }))),
  ]);

const plain = ({ before, now, ...change }: RequirementChange): object => ({
  ...change,
  before: before ?? null,
  now: now ?? null,
});
