import { GAPS } from '../../assess/gap-kinds.ts';
import { EFFORTS, NEAR_DAYS, WEIGHTS } from '../../assess/priority.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../diagnostics/catalogue.ts';
import type { GapKind } from '../../model/assessment.ts';
import { FORCES } from '../../model/obligation.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { FORCE_SHORT } from '../words/obligations.ts';
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

const weights = (l: Language): string => FORCES.map((force) => `${FORCE_SHORT[force][l]} ${WEIGHTS[force]}`).join(', ');

const efforts = (l: Language): string =>
  EFFORTS.map(({ above, divisor }) =>
    l === 'en'
      ? `more than ${above} working days divides by ${divisor}`
      : `meer dan ${above} werkdagen deelt door ${divisor}`,
  ).join(', ');

const PRIORITY: readonly Bilingual[] = [
  {
    en: 'Gaps stand in the order of their severity: critical, high, medium, low; within one severity in the order of the norm. The severity follows from the kind of gap alone (kloof explain KIND), and of a nonconformity from its degree: a major one and an absent one are critical, a minor one is medium.',
    nl: 'Tekortkomingen staan op volgorde van ernst: kritiek, hoog, midden, laag; binnen één ernst in de volgorde van de norm. De ernst volgt alleen uit het soort tekortkoming (kloof explain SOORT), en bij een afwijking uit de graad: een major of afwezig is kritiek, een minor is midden.',
  },
  {
    en: `The priority of a step is the sum, over the requirements that it settles beyond the steps before it, of what each weighs, divided by its effort. A requirement weighs by the hardest force with which its framework binds this organisation, now or from a later day: ${weights('en')}. It weighs double where a contract that requires the framework has a date that is past or at most ${NEAR_DAYS} days away. What reaches this organisation in part, or a contract that names requirements, counts for these alone. The effort is the one given on the control: ${efforts('en')}; less, or none given, 1.`,
    nl: `De prioriteit van een stap is de som, over de eisen die de stap oplost bovenop de voorgaande stappen, van wat elke eis weegt, gedeeld door de inspanning. Een eis weegt naar de hardste werking waarmee het kader deze organisatie bindt, nu of vanaf een latere dag: ${weights('nl')}. De eis weegt dubbel als een contract dat het kader verlangt een datum heeft die voorbij is of hoogstens ${NEAR_DAYS} dagen ver. Wat deze organisatie voor een deel bereikt, en een contract dat eisen noemt, telt alleen voor die eisen. De inspanning is die bij de maatregel is opgegeven: ${efforts('nl')}; minder, of niet opgegeven, 1.`,
  },
  {
    en: 'What a step settles follows from the engine, over all frameworks in scope and through every mapping row that proves it. Of steps with the same priority, finishing a control goes before starting one, in the order of their names. Requirements that a maturity level judges, and gaps that somebody accepted, take no part.',
    nl: 'Wat een stap oplost volgt uit de afleiding, over alle kaders in de beoordeling en via elke rij van een koppeling die het bewijst. Van stappen met dezelfde prioriteit gaat een maatregel afronden vóór een nieuwe beginnen, op volgorde van naam. Eisen die op een volwassenheidsniveau worden beoordeeld en aanvaarde tekortkomingen tellen niet mee.',
  },
];

/** How gaps and steps are ordered. */
export const priorityHelp = (language: Language, { width }: TerminalOptions): string =>
  `${PRIORITY.map((paragraph) => wrap(paragraph[language], width).join('\n')).join('\n\n')}\n`;
