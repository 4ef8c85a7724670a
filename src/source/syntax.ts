import type { YAMLException } from 'js-yaml';
import { Lexer, parseDocument, type YAMLParseError } from 'yaml';
import { CLOSES, type Opener, openerAt } from './openers.ts';
import type { Lines } from './position.ts';
import type { SourceProblem } from './problem.ts';
import { keyBelowValue, type Said, SYNTAX, saidByReader } from './syntax-words.ts';

/**
 * What is wrong with a text that is no YAML: a bracket or a quote that is not closed, or else all that the reference
 * parser finds, which tells its errors apart better and finds several.
 */
export function syntaxProblems(text: string, lines: Lines, error: YAMLException): readonly SourceProblem[] {
  const at = error.mark?.position ?? 0;
  const reason = error.reason ?? '';
  const problem = (start: number, end: number, { message, hint }: Said): SourceProblem => ({
    code: 'yaml-syntax',
    message,
    hint,
    range: lines.range(start, Math.max(end, start + 1)),
  });
  if (/maxDepth/.test(reason)) {
    const hint = 'no file of kloof nests this deep: look for a mistake in the indentation';
    return [{ code: 'yaml-too-deep', message: 'the file nests too deep', range: lines.range(at, at + 1), hint }];
  }
  const tab = tabInIndentation(text);
  if (tab !== undefined) return [problem(tab, tab + 1, SYNTAX.TAB_AS_INDENT(stopAt(text, tab, tab, '')))];
  const opener = openerAt(new Lexer().lex(text), at);
  const isUnclosed = /deficient indentation|unexpected end of the (?:stream|document) within a (?:flow|single|double)/;
  if (opener && isUnclosed.test(reason)) {
    const closing = text.slice(at).trimStart()[0];
    return closing === CLOSES[opener.mark] && opener.end === undefined
      ? [tooFarLeft(opener, text.indexOf(closing, at), lines, problem)]
      : [problem(opener.start, opener.start + 1, unclosed(opener))];
  }
  if (opener && /missed comma/.test(reason) && /[\]}]/.test(text[at] ?? ''))
    return [mismatch(opener, text, at, lines, problem)];
  const lost = multilineQuote(opener, text, at);
  if (lost) return [problem(lost.start, lost.start + 1, unclosed(lost))];
  const errors = parseDocument(text, { prettyErrors: false, logLevel: 'silent' }).errors;
  const commas = /missed comma/.test(reason) ? errors.filter(({ code }) => code === 'BLOCK_IN_FLOW') : [];
  const problems = withoutSequels(commas.length > 0 ? commas : errors).map(({ code, message, pos: [start, end] }) => {
    const said = SYNTAX[code](stopAt(text, start, end, message));
    const from = inText(text, said === keyBelowValue ? text.indexOf('\n', start) : start);
    return problem(from, Math.max(from, end), said);
  });
  const first = new Map(problems.map((one) => [one.range.start.line, one] as const).reverse());
  const said = problems.filter((one) => first.get(one.range.start.line) === one);
  return said.length > 0 ? said : [problem(at, at + 1, saidByReader(stopAt(text, at, at, reason)))];
}

type Problem = (start: number, end: number, said: Said) => SourceProblem;

function unclosed({ mark }: Opener): Said {
  if (mark === '"' || mark === "'")
    return {
      message: `the text that starts with ${mark} is not closed`,
      hint:
        mark === '"'
          ? 'write " at its end; within it, a " is written \\"'
          : "write ' at its end; within it, a ' is written ''",
    };
  return {
    message: `this ${mark} is not closed`,
    hint: `write ${CLOSES[mark]} behind its last item`,
  };
}

/** A bracket that closes, and starts in the column of the key or before it. */
function tooFarLeft(opener: Opener, at: number, lines: Lines, problem: Problem): SourceProblem {
  const closing = CLOSES[opener.mark];
  return {
    ...problem(at, at + 1, {
      message: `the ${closing} stands too far to the left for the ${opener.mark} that it closes`,
      hint: `put a space before it, or put it behind the last item`,
    }),
    related: { range: lines.range(opener.start, opener.start + 1), message: `the ${opener.mark}` },
  };
}

function mismatch(opener: Opener, text: string, at: number, lines: Lines, problem: Problem): SourceProblem {
  return {
    ...problem(at, at + 1, {
      message: `this ${text[at]} stands where a ${opener.mark} is still open`,
      hint: `write ${CLOSES[opener.mark]} before it, or instead of it`,
    }),
    related: { range: lines.range(opener.start, opener.start + 1), message: `the ${opener.mark}` },
  };
}

/** A text in quotes that swallowed lines, where something stands behind it: its closing quote is missing. */
function multilineQuote(opener: Opener | undefined, text: string, at: number): Opener | undefined {
  if (opener?.end === undefined || opener.end > at) return undefined;
  return /\n *(?:- )?\w[\w.]*: /.test(text.slice(opener.start, opener.end)) ? opener : undefined;
}

/** Once the parser has lost the document, every word that follows is an error to it. */
const withoutSequels = (errors: readonly YAMLParseError[]): readonly YAMLParseError[] =>
  errors.filter(({ message }, i) => i === 0 || !message.includes('token in YAML stream'));

/** The place itself, or where its line begins after blanks. */
function inText(text: string, start: number): number {
  const blanks = /^\s*/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  return start + blanks < text.length ? start + blanks : start;
}

function stopAt(text: string, start: number, end: number, said: string) {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', start);
  const rest = text.slice(start, until < 0 ? undefined : until);
  return { said, rest, before: text.slice(from, start), isLong: text.slice(start, end).includes('\n') };
}

function tabInIndentation(text: string): number | undefined {
  const match = /^ *\t/m.exec(text);
  return match ? match.index + match[0].length - 1 : undefined;
}
