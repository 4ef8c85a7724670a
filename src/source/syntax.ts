import type { YAMLException } from 'js-yaml';
import type { Lines } from './position.ts';
import type { SourceProblem } from './problem.ts';

/**
 * What is wrong with a text that is no YAML, in the words of the reference parser, which names its errors better and
 * finds several. Where it finds none, or the text is too deep for it, the error of the fast reader stands.
 */
export function syntaxProblems(text: string, lines: Lines, error: YAMLException): readonly SourceProblem[] {
  const at = error.mark?.position ?? 0;
  if (/maxDepth/.test(error.reason ?? '')) {
    const hint = 'no file of kloof nests this deep: look for a mistake in the indentation';
    return [{ code: 'yaml-too-deep', message: 'the file nests too deep', range: lines.range(at, at + 1), hint }];
  }
  const tab = tabInIndentation(text);
  if (tab !== undefined) {
    const hint = 'indent with spaces: YAML allows no tabs there';
    return [{ code: 'yaml-syntax', message: 'a tab is used for indentation', range: lines.range(tab, tab + 1), hint }];
  }
  // Loaded here only: a text that is YAML never needs it, and it is large.
  const { parseDocument } = require('yaml') as typeof import('yaml');
  const problems = parseDocument(text, { prettyErrors: false, logLevel: 'silent' }).errors.map(
    ({ message, pos: [start, end] }): SourceProblem => ({
      code: 'yaml-syntax',
      message: sentence(message),
      range: lines.range(start, Math.max(end, start + 1)),
    }),
  );
  if (problems.length > 0) return problems;
  return [
    { code: 'yaml-syntax', message: sentence(error.reason ?? 'this is not YAML'), range: lines.range(at, at + 1) },
  ];
}

function tabInIndentation(text: string): number | undefined {
  const match = /^ *\t/m.exec(text);
  return match ? match.index + match[0].length - 1 : undefined;
}

/** First letter small and no full stop, as all messages are. */
function sentence(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
}
