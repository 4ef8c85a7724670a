import { safe } from '../terminal/layout.ts';
import { type Annotation, type Annotations, isShown, LEVEL } from './annotation.ts';

/**
 * Annotations as workflow commands of GitHub Actions. GitHub shows ten of a level for a step: the heaviest come first.
 */
export function githubCommands({ items }: Annotations): string {
  return items.filter(isShown).map(command).join('');
}

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

function command({ weight, title, text, place: { file, range } }: Annotation): string {
  const { start, end } = range;
  const isOneLine = start.line === end.line;
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    ...(isOneLine && { col: start.column, endColumn: end.column }),
    title: safe(title),
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMAND[LEVEL[weight]]} ${listed.join(',')}::${data(safe(text))}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
