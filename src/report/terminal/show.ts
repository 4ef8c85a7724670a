import type { Condition, Framework, Requirement } from '../../model/framework.ts';
import { referenceTo } from '../../model/framework.ts';
import type { FrameworkAbout, Library } from '../../model/library.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { KIND_WORDS } from '../words.ts';
import { hanging, safe, spread, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

const S = {
  assessable: { en: 'assessable requirements', nl: 'te beoordelen eisen' },
  from: { en: 'from', nl: 'vanaf' },
  until: { en: 'until', nl: 'tot en met' },
  evidence: { en: 'Evidence to ask for', nl: 'Op te vragen bewijs' },
  parts: { en: 'Parts', nl: 'Onderdelen' },
  below: { en: 'Below it', nl: 'Daaronder' },
  attributes: { en: 'Attributes', nl: 'Kenmerken' },
  applies: { en: 'Applies when', nl: 'Van toepassing als' },
  excludable: { en: 'May be left out with a justification', nl: 'Mag met een motivering buiten toepassing blijven' },
  statutory: {
    en: 'May be left out only on a ground in law',
    nl: 'Mag alleen op een wettelijke grond buiten toepassing blijven',
  },
  fixed: { en: 'May not be left out', nl: 'Mag niet buiten toepassing blijven' },
  maturity: { en: 'Expected maturity level', nl: 'Verwacht volwassenheidsniveau' },
  levels: { en: 'Maturity levels', nl: 'Volwassenheidsniveaus' },
  uncertain: { en: 'Not certain', nl: 'Niet zeker' },
  sources: { en: 'Sources', nl: 'Bronnen' },
  note: { en: 'Note', nl: 'Opmerking' },
  licensed: {
    en: 'The text of this norm is licensed and is not shown here; the summaries are our own.',
    nl: 'De tekst van deze norm is auteursrechtelijk beschermd en staat hier niet; de samenvattingen zijn van ons.',
  },
  normText: { en: 'Text of the norm, under your licence', nl: 'Tekst van de norm, onder uw licentie' },
  dates: { en: 'Dates', nl: 'Data' },
  related: { en: 'Details it', nl: 'Uitgewerkt in' },
} as const satisfies Record<string, Bilingual>;

/** A framework: its head, and its tree of requirements. */
export function frameworkTerminal(
  framework: Framework,
  about: FrameworkAbout,
  language: Language,
  { width, colour }: TerminalOptions,
): string {
  const pen = paint(colour);
  const count = framework.requirements.filter((requirement) => requirement.assessable).length;
  const lines = [
    ...wrap(pen.bold(safe(framework.title[language])), width),
    ...wrap(
      `${framework.id} · ${KIND_WORDS[framework.kind][language]} · ${safe(framework.publisher)} · ${safe(framework.edition)} · ${count} ${S.assessable[language]}`,
      width,
    ),
  ];
  if (about.summary) lines.push('', ...wrap(safe(about.summary[language]), width));
  if (about.licensed) lines.push('', ...wrap(S.licensed[language], width));
  for (const note of about.notes) lines.push(...hanging('-', safe(note[language]), 2, width));
  if (about.dates.length > 0) {
    lines.push('', pen.bold(S.dates[language]));
    for (const { date, title, uncertain } of about.dates)
      lines.push(
        ...hanging(
          date,
          safe(title[language]) +
            (uncertain ? ` (${S.uncertain[language].toLowerCase()}: ${safe(uncertain[language])})` : ''),
          12,
          width,
        ),
      );
  }
  if (framework.levels.length > 0) {
    lines.push('', pen.bold(S.levels[language]));
    for (const { level, title, summary } of framework.levels)
      lines.push(...hanging(`${level}`, `${safe(title[language])}: ${safe(summary[language])}`, 3, width));
  }
  lines.push('');
  for (const requirement of framework.requirements) lines.push(...treeLine(requirement, language, width, pen.bold));
  return `${lines.join('\n')}\n`;
}

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

/** One requirement with everything that is known of it. */
export function requirementTerminal(
  framework: Framework,
  requirement: Requirement,
  library: Library,
  language: Language,
  options: TerminalOptions,
  normText?: string,
): string {
  const { width, colour } = options;
  const pen = paint(colour);
  const text = library.texts(framework.id).get(requirement.id);
  const about = library.about(framework.id);
  const sources = sourcesOf(requirement, library);
  const lines = [
    spread(pen.bold(referenceTo(requirement)), pen.dim(safe(framework.shortTitle[language])), width),
    ...wrap(pen.bold(safe(requirement.title[language])), width),
  ];
  const block = (title: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    lines.push('', pen.bold(title), ...items.flatMap((item) => hanging('-', item, 2, width)));
  };
  if (text?.summary) lines.push('', ...wrap(safe(text.summary[language]), width));
  if (normText !== undefined) lines.push('', pen.bold(S.normText[language]), ...wrap(safe(normText), width));
  if (text?.note) lines.push('', ...hanging('', `${S.note[language]}: ${safe(text.note[language])}`, 0, width));
  block(
    S.evidence[language],
    (text?.evidence ?? []).map((item) => safe(item[language])),
  );
  block(
    requirement.assessable ? S.parts[language] : S.below[language],
    requirement.children.map((child) => `${child.id}  ${safe(child.title[language])}`),
  );
  block(S.attributes[language], attributeLines(framework, requirement, language));
  const facts: string[] = [];
  if (requirement.expectedMaturity !== undefined)
    facts.push(`${S.maturity[language]}: ${requirement.expectedMaturity}`);
  if (requirement.appliesWhen)
    facts.push(`${S.applies[language]}: ${conditionText(requirement.appliesWhen, language)}`);
  facts.push(
    requirement.excludable === 'statutory'
      ? S.statutory[language]
      : requirement.excludable
        ? S.excludable[language]
        : S.fixed[language],
  );
  if (requirement.confidence) facts.push(`${S.uncertain[language]}: ${safe(requirement.confidence.note[language])}`);
  lines.push('', ...facts.flatMap((fact) => wrap(fact, width)));
  block(
    S.sources[language],
    about.sources
      .filter(({ id }) => sources?.includes(id) ?? true)
      .map(({ title, url }) => safe(url === undefined ? title : `${title} ${url}`)),
  );
  return `${lines.join('\n')}\n`;
}

/** The sources on which a requirement rests: its own, or those of the nearest node above that names any. */
function sourcesOf(requirement: Requirement, library: Library): readonly string[] | undefined {
  const texts = library.texts(requirement.framework);
  for (let node: Requirement | undefined = requirement; node; node = node.parent) {
    const own = texts.get(node.id)?.sources;
    if (own) return own;
  }
  return undefined;
}

function attributeLines(framework: Framework, requirement: Requirement, language: Language): readonly string[] {
  return framework.attributes.flatMap((attribute) => {
    const given = requirement.attributes[attribute.id];
    if (given === undefined) return [];
    const values = (typeof given === 'string' ? [given] : given).map(
      (value) => attribute.values?.find(({ id }) => id === value)?.title[language] ?? value,
    );
    return [`${safe(attribute.title[language])}: ${safe(values.join(', '))}`];
  });
}

const C = {
  and: { en: ' and ', nl: ' en ' },
  or: { en: ' or ', nl: ' of ' },
  not: { en: 'not ', nl: 'niet ' },
  atLeast: { en: 'at least', nl: 'ten minste' },
  below: { en: 'below', nl: 'minder dan' },
} as const satisfies Record<string, Bilingual>;

/** A condition as a phrase over the facts of the profile. */
export function conditionText(condition: Condition, language: Language): string {
  if ('all' in condition && Array.isArray(condition['all']))
    return (condition['all'] as readonly Condition[]).map((one) => conditionText(one, language)).join(C.and[language]);
  if ('any' in condition && Array.isArray(condition['any']))
    return `(${(condition['any'] as readonly Condition[]).map((one) => conditionText(one, language)).join(C.or[language])})`;
  if ('not' in condition) return C.not[language] + conditionText(condition.not as Condition, language);
  const [fact = '', test] = Object.entries(condition)[0] ?? [];
  if (typeof test === 'object' && !Array.isArray(test)) {
    return 'at_least' in test
      ? `${fact} ${C.atLeast[language]} ${String(test['at_least'])}`
      : `${fact} ${C.below[language]} ${String((test as { below: number }).below)}`;
  }
  return `${fact}: ${(Array.isArray(test) ? test : [test]).join(', ')}`;
}
