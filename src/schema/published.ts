import type { JsonSchema } from './parts.ts';

/** A schema as editors show it: titles in the words of a reader, where the sources name types. */
export const published = (schema: JsonSchema): JsonSchema => readable(schema) as JsonSchema;

function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'title' && typeof inner === 'string' && /^[A-Z][A-Za-z]+$/.test(inner) ? titled(inner) : readable(inner),
    ]),
  );
}

/** `MaturityScore` is "Maturity score", `ControlEntry` is "Control". */
function titled(name: string): string {
  const words = name
    .replace(/(?<=.)(?:Entry|Document|Head)$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
