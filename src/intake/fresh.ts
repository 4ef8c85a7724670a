import { scalar } from '../edit/print.ts';
import type { Language } from '../model/text.ts';

/** The start of a new organisation file. */
export const freshFile = (name: string, frameworks: readonly string[], language: Language): string =>
  [
    'kloof: organisation/1',
    `language: ${language}`,
    'organisation:',
    `  name: ${scalar(name, 'block')}`,
    `frameworks: [${frameworks.join(', ')}]`,
    '',
  ].join('\n');
