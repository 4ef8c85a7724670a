import { canBeDeclared, type Framework, type Requirement, referenceTo } from '../model/framework.ts';
import type { Bilingual } from '../model/text.ts';
import { ref } from './entry.ts';
import { organisationSchema } from './organisation.ts';
import type { JsonSchema } from './parts.ts';

/**
 * The schema of an organisation file with every id written out, so that editors complete them, show their titles and
 * mark those that do not exist. Lists are enums with descriptions: a language server finds its way in them at once,
 * which in as many constants it does not.
 */
export function organisationWithIds(
  frameworks: readonly Framework[],
  say: (title: Bilingual) => string = inBoth,
): JsonSchema {
  const { properties, definitions } = organisationSchema as Record<string, Record<string, JsonSchema>>;
  return {
    ...organisationSchema,
    $id: 'kloof:organisation-with-ids',
    properties: {
      ...properties,
      policy: withProperty(
        properties?.['policy'],
        'frameworks',
        perFramework(frameworks, 'What is otherwise for one framework.', (framework) =>
          ref('frameworkPolicy', say(framework.title)),
        ),
      ),
    },
    definitions: {
      ...definitions,
      frameworkId: chosen(
        frameworks.map(({ id, title }) => ({ id, title: say(title) })),
        'A framework.',
        'there is no such framework: `kloof frameworks` lists them',
      ),
      ...Object.fromEntries(frameworks.flatMap((framework) => listsOf(framework, say))),
      reference: referenceIn(frameworks, 'declarable'),
      anyReference: referenceIn(frameworks, 'any'),
      applicability: withProperty(definitions?.['applicability'], 'requirement', ref('anyReference')),
      contract: {
        ...definitions?.['contract'],
        dependencies: { requires: { allOf: frameworks.map(contractOn) } },
      },
      control: withProperty(
        definitions?.['control'],
        'satisfies',
        perFramework(frameworks, 'The requirements it satisfies, per framework.', (framework) => ({
          type: 'array',
          minItems: 1,
          description: say(framework.title),
          items: satisfactionIn(framework, definitions?.['satisfaction']),
        })),
      ),
    },
  };
}

/** A title in both languages. */
export const inBoth = ({ en, nl }: Bilingual): string => (en === nl ? en : `${en} · ${nl}`);

const isHeading = (requirement: Requirement): boolean => !canBeDeclared(requirement);
const idOf = ({ id }: Requirement): string => id;

/** The lists of one framework: what each holds, and how it is written. Headings of references stand apart, for size. */
const LISTS = {
  requirement: { holds: canBeDeclared, write: idOf },
  requirementOrHeading: { holds: () => true, write: idOf },
  reference: { holds: canBeDeclared, write: referenceTo },
  headingReference: { holds: isHeading, write: referenceTo },
} as const satisfies Record<string, ListOf>;

interface ListOf {
  readonly holds: (requirement: Requirement) => boolean;
  readonly write: (requirement: Requirement) => string;
}

const nameOf = (list: string, { id }: Framework): string => `${list}-${id}`;
const listRef = (list: keyof typeof LISTS, framework: Framework): JsonSchema => ref(nameOf(list, framework));

function listsOf(framework: Framework, say: (title: Bilingual) => string): readonly (readonly [string, JsonSchema])[] {
  const { id, requirements } = framework;
  return Object.entries<ListOf>(LISTS).flatMap(([list, { holds, write }]) => {
    const values = requirements.filter(holds).map((one) => ({ id: write(one), title: say(one.title) }));
    const unknown = `${id} has no such requirement: \`kloof show ${id}\` lists them`;
    return values.length === 0 ? [] : [[nameOf(list, framework), chosen(values, `A requirement of ${id}.`, unknown)]];
  });
}

/** A requirement id of this framework, or an entry with one. */
function satisfactionIn(framework: Framework, general: JsonSchema | undefined): JsonSchema {
  const [, entry] = (general?.['anyOf'] ?? []) as readonly JsonSchema[];
  const own = listRef('requirement', framework);
  return { anyOf: [own, withProperty(entry, 'requirement', own)] };
}

/**
 * `framework:requirement`. Editors offer what stands in `anyOf`, which takes anything at last; `allOf` then holds the
 * reference against one list of the one framework that it names, so that only that one has a say on what is wrong.
 */
function referenceIn(frameworks: readonly Framework[], which: 'declarable' | 'any'): JsonSchema {
  const own = frameworks.map((framework) => ({
    framework,
    declarable: listRef('reference', framework),
    headings: which === 'any' && framework.requirements.some(isHeading) ? [listRef('headingReference', framework)] : [],
  }));
  return {
    type: 'string',
    description: 'A framework and one of its requirements, joined by a colon.',
    pattern: `^(?:${frameworks.map(({ id }) => id).join('|')}):`,
    patternErrorMessage: 'write framework:requirement, with a framework that `kloof frameworks` lists',
    anyOf: [...own.flatMap(({ declarable, headings }) => [declarable, ...headings]), {}],
    allOf: own.map(({ framework, declarable, headings: [heading] }) => ({
      if: { type: 'string', pattern: `^${framework.id}:` },
      then: heading ? { if: { not: declarable }, then: heading } : declarable,
    })),
  };
}

/** In a contract that requires this framework, the requirements that it may name: headings stand for all below them. */
const contractOn = (framework: Framework): JsonSchema => ({
  if: { properties: { requires: { type: 'string', pattern: `^${framework.id}$` } } },
  then: { properties: { requirements: { type: 'array', items: listRef('requirementOrHeading', framework) } } },
});

const chosen = (
  values: readonly { readonly id: string; readonly title: string }[],
  description: string,
  errorMessage: string,
): JsonSchema => ({
  type: 'string',
  description,
  enum: values.map(({ id }) => id),
  enumDescriptions: values.map(({ title }) => title),
  errorMessage,
});

/** An object whose keys are frameworks. */
const perFramework = (
  frameworks: readonly Framework[],
  description: string,
  of: (framework: Framework) => JsonSchema,
): JsonSchema => ({
  type: 'object',
  description,
  additionalProperties: false,
  properties: Object.fromEntries(frameworks.map((framework) => [framework.id, of(framework)])),
});

const withProperty = (schema: JsonSchema | undefined, name: string, property: JsonSchema): JsonSchema => ({
  ...schema,
  properties: { ...(schema?.['properties'] as object), [name]: property },
});
