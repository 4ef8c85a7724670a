import { Chalk } from 'chalk';
import type { Severity } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';

/** What a terminal can show: handed in, never asked from the environment. */
export interface TerminalOptions {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Only ASCII for bars, rules and marks. */
  readonly ascii: boolean;
}

/** Paints text; paints nothing where there is no colour. Words and shapes carry the meaning, colour only helps. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly good: (text: string) => string;
  readonly half: (text: string) => string;
  readonly unknown: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

export function paint(colour: boolean): Paint {
  const pen = new Chalk({ level: colour ? 1 : 0 });
  const bySeverity: Readonly<Record<Severity, (text: string) => string>> = {
    critical: pen.red.bold,
    high: pen.red,
    medium: pen.yellow,
    low: pen.cyan,
    note: pen.dim,
  };
  return {
    bold: pen.bold,
    dim: pen.dim,
    heading: pen.bold.cyan,
    good: pen.green,
    half: pen.greenBright,
    unknown: pen.yellow,
    bad: pen.gray,
    severity: (severity, text) => bySeverity[severity](text),
  };
}

/** The marks of bars and rules. */
export interface Glyphs {
  readonly demonstrated: string;
  readonly met: string;
  readonly open: string;
  readonly short: string;
  readonly rule: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly branch: string;
  readonly last: string;
  readonly trunk: string;
}

export const glyphs = (ascii: boolean): Glyphs =>
  ascii
    ? {
        demonstrated: '#',
        met: '+',
        open: '?',
        short: '.',
        rule: '-',
        dot: '|',
        ellipsis: '..',
        branch: '|- ',
        last: '`- ',
        trunk: '|  ',
      }
    : {
        demonstrated: '█',
        met: '▒',
        open: '▓',
        short: '░',
        rule: '─',
        dot: '·',
        ellipsis: '…',
        branch: '├─ ',
        last: '└─ ',
        trunk: '│  ',
      };

/** The options of a screen, made ready to draw with, and the language it speaks. */
export interface Screen {
  readonly language: Language;
  readonly width: number;
  readonly pen: Paint;
  readonly glyphs: Glyphs;
}
