import type { Framework, Requirement } from '../../model/framework.ts';
import type { FrameworkAbout } from '../../model/library.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { KIND_WORDS } from '../words.ts';
import { hanging, safe, wrap } from './layout.ts';
import { sourceText } from './source-text.ts';
import { paint, type TerminalOptions } from './style.ts';

const S = {
  assessable: { en: 'assessable requirements', nl: 'te beoordelen eisen' },
  levels: { en: 'Maturity levels', nl: 'Volwassenheidsniveaus' },
  uncertain: { en: 'Not certain', nl: 'Niet zeker' },
  licensed: {
    en: 'The text of this norm is licensed and is not shown here; the summaries are our own.',
    nl: 'De tekst van deze norm is auteursrechtelijk beschermd en staat hier niet; de samenvattingen zijn van ons.',
  },
  dates: { en: 'Dates', nl: 'Data' },
  related: { en: 'Related', nl: 'Hoort erbij' },
  sources: { en: 'Sources', nl: 'Bronnen' },
} as const satisfies Record<string, Bilingual>;

/** A framework: its head, its tree of requirements, and what it rests on. */
export function frameworkTerminal(
  framework: Framework,
  about: FrameworkAbout,
  language: Language,
  { width, colour }: TerminalOptions,
): string {
  const pen = paint(colour);
  const text = (one: Bilingual): string => safe(one[language]);
  const unsure = (note: Bilingual): string => `${S.uncertain[language]}: ${text(note)}`;
  const block = (title: Bilingual, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', pen.bold(title[language]), ...lines];
  const items = (texts: readonly string[]): readonly string[] => texts.flatMap((one) => hanging('-', one, 2, width));
  const lines = [
    ...wrap(pen.bold(text(framework.title)), width),
    ...wrap(headOf(framework, language), width),
    ...(about.citation === undefined ? [] : wrap(safe(about.citation), width)),
    ...(about.summary ? ['', ...wrap(text(about.summary), width)] : []),
    ...(about.licensed ? ['', ...wrap(S.licensed[language], width)] : []),
    ...items([...about.notes.map(text), ...(about.uncertain ? [unsure(about.uncertain)] : [])]),
    ...block(
      S.dates,
      about.dates.flatMap(({ date, title, uncertain }) =>
        hanging(date, text(title) + (uncertain ? ` (${unsure(uncertain)})` : ''), 12, width),
      ),
    ),
    ...block(
      S.levels,
      framework.levels.flatMap(({ level, title, summary }) =>
        hanging(`${level}`, `${text(title)}: ${text(summary)}`, 3, width),
      ),
    ),
    '',
    ...framework.requirements.flatMap((requirement) => treeLine(requirement, language, width, pen.bold)),
    ...block(
      S.related,
      items(about.related.map(({ title, citation }) => text(title) + (citation ? ` (${safe(citation)})` : ''))),
    ),
    ...block(S.sources, items(about.sources.map(sourceText))),
  ];
  return `${lines.join('\n')}\n`;
}

const headOf = ({ id, kind, publisher, edition, requirements }: Framework, language: Language): string => {
  const count = requirements.filter(({ assessable }) => assessable).length;
  const parts = [id, KIND_WORDS[kind][language], safe(publisher), safe(edition), `${count} ${S.assessable[language]}`];
  return parts.join(' · ');
};

function treeLine(
  requirement: Requirement,
  language: Language,
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  let depth = 0;
  for (let node = requirement.parent; node; node = node.parent) depth += 1;
  const indent = '  '.repeat(Math.min(depth, 6));
  const isPart = !requirement.assessable && requirement.children.length === 0;
  const mark = requirement.assessable ? '•' : isPart ? '-' : ' ';
  const lead = `${indent}${mark} ${requirement.id}  `;
  const text = safe(requirement.title[language]);
  return hanging(lead, requirement.assessable || isPart ? text : bold(text), lead.length, width);
}
