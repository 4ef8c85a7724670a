import type { Framework, Requirement } from '../../model/framework.ts';
import { referenceTo } from '../../model/framework.ts';
import type { Library } from '../../model/library.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { conditionText } from '../condition.ts';
import { hanging, safe, spread, wrap } from './layout.ts';
import { sourceText } from './source-text.ts';
import { paint, type TerminalOptions } from './style.ts';

const S = {
  evidence: { en: 'Evidence to ask for', nl: 'Op te vragen bewijs' },
  parts: { en: 'Parts', nl: 'Onderdelen' },
  below: { en: 'Below it', nl: 'Daaronder' },
  attributes: { en: 'Attributes', nl: 'Kenmerken' },
  applies: { en: 'Applies if', nl: 'Van toepassing als' },
  excludable: { en: 'May be left out with a justification', nl: 'Mag met een motivering buiten toepassing blijven' },
  statutory: {
    en: 'May be left out only on a ground in law',
    nl: 'Mag alleen op een wettelijke grond buiten toepassing blijven',
  },
  fixed: { en: 'May not be left out', nl: 'Mag niet buiten toepassing blijven' },
  maturity: { en: 'Expected maturity level', nl: 'Verwacht volwassenheidsniveau' },
  uncertain: { en: 'Not certain', nl: 'Niet zeker' },
  sources: { en: 'Sources', nl: 'Bronnen' },
  note: { en: 'Note', nl: 'Opmerking' },
  normText: { en: 'Text of the norm, under your licence', nl: 'Tekst van de norm, onder uw licentie' },
} as const satisfies Record<string, Bilingual>;

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
    facts.push(`${S.applies[language]}: ${conditionText(requirement.appliesWhen, language)}.`);
  facts.push(
    requirement.excludable === 'statutory'
      ? S.statutory[language]
      : requirement.excludable
        ? S.excludable[language]
        : S.fixed[language],
  );
  if (requirement.confidence) facts.push(`${S.uncertain[language]}: ${safe(requirement.confidence.note[language])}`);
  lines.push('', ...facts.flatMap((fact) => wrap(fact, width)));
  block(S.sources[language], about.sources.filter(({ id }) => sources?.includes(id) ?? true).map(sourceText));
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
