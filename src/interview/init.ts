import { groupHeadings } from '../assess/groups.ts';
import { entry, type Style, scalar } from '../edit/print.ts';
import { type Framework, isWithin } from '../model/framework.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { Level } from './levels.ts';

/** What the first file of an organisation is made from. */
export interface Beginning {
  readonly name: string;
  readonly language: Language;
  readonly frameworks: readonly Framework[];
  readonly level: Level;
  /** Where editors find the schema. */
  readonly schema: string;
}

/**
 * The text of a first kloof.yaml: valid, and without a claim. Entries for controls stand in it as comments, so that
 * nothing counts that nobody said.
 */
export function beginning({ name, language: l, frameworks, level, schema }: Beginning): string {
  const ids = frameworks.map(({ id }) => id);
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    ...comment(B.head[l]),
    'kloof: organisation/1',
    `language: ${l}`,
    `organisation: { name: ${scalar(name, 'flow')} }`,
    'assessment: { status: draft }',
    '',
    ...comment(B.profile[l]),
    'profile: {}',
    '',
    ...entry('frameworks:', ids, 0, STYLE),
  ];
  if (level !== 'none') lines.push('', ...comment(B.controls[l]), '#', ...entries(frameworks, level, l));
  return `${lines.join('\n')}\n`;
}

/** One entry a heading or requirement, as comments; without their first two characters they are YAML. */
function entries(frameworks: readonly Framework[], level: Level, l: Language): readonly string[] {
  let number = 0;
  const numbered = (title: string, framework: Framework, ids: readonly string[]): readonly string[] => {
    number += 1;
    const control = {
      id: `C-${String(number).padStart(3, '0')}`,
      title,
      status: 'planned',
      satisfies: { [framework.id]: ids },
    };
    return entry('-', control, 2, STYLE, 'block');
  };
  const lines = frameworks.flatMap((framework) =>
    groupHeadings(framework).flatMap((group) => {
      const assessable = framework.requirements.filter((one) => one.assessable && isWithin(one, group));
      if (assessable.length === 0) return [];
      const made =
        level === 'group'
          ? numbered(
              group.title[l],
              framework,
              assessable.map(({ id }) => id),
            )
          : assessable.flatMap((one) => numbered(one.title[l], framework, [one.id]));
      return [`  # ${oneLine(`${framework.shortTitle[l]} · ${group.id} ${group.title[l]}`)}`, ...made, ''];
    }),
  );
  return ['controls:', ...lines.slice(0, -1)].map((line) => (line === '' ? '#' : `# ${line}`));
}

const STYLE: Style = { newline: '\n', step: 2, dash: 2, literals: false };

/** Titles of people’s own frameworks may hold line breaks; a comment may not. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const comment = (text: string): readonly string[] => text.split('\n').map((line) => `# ${line}`);

const B = {
  head: {
    en: 'What the organisation has, and for what. `kloof validate` checks this file, `kloof gap` reports on it.',
    nl: 'Wat de organisatie heeft, en waarvoor. `kloof validate` controleert dit bestand, `kloof gap` rapporteert erover.',
  },
  profile: {
    en: 'Facts that decide which laws bind: `kloof obligations --interview` asks for them and writes them here.',
    nl: 'Feiten die bepalen welke wetten binden: `kloof obligations --interview` vraagt ernaar en schrijft ze hier op.',
  },
  controls: {
    en: 'Controls to start from. To use one, take "# " away before "controls:" and before its own lines; keep only the\nrequirements that it really satisfies. Its status is planned, partial, implemented, alternative or not-implemented.\n`kloof assess` goes through the requirements with you and writes controls and verdicts itself.',
    nl: 'Maatregelen om mee te beginnen. Haal "# " weg voor "controls:" en voor de regels van een maatregel om haar te\ngebruiken, en laat alleen de eisen staan waaraan zij echt voldoet. De status is planned, partial, implemented,\nalternative of not-implemented. `kloof assess` loopt de eisen met u na en schrijft maatregelen en oordelen zelf op.',
  },
} as const satisfies Record<string, Bilingual>;
