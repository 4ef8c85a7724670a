/** Where tokens of the YAML library hold other tokens. */
const INSIDE = ['items', 'start', 'key', 'sep', 'value', 'props', 'end'] as const;

type Token = Readonly<Partial<Record<(typeof INSIDE)[number] | 'type' | 'offset' | 'source', unknown>>>;

/** The comments from one offset to another, each as it is written. */
export function commentsWithin(token: unknown, from: number, to: number): readonly string[] {
  if (Array.isArray(token)) return token.flatMap((one) => commentsWithin(one, from, to));
  if (typeof token !== 'object' || token === null) return [];
  const { type, offset, source, ...rest } = token as Token;
  if (type === 'comment') return Number(offset) >= from && Number(offset) < to ? [String(source)] : [];
  return INSIDE.flatMap((key) => commentsWithin(rest[key], from, to));
}
