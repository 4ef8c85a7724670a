import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Damages texts in the ways that editors, transfers and attackers do; the same number gives the same damage. */

/** A sequence of whole numbers below a bound, decided by its seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
}

type Next = ReturnType<typeof randomNumbers>;

/** What YAML, terminals, spreadsheets and JavaScript treat in a way of their own. */
const WORDS = [
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '# ',
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function ',
  '!!binary ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '|\n',
  '>-\n',
  '"',
  "'",
  '\t',
  '\r\n',
  '\0',
  '\u001b[31m',
  '\ufeff',
  '\u2028',
  '\ud800',
  '~',
  'null',
  'true',
  '5.10',
  '1e9',
  '0x1F',
  '2026-02-30',
  '2026-02-28',
  'all',
  '__proto__: ',
  'constructor: ',
  'toString',
  'A.5.1',
  'avg:33(1)',
  'iso27001-2022',
  'implemented',
  'conforms',
  '999999999999999999999',
  '=cmd|x',
  '../',
  'include: [kloof.yaml]\n',
] as const;

type Damage = (text: string, next: Next, other: string) => string;

const line = (text: string, next: Next): { readonly lines: string[]; readonly at: number } => {
  const lines = text.split('\n');
  return { lines, at: next(lines.length) };
};

const DAMAGES: readonly Damage[] = [
  (text, next) => {
    const at = next(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + next(12));
  },
  (text, next) => {
    const at = next(text.length + 1);
    return text.slice(0, at) + (WORDS[next(WORDS.length)] ?? '') + text.slice(at);
  },
  (text, next) => {
    const at = next(text.length + 1);
    return text.slice(0, at) + String.fromCharCode(next(next(4) === 0 ? 0x1_0000 : 0x80)) + text.slice(at + 1);
  },
  (text, next) => {
    const { lines, at } = line(text, next);
    lines.splice(at, 1);
    return lines.join('\n');
  },
  (text, next) => {
    const { lines, at } = line(text, next);
    lines.splice(next(lines.length), 0, lines[at] ?? '');
    return lines.join('\n');
  },
  (text, next) => {
    const { lines, at } = line(text, next);
    lines[at] = `${' '.repeat(next(6))}${(lines[at] ?? '').trimStart()}`;
    return lines.join('\n');
  },
  (text, next) => {
    const word = /[\w().-]+/g;
    const words = text.match(word) ?? [];
    const [from = '', to = ''] = [words[next(words.length)], words[next(words.length)]];
    const at = text.indexOf(from, next(text.length));
    return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
  },
  (text, next, other) => {
    const at = next(text.length + 1);
    const from = next(other.length);
    return text.slice(0, at) + other.slice(from, from + next(200)) + text.slice(at);
  },
  (text, next) => text.slice(0, next(text.length + 1)),
];

/** A text with one to four damages; `other` is a text from which pieces may come. */
export function damaged(text: string, other: string, seed: number): string {
  const next = randomNumbers(seed);
  let result = text;
  for (let left = 1 + next(4); left > 0; left -= 1) {
    result = (DAMAGES[next(DAMAGES.length)] as Damage)(result, next, other);
  }
  return result;
}

/** The bytes of a text, now and then with one that UTF-8 does not know. */
export function asBytes(text: string, seed: number): Uint8Array {
  const bytes = Buffer.from(text);
  const next = randomNumbers(seed ^ 0x5bd1e995);
  if (bytes.length > 0 && next(8) === 0) bytes[next(bytes.length)] = next(256);
  return bytes;
}

/** A workbook with one of its parts damaged, or its own bytes. */
export function damagedWorkbook(workbook: Uint8Array, other: string, seed: number): Uint8Array {
  const next = randomNumbers(seed ^ 0x27d4eb2f);
  if (next(4) === 0) {
    const bytes = Uint8Array.from(workbook);
    for (let left = 1 + next(4); left > 0; left -= 1) bytes[next(bytes.length)] = next(256);
    return next(4) === 0 ? bytes.slice(0, next(bytes.length)) : bytes;
  }
  const parts = unzipSync(workbook);
  const names = Object.keys(parts);
  const name = names[next(names.length)] ?? '';
  const part = damaged(strFromU8(parts[name] ?? new Uint8Array()), other, seed);
  return zipSync({ ...parts, [name]: strToU8(part) }, { level: 0 });
}
