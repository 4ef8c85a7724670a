import { canBeDeclared, type Framework } from '../model/framework.ts';
import type { Bilingual } from '../model/text.ts';
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
  const definitions = organisationSchema['definitions'] as Record<string, JsonSchema>;
  const lists = frameworks.map((framework) => [listName(framework), listOf(framework, say)]);
  const references = WHICH.flatMap((which) =>
    frameworks.map((framework) => [referencesName(framework, which), referencesTo(framework, say, which)]),
  );
  return {
    ...organisationSchema,
    $id: 'kloof:organisation-with-ids',
    definitions: {
      ...definitions,
      frameworkId: chosen(
        frameworks.map(({ id, title }) => ({ id, title: say(title) })),
        'A framework.',
        'there is no such framework: `kloof frameworks` lists them',
      ),
      ...Object.fromEntries(lists),
      ...Object.fromEntries(references),
      reference: referenceIn(frameworks, 'declarable'),
      anyReference: referenceIn(frameworks, 'any'),
      applicability: withProperty(definitions['applicability'], 'requirement', ref('anyReference')),
      control: withProperty(definitions['control'], 'satisfies', {
        type: 'object',
        description: 'The requirements it satisfies, per framework.',
        additionalProperties: false,
        properties: Object.fromEntries(
          frameworks.map((framework) => [
            framework.id,
            {
              type: 'array',
              minItems: 1,
              description: say(framework.title),
              items: satisfactionIn(framework, definitions['satisfaction']),
            },
          ]),
        ),
      }),
    },
  };
}

/** A title in both languages. */
export const inBoth = ({ en, nl }: Bilingual): string => (en === nl ? en : `${en} · ${nl}`);

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

const listName = ({ id }: Framework): string => `requirementOf-${id}`;

/** The requirements of a framework that can be declared. */
function listOf({ id, requirements }: Framework, say: (title: Bilingual) => string): JsonSchema {
  return chosen(
    requirements.filter(canBeDeclared).map((one) => ({ id: one.id, title: say(one.title) })),
    `A requirement of ${id}.`,
    `${id} has no such requirement: \`kloof show ${id}\` lists them`,
  );
}

/** A requirement id of this framework, or an entry with one. */
function satisfactionIn(framework: Framework, general: JsonSchema | undefined): JsonSchema {
  const [, entry] = (general?.['anyOf'] ?? []) as readonly JsonSchema[];
  const own = ref(listName(framework));
  return { anyOf: [own, withProperty(entry, 'requirement', own)] };
}

/** References to the requirements of a framework, or also to its headings. */
function referencesTo({ id, requirements }: Framework, say: (title: Bilingual) => string, which: Which): JsonSchema {
  return chosen(
    requirements
      .filter((one) => which === 'any' || canBeDeclared(one))
      .map((one) => ({ id: `${id}:${one.id}`, title: say(one.title) })),
    `A requirement of ${id}.`,
    `${id} has no such requirement: \`kloof show ${id}\` lists them`,
  );
}

const WHICH = ['declarable', 'any'] as const;
type Which = (typeof WHICH)[number];

const referencesName = ({ id }: Framework, which: Which): string => `${which}Of-${id}`;

/**
 * `framework:requirement`. Editors offer what stands in `anyOf`, which takes anything at last; `allOf` then holds the
 * reference against the one framework that it names, so that only that one has a say on what is wrong.
 */
const referenceIn = (frameworks: readonly Framework[], which: Which): JsonSchema => ({
  type: 'string',
  description: 'A framework and one of its requirements, joined by a colon.',
  pattern: `^(?:${frameworks.map(({ id }) => id).join('|')}):`,
  patternErrorMessage: 'write framework:requirement, with a framework that `kloof frameworks` lists',
  anyOf: [...frameworks.map((framework) => ref(referencesName(framework, which))), {}],
  allOf: frameworks.map((framework) => ({
    if: { type: 'string', pattern: `^${framework.id}:` },
    then: ref(referencesName(framework, which)),
  })),
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

const withProperty = (schema: JsonSchema | undefined, name: string, property: JsonSchema): JsonSchema => ({
  ...schema,
  properties: { ...(schema?.['properties'] as object), [name]: property },
});
