import { widthOf, wrap } from './layout.ts';
import type { Screen } from './style.ts';

/** A heading with a rule to the end of its last line. */
export function ruled(
  title: string,
  { width, pen, glyphs }: Pick<Screen, 'width' | 'pen' | 'glyphs'>,
): readonly string[] {
  const lines = wrap(title, width);
  return lines.map((line, i) => {
    const room = i === lines.length - 1 ? Math.max(0, width - widthOf(line) - 1) : 0;
    return pen.heading(line) + (room > 0 ? ` ${pen.dim(glyphs.rule.repeat(room))}` : '');
  });
}
