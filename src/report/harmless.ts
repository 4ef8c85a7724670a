/**
 * The runner of a pipeline reads what a program prints. To GitHub a line that starts with `::`, whatever blanks stand
 * before it, is a command; to GitHub, Azure DevOps and TeamCity `##[`, `##vso[` and `##teamcity[` are one wherever they
 * stand. No text of a file may become one.
 */
const LINE = /^([^\S\n\r\u2028\u2029]*)::/gm;
const ANYWHERE = /##(?=\[|vso\[|teamcity\[)/gi;

/** Text for people: a backslash stands in what would be a command. */
export const harmlessText = (text: string): string => text.replace(LINE, '$1\\::').replace(ANYWHERE, '#\\#');

/** JSON that says the same: a command can only stand in its strings, and no line of it starts with a colon. */
export const harmlessJson = (json: string): string => json.replace(ANYWHERE, '#\\u0023');

/** Markup that reads the same. */
export const harmlessMarkup = (markup: string): string => markup.replace(LINE, '$1&#58;:').replace(ANYWHERE, '#&#35;');

/** A cell of a table, with the apostrophe that stands before a formula as well. */
export const harmlessCell = (text: string): string => text.replace(LINE, "$1'::").replace(ANYWHERE, "#'#");

const asIs = (text: string): string => text;

/** How a whole report is made harmless, where its parts are not already. */
const BY_FORMAT = {
  terminal: harmlessText,
  markdown: harmlessText,
  json: harmlessJson,
  ndjson: harmlessJson,
  sarif: harmlessJson,
  gitlab: harmlessJson,
  // Escaped text by text.
  html: asIs,
  junit: asIs,
  csv: asIs,
  // Commands of our own, with what stands in them escaped.
  github: asIs,
  // For other programs than a runner.
  xlsx: asIs,
  ics: asIs,
} as const satisfies Readonly<Record<string, (text: string) => string>>;

/** A report in which no text is a command to the runner of a pipeline. */
export const harmless = <Content extends string | Uint8Array>(
  format: keyof typeof BY_FORMAT,
  content: Content,
): string | Content => (typeof content === 'string' ? BY_FORMAT[format](content) : content);
