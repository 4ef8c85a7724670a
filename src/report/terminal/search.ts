import { type Requirement, referenceTo } from '../../model/framework.ts';
import type { Library } from '../../model/library.ts';
import type { Language } from '../../model/text.ts';
import { counted, REQUIREMENTS } from '../words.ts';
import { hanging, safe } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

/** Requirements that were found, each with its summary. */
export function searchTerminal(
  found: readonly Requirement[],
  library: Library,
  language: Language,
  { width, colour }: TerminalOptions,
): string {
  const pen = paint(colour);
  const blocks = found.map((requirement) => {
    const summary = library.texts(requirement.framework).get(requirement.id)?.summary;
    const title = hanging('', `${pen.bold(referenceTo(requirement))}  ${safe(requirement.title[language])}`, 0, width);
    return [...title, ...(summary ? hanging('', safe(summary[language]), 2, width) : [])].join('\n');
  });
  return `${[...blocks, pen.dim(counted(found.length, REQUIREMENTS, language))].join('\n\n')}\n`;
}
