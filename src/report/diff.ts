import { CHANGE_KINDS, type ChangeKind, type Comparison, type RequirementChange } from '../model/comparison.ts';
import type { Language } from '../model/text.ts';
import type { CsvDialect } from './csv.ts';
import { ndjson } from './ndjson.ts';
import type { Annotations, Place } from './pipeline/annotation.ts';
import { sheetCsv } from './table/write.ts';
import type { TerminalOptions } from './terminal/style.ts';
import { C } from './words/diff.ts';
import { OUTCOME_WORDS } from './words.ts';

/** Everything a comparison shows, whatever its format. */
export interface DiffReport {
  readonly comparison: Comparison;
  /** How many requirements went backwards, and frameworks left scope. */
  readonly regressions: number;
  readonly language: Language;
  /** How the user named the two sides. */
  readonly names: readonly [before: string, now: string];
  readonly version: string;
  /** Where the later side speaks of a requirement, as framework:id, or of a framework. */
  placeOf(about: string): Place;
}

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

/** Changes of one kind, with the framework of each, in the order of the report. */
export interface ChangesOfKind {
  readonly kind: ChangeKind;
  readonly changes: readonly (RequirementChange & { readonly framework: string })[];
}

/** The kinds that are there, the ones to look at first; what is only still open is counted and not listed. */
export const changesByKind = ({ frameworks }: Comparison): readonly ChangesOfKind[] =>
  CHANGE_KINDS.filter((kind) => kind !== 'still-open')
    .map((kind) => ({
      kind,
      changes: frameworks.flatMap(({ id, changes }) =>
        changes.filter((one) => one.kind === kind).map((one) => ({ ...one, framework: id })),
      ),
    }))
    .filter(({ changes }) => changes.length > 0);

/** "open → met". */
export function outcomesText({ before, now }: RequirementChange, l: Language, arrow: string): string {
  const words = [before, now].map((outcome) => (outcome === undefined ? C.absent : OUTCOME_WORDS[outcome])[l]);
  return words.join(` ${arrow} `);
}

/** Whether nothing is different at all, but for what is still open. */
export const isUnchanged = ({ frameworks, added, removed }: Comparison): boolean =>
  added.length + removed.length === 0 &&
  frameworks.every(({ changes }) => changes.every(({ kind }) => kind === 'still-open'));

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
