/** Stands where a name or a reference must stand, and is left out of a redacted report. */
export const LEFT_OUT = '***';

/** A text without the names and references that are known. */
export type Hide = (text: string) => string;

/**
 * Leaves these out of texts, where they stand as whole words and are written the same; of two that fit, the longer one.
 */
export function hiding(literals: readonly string[]): Hide {
  const byWord = new Map<string, { readonly literal: string; readonly offset: number }[]>();
  for (const literal of new Set(literals)) {
    const [first] = wordsOf(literal);
    if (!first) continue;
    byWord.set(first.text, [...(byWord.get(first.text) ?? []), { literal, offset: first.start }]);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.literal.length - a.literal.length);
  return (text) => {
    let done = 0;
    let result = '';
    for (const { text: word, start } of byWord.size > 0 ? wordsOf(text) : []) {
      const found = byWord.get(word)?.find(({ literal, offset }) => {
        const from = start - offset;
        return from >= done && text.startsWith(literal, from) && isWhole(text, from, literal);
      });
      if (!found) continue;
      result += text.slice(done, start - found.offset) + LEFT_OUT;
      done = start - found.offset + found.literal.length;
    }
    return result + text.slice(done);
  };
}

/**
 * Whether a name can hardly be anything else in a text: two words with a capital, as in J. Jansen or Anna de Wit, or an
 * address with @. CISO, Directie and Interne audit tell who does something, and not who that is.
 */
export const isPersonal = (name: string): boolean =>
  name.includes('@') || wordsOf(name).filter(({ text }) => /^\p{Lu}/u.test(text)).length > 1;

/** Whether a reference can hardly be anything else in a text: it is no single number or word, and not short. */
export const isDistinct = (reference: string): boolean =>
  reference.length > 3 && !/^(?:\p{L}+|\p{N}+)$/u.test(reference);

interface Word {
  readonly text: string;
  readonly start: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ text: found[0], start: found.index }));

/** Whether no letter or digit goes on before or after it. */
const isWhole = (text: string, from: number, literal: string): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, from - 2), from)) &&
  !/^[\p{L}\p{N}]/u.test(text.slice(from + literal.length, from + literal.length + 2));
