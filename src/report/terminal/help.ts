import { GAPS } from '../../assess/gap-kinds.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../diagnostics/catalogue.ts';
import type { GapKind } from '../../model/assessment.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { spread, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

/** What a diagnostic code means and what to do. */
export function diagnosticHelp(code: DiagnosticCode, { width, colour }: TerminalOptions): string {
  const { severity, title, help } = DIAGNOSTICS[code];
  const pen = paint(colour);
  return `${[spread(pen.bold(code), severity, width), ...wrap(title, width), '', ...wrap(help, width)].join('\n')}\n`;
}

/** What a kind of gap means and what to do. */
export function gapHelp(kind: GapKind, language: Language, { width, colour }: TerminalOptions): string {
  const { severity, title, help } = GAPS[kind];
  const pen = paint(colour);
  const head = spread(pen.bold(kind), SEVERITY_WORDS[severity][language], width);
  return `${[head, ...wrap(title[language], width), '', ...wrap(help[language], width)].join('\n')}\n`;
}

const PRIORITY: readonly Bilingual[] = [
  {
    en: 'Gaps stand in the order of their severity: critical, high, medium, low; within one severity in the order of the norm. The severity follows from the kind of gap alone (kloof explain KIND), and of a nonconformity from its degree: a major one and an absent one are critical, a minor one is medium.',
    nl: 'Tekortkomingen staan op volgorde van ernst: kritiek, hoog, midden, laag; binnen één ernst in de volgorde van de norm. De ernst volgt alleen uit het soort tekortkoming (kloof explain SOORT), en bij een afwijking uit de graad: een major of afwezig is kritiek, een minor is midden.',
  },
  {
    en: 'Steps stand in the order of their effect: first the one that settles most requirements, over all frameworks in scope and through every mapping row that proves them; then the one that settles most of what is left; and so on. Of steps with the same effect, finishing a control goes before starting one, in the order of their names. Owner, date and effort are shown beside a step and do not change the order.',
    nl: 'Stappen staan op volgorde van effect: eerst de stap die de meeste eisen oplost, over alle kaders en via elke rij van een koppeling die dat bewijst; dan de stap die van de rest de meeste oplost, enzovoort. Van stappen met hetzelfde effect gaat een maatregel afronden vóór een nieuwe beginnen, op volgorde van naam. Eigenaar, datum en inspanning staan naast een stap en veranderen de volgorde niet.',
  },
  {
    en: 'Requirements that a maturity level judges, and gaps that somebody accepted, take no part in the effect of steps. How a framework binds stands beside it in the summary; it is for the reader to weigh.',
    nl: 'Eisen die op een volwassenheidsniveau worden beoordeeld en aanvaarde tekortkomingen tellen niet mee in het effect van stappen. Hoe een kader bindt staat ernaast in de samenvatting; dat weegt de lezer.',
  },
];

/** How gaps and steps are ordered. */
export const priorityHelp = (language: Language, { width }: TerminalOptions): string =>
  `${PRIORITY.map((paragraph) => wrap(paragraph[language], width).join('\n')).join('\n\n')}\n`;
