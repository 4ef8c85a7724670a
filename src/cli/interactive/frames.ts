import { hanging, safe, wrap } from '../../report/terminal/layout.ts';
import type { Paint } from '../../report/terminal/style.ts';
import type { Choice, Question } from './questioner.ts';

/** What a question looks like while it is asked and once it is answered. */

export interface Look {
  readonly pen: Paint;
  readonly ascii: boolean;
  readonly width: number;
  readonly rows: number;
}

const MARKS = {
  ascii: { asked: '?', answered: '*', left: '-', here: '>', on: '[x]', off: '[ ]', cursor: '_', more: '..' },
  unicode: { asked: '?', answered: '✓', left: '↩', here: '›', on: '◉', off: '○', cursor: '█', more: '…' },
} as const;

export const marks = ({ ascii }: Look): (typeof MARKS)['ascii' | 'unicode'] => (ascii ? MARKS.ascii : MARKS.unicode);

/** The question, with what helps to answer it below. */
export function asked(look: Look, { text, help }: Question): readonly string[] {
  const { pen, width } = look;
  const head = hanging(`${pen.heading(marks(look).asked)} `, safe(text), 2, width).map((line) => pen.bold(line));
  return [...head, ...(help === undefined ? [] : help.split('\n').flatMap((line) => dimmed(look, line)))];
}

/** The question with its answer, in one line where they fit. */
export function answered(look: Look, { text }: Question, answer: string | undefined): string {
  const { pen, width } = look;
  const mark = answer === undefined ? pen.dim(marks(look).left) : pen.good(marks(look).answered);
  const said = answer === undefined ? '' : `: ${answer}`;
  const question = text.replace(/[?:.]$/, '');
  return hanging(`${mark} `, safe(question + said), 2, width).join('\n');
}

/** Options below each other, the one at the cursor marked; only those around it where there are too many. */
export function listed<T>(
  look: Look,
  options: readonly Choice<T>[],
  cursor: number,
  room: number,
  isOn?: (value: T) => boolean,
): readonly string[] {
  const { pen, width } = look;
  const { here, on, off, more } = marks(look);
  const from = Math.max(0, Math.min(cursor - (room >> 1), options.length - room));
  const shown = options.slice(from, from + room).map(({ value, label, hint, key }, i) => {
    const isHere = from + i === cursor;
    const box = isOn === undefined ? '' : `${isOn(value) ? on : off} `;
    const letter = key === undefined ? '' : `${pen.heading(key)}  `;
    const beside = hint === undefined ? '' : `  ${hint}`;
    const lead = `${isHere ? pen.heading(here) : ' '} ${letter}${box}`;
    const [line = '', ...rest] = wrap(safe(label + beside), Math.max(width - 8, 20));
    const short = rest.length > 0 ? `${line} ${more}` : line;
    const named = short.startsWith(safe(label)) ? safe(label) + pen.dim(short.slice(safe(label).length)) : short;
    return `${lead}${isHere ? pen.bold(named) : named}`;
  });
  if (from > 0) shown[0] = `  ${pen.dim(more)}`;
  if (from + room < options.length) shown[shown.length - 1] = `  ${pen.dim(more)}`;
  return shown;
}

/** The keys that can be pressed, as many on a line as fit. */
export function keyBar<T>(look: Look, options: readonly Choice<T>[], footer: string): string {
  const { pen, width } = look;
  const lines: { plain: number; text: string }[] = [];
  for (const { key = '', label } of options) {
    const length = key.length + 1 + label.length + 3;
    const last = lines.at(-1);
    const text = `${pen.heading(key)} ${label}   `;
    if (last && last.plain + length <= width) {
      last.plain += length;
      last.text += text;
    } else lines.push({ plain: length, text });
  }
  return [...lines.map((line) => line.text.trimEnd()), pen.dim(footer)].join('\n');
}

export const dimmed = ({ pen, width, ascii }: Look, text: string): readonly string[] =>
  wrap(safe(ascii ? text.replaceAll('·', '|') : text), width - 2).map((line) => `  ${pen.dim(line)}`);

/** What was typed so far, with a mark at the place of the next letter. */
export function typed(look: Look, text: string, cursor: number): string {
  const { cursor: mark } = marks(look);
  return `  ${text.slice(0, cursor)}${mark}${text.slice(cursor)}`;
}
