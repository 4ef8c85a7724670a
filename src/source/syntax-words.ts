import type { ErrorCode } from 'yaml';

/** What is wrong with a text that is no YAML, and what to write instead. */
export interface Said {
  readonly message: string;
  readonly hint: string;
}

/** Where the reference parser stopped. */
export interface Stop {
  /** What it says, in its own words. */
  readonly said: string;
  /** The text from there to the end of the line, and the line up to there. */
  readonly rest: string;
  readonly before: string;
  /** Whether it stopped over more than one line. */
  readonly isLong: boolean;
}

const QUOTE_IT = 'put the text in quotes';
const ONE_COLUMN = 'start the keys of one group in the same column, and the items of one list as well';

/** A text in the quotes that need least: `"Policy: access"`. */
function quoted(text: string): string {
  const comment = text.search(/\s#/);
  const plain = (comment < 0 ? text : text.slice(0, comment)).trim();
  if (plain === '' || plain.length > 60) return QUOTE_IT;
  const written = /["\\]/.test(plain) ? `'${plain.replaceAll("'", "''")}'` : `"${plain}"`;
  return `${QUOTE_IT}: ${written}`;
}

const char = (text: string): string => [...text][0] ?? '';

const MISSING: readonly (readonly [RegExp, (stop: Stop) => Said])[] = [
  [
    /Comments must/,
    () => ({ message: 'a comment needs a space before its #', hint: `write a space before #, or ${QUOTE_IT}` }),
  ],
  [
    /Missing space after/,
    () => ({ message: 'a space is missing after the colon', hint: 'write a colon and a space: key: value' }),
  ],
  [/Missing ,/, () => missingComma],
  [
    /Sequence item without/,
    () => ({
      message: 'this line stands among the items of a list, and is neither an item nor a part of one',
      hint: 'start an item with "- "; start its further keys in the column of its first key',
    }),
  ],
  [
    /Missing newline/,
    () => ({ message: 'two things stand on one line', hint: 'start each key and each item on a line of its own' }),
  ],
  [/directives-end\/doc-start/, () => ({ message: 'a line above this one starts with %', hint: 'remove that line' })],
  [/directives-end|Block collection cannot/, () => behindDashes],
  [/must be separated/, () => ({ message: 'a space is missing here', hint: `write a space, or ${QUOTE_IT}` })],
];

const missingComma: Said = {
  message: 'a comma is missing between two items',
  hint: 'write a comma between items: [a, b] or { a: 1, b: 2 }',
};

const behindDashes: Said = { message: 'nothing may stand behind ---', hint: 'start the content on the next line' };

const notAKey = ({ rest, before }: Stop): Said => {
  const line = rest.trim();
  const item = /^-([^\s-].*)$/.exec(line);
  if (item) return { message: 'a space is missing behind the dash', hint: `write - ${item[1]}` };
  if (line.startsWith('- ') || line === '-')
    return { message: 'an item of a list stands where a key is expected', hint: ONE_COLUMN };
  const glued = /^([\w.-]+):(\S.*)$/.exec(line);
  if (glued) return { message: 'a space is missing after the colon', hint: `write ${glued[1]}: ${glued[2]}` };
  if (before.trim() !== '') return keyBelowValue;
  return {
    message: 'this line is no key with a value, and no part of the text above it',
    hint: 'write key: value, or indent the line deeper where it belongs to the text above',
  };
};

/** It stands on the line after the value. */
export const keyBelowValue: Said = {
  message: 'a key stands below a value, as if it were a part of that',
  hint: 'start the line in the column of the key above, or take away the value above it',
};

function behindValue({ before }: Stop): Said {
  const last = before.trimEnd().at(-1) ?? '';
  return {
    message: `this stands behind a value that has ended${'"\']}'.includes(last) && last !== '' ? ` with ${last}` : ''}`,
    hint: "put the whole text in quotes; a quote within it is written \\\" or ''",
  };
}

function notPartOfAbove(stop: Stop): Said {
  return /^-[^\s-]/.test(stop.rest)
    ? notAKey(stop)
    : { message: 'this line does not belong to what stands above it', hint: ONE_COLUMN };
}

const UNEXPECTED: readonly (readonly [RegExp, (stop: Stop) => Said])[] = [
  [
    /on same line with key/,
    (stop) =>
      stop.before.trim() === ''
        ? notAKey(stop)
        : {
            message: 'a list starts on the line of its key',
            hint: 'start the list on the next line, or write [a, b]',
          },
  ],
  [
    /-(?:seq|map)-end/,
    ({ rest }) => ({ message: `this ${char(rest)} closes nothing`, hint: `remove it, or ${QUOTE_IT}` }),
  ],
  [
    /Unexpected ,|empty item/,
    () => ({ message: 'an item is missing before this comma', hint: 'remove the comma, or write the item' }),
  ],
  [
    /Block scalar header|Not a YAML token/,
    () => ({
      message: 'nothing may stand behind the mark of a text of several lines',
      hint: `start the text on the next line, indented; or ${QUOTE_IT}`,
    }),
  ],
  [
    /at node end|Unexpected scalar token$/,
    (stop) => (stop.before.trim() === '' ? notPartOfAbove(stop) : behindValue(stop)),
  ],
];

const found = (list: readonly (readonly [RegExp, (stop: Stop) => Said])[], stop: Stop): Said | undefined =>
  list.find(([pattern]) => pattern.test(stop.said))?.[1](stop);

const other: Said = {
  message: 'this cannot stand here',
  hint: `look at the indentation, and at quotes and brackets that are not closed; ${QUOTE_IT} that holds signs such as : # [ {`,
};

const anchor = (mark: string): Said => ({
  message: `a text cannot start with ${mark}`,
  hint: QUOTE_IT,
});

/** Every error of the reference parser, in our words. */
export const SYNTAX: Readonly<Record<ErrorCode, (stop: Stop) => Said>> = {
  ALIAS_PROPS: () => ({
    message: 'an alias cannot have a tag or an anchor',
    hint: `write the alias alone, or ${QUOTE_IT}`,
  }),
  BAD_ALIAS: ({ rest }) => anchor(char(rest)),
  BAD_COLLECTION_TYPE: () => noTag,
  BAD_DIRECTIVE: () => ({
    message: 'a line that starts with % is no part of a file of kloof',
    hint: 'remove the line',
  }),
  BAD_DQ_ESCAPE: ({ rest }) => ({
    message: `${[...rest].slice(0, 2).join('')} means nothing between double quotes`,
    hint: 'write \\\\ for a backslash, or put the text in single quotes',
  }),
  BAD_INDENT: () => ({ message: 'this line starts in another column than what it belongs to', hint: ONE_COLUMN }),
  BAD_PROP_ORDER: () => noTag,
  BAD_SCALAR_START: ({ rest }) => ({ ...anchor(char(rest)), hint: quoted(rest) }),
  BLOCK_AS_IMPLICIT_KEY: ({ said, rest, isLong }) => {
    if (said.includes('sequence'))
      return { message: 'this item is indented less than the list above it', hint: ONE_COLUMN };
    return isLong || !/:(?:\s|$)/.test(rest)
      ? keyBelowValue
      : { message: 'a colon and a space within a text end it', hint: quoted(rest) };
  },
  BLOCK_IN_FLOW: ({ rest }) =>
    rest.startsWith('- ')
      ? { message: 'between [ and ] an item has no "- "', hint: 'separate items with commas: [a, b]' }
      : missingComma,
  DUPLICATE_KEY: () => ({ message: 'a key stands here twice', hint: 'keep one of the two' }),
  IMPOSSIBLE: () => other,
  KEY_OVER_1024_CHARS: () => ({ message: 'a key is longer than 1024 characters', hint: 'is a quote not closed?' }),
  MISSING_CHAR: (stop) => found(MISSING, stop) ?? notAKey(stop),
  MULTILINE_IMPLICIT_KEY: notAKey,
  MULTIPLE_ANCHORS: () => ({ message: 'a value has one anchor at most', hint: `keep one of them, or ${QUOTE_IT}` }),
  MULTIPLE_DOCS: () => ({ message: 'a second document starts here', hint: 'put each in a file of its own' }),
  MULTIPLE_TAGS: () => noTag,
  NON_STRING_KEY: () => ({ message: 'a key must be text', hint: 'put the key in quotes' }),
  RESOURCE_EXHAUSTION: () => ({
    message: 'the file refers to itself too often',
    hint: 'write out what the aliases stand for',
  }),
  TAB_AS_INDENT: () => ({
    message: 'a tab is used for indentation',
    hint: 'indent with spaces: YAML allows no tabs there',
  }),
  TAG_RESOLVE_FAILED: () => noTag,
  UNEXPECTED_TOKEN: (stop) => found(UNEXPECTED, stop) ?? other,
};

const noTag: Said = { message: 'a text cannot start with !', hint: QUOTE_IT };

/** What only the fast reader refuses. */
export function saidByReader(stop: Stop): Said {
  if (/non-printable/.test(stop.said)) {
    const code = (stop.rest.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { message: `the character U+${code} is no text`, hint: 'remove it' };
  }
  if (stop.before.startsWith('---')) return behindDashes;
  return /document separator/.test(stop.said) ? notPartOfAbove(stop) : other;
}
