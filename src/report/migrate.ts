import type { Migration, MoveKind } from '../model/migration.ts';
import type { Language } from '../model/text.ts';
import { code, md } from './markdown/escape.ts';
import { hanging, safe, spread, wrap } from './terminal/layout.ts';
import { paint, type TerminalOptions } from './terminal/style.ts';
import { G, LEFT_WORDS, MOVE_WORDS } from './words/migrate.ts';

/** Everything that a move between editions shows, whatever its format. */
export interface MigrationReport {
  readonly migration: Migration;
  readonly organisation: string;
  readonly language: Language;
  readonly version: string;
}

type Render = (report: MigrationReport, options: TerminalOptions) => string;

/** One way to print it a format. */
export const MIGRATION: Readonly<Record<'terminal' | 'markdown' | 'json', Render>> = {
  json: ({ migration, organisation, version }) =>
    `${JSON.stringify({ format: 'kloof-migrate/1', kloof: version, organisation: { name: organisation }, ...migration }, undefined, 2)}\n`,
  markdown: ({ migration, organisation, language: l }) => {
    const sections = sectionsOf(migration, l).map(
      ({ title, items }) =>
        `## ${title} (${items.length})\n\n${items.map(({ head, text }) => `- ${code(head)}${text === '' ? '' : ` ${md(text)}`}`).join('\n')}`,
    );
    const head = `# ${md(organisation)}: ${code(migration.from)} ${G.to[l]} ${code(migration.to)}`;
    return `${[head, ...(sections.length > 0 ? sections : [nothing(migration, l)])].join('\n\n')}\n`;
  },
  terminal: ({ migration, organisation, language: l }, { width, colour }) => {
    const pen = paint(colour);
    const sections = sectionsOf(migration, l).map(({ title, items }) =>
      [
        spread(pen.heading(title), String(items.length), width),
        ...items.flatMap(({ head, text }) => hanging('', `${pen.bold(safe(head))}  ${safe(text)}`.trimEnd(), 2, width)),
      ].join('\n'),
    );
    const head = spread(pen.bold(safe(organisation)), `${migration.from} ${G.to[l]} ${migration.to}`, width);
    const body = sections.length > 0 ? sections : [wrap(nothing(migration, l), width).join('\n')];
    return `${[head, ...body].join('\n\n')}\n`;
  },
};

interface Section {
  readonly title: string;
  readonly items: readonly { readonly head: string; readonly text: string }[];
}

const MOVES: readonly MoveKind[] = ['same', 'merged', 'split', 'dropped'];

/** Whether the files refer to the old edition at all; what is new in the other one is only of interest then. */
const refers = ({ scope, moves, verdicts, left }: Migration): boolean =>
  scope || moves.length + verdicts.length + left.length > 0;

const nothing = ({ from }: Migration, l: Language): string => G.nothing[l].replace('{from}', from);

/** The parts of the report that have something in them, in its order. */
function sectionsOf(migration: Migration, l: Language): readonly Section[] {
  const { moves, partial, joined, verdicts, left, unaddressed, to } = migration;
  if (!refers(migration)) return [];
  const all: readonly Section[] = [
    ...MOVES.map((kind) => ({
      title: MOVE_WORDS[kind][l],
      items: moves
        .filter((move) => move.kind === kind)
        .map((move) => ({ head: move.requirement, text: move.to.length === 0 ? '' : `→ ${move.to.join(', ')}` })),
    })),
    {
      title: G.joined[l],
      items: joined.map(({ requirement, controls }) => ({ head: requirement, text: controls.join(', ') })),
    },
    {
      title: G.partial[l],
      items: partial.map(({ control, requirement, remainder }) => ({
        head: `${to}:${requirement}`,
        text: `${control}. ${G.remains[l]}: ${remainder}`,
      })),
    },
    {
      title: G.verdicts[l],
      items: verdicts.map((one) => ({ head: one.requirement, text: `→ ${one.to} (${one.date})` })),
    },
    {
      title: G.left[l],
      items: left.map(({ under, control, requirement, to: instead, file, line, why }) => ({
        head: `${file}:${line}`,
        text: `${under} ${control === undefined ? '' : `${control} `}${requirement}: ${LEFT_WORDS[why][l].replace('{to}', instead.join(', '))}`,
      })),
    },
    {
      title: G.unaddressed[l],
      items: unaddressed.map(({ requirement, asks }) => ({ head: `${to}:${requirement}`, text: asks ?? '' })),
    },
  ];
  return all.filter(({ items }) => items.length > 0);
}
