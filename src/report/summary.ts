import { isExpired, isValid } from '../assess/declarations.ts';
import type { Shortfall } from '../assess/view.ts';
import { shortfalls } from '../assess/view.ts';
import type { FrameworkAssessment, Severity } from '../model/assessment.ts';
import type { Language } from '../model/text.ts';
import type { GapReport } from './gap-report.ts';
import { W } from './words/gap.ts';
import { counted, GAPS_COUNTED, joined, REQUIREMENTS } from './words.ts';

/** How many days ahead evidence counts as expiring soon. */
const SOON_DAYS = 90;

/**
 * Three to five sentences for management, made from the numbers: what is shown, what is claimed, what is open, what
 * weighs.
 */
export function managementSummary(report: GapReport): readonly string[] {
  const { assessment, language } = report;
  const all = assessment.frameworks;
  return [
    ...all.map((one) => standing(one, language)),
    ...heaviest(
      all.flatMap((one) => shortfalls(assessment, one)),
      language,
    ),
    ...expiring(report),
    ...(report.heldBack > 0 ? [heldBackText(report)] : []),
  ];
}

/** That a baseline holds gaps back, which the figures count all the same. */
export const heldBackText = ({ heldBack, language }: GapReport): string =>
  `${counted(heldBack, GAPS_COUNTED, language)} ${W.heldBack[language]}.`;

/** The name stands before a colon, for in a sentence some names ask for an article and others for none. */
function standing({ framework, totals }: FrameworkAssessment, language: Language): string {
  const { demonstrated, met, applicable, range } = totals;
  const [, atMost] = range;
  const short = applicable - atMost;
  const between = atMost - met;
  const requirements = counted(applicable, REQUIREMENTS, language);
  const name = framework.shortTitle[language];
  if (language === 'en') {
    const evidence =
      met === 0 ? 'None is met' : `${met} ${met === 1 ? 'is' : 'are'} met, of which ${demonstrated} demonstrated`;
    const unknown = between === 0 ? '' : ` and of ${between} it is not known`;
    return `${name}: ${requirements} ${applicable === 1 ? 'applies' : 'apply'}. ${evidence}; ${short === 0 ? 'none' : short} ${short < 2 ? 'falls' : 'fall'} short${unknown}.`;
  }
  const evidence = met === 0 ? 'Aan geen is voldaan' : `Aan ${met} is voldaan, waarvan ${demonstrated} aangetoond`;
  const unknown = between === 0 ? '' : ` en van ${between} is het niet bekend`;
  return `${name}: ${requirements} ${applicable === 1 ? 'is' : 'zijn'} van toepassing. ${evidence}; ${short === 0 ? 'geen' : short} ${short < 2 ? 'schiet' : 'schieten'} tekort${unknown}.`;
}

const HEAVY: readonly Severity[] = ['critical', 'high'];

function heaviest(shortfallsOfAll: readonly Shortfall[], language: Language): readonly string[] {
  const heavy = shortfallsOfAll.filter(({ gap }) => HEAVY.includes(gap.severity));
  if (heavy.length === 0) return [];
  const named = heavy
    .sort((a, b) => HEAVY.indexOf(a.gap.severity) - HEAVY.indexOf(b.gap.severity))
    .slice(0, 3)
    .map(
      ({ finding }) =>
        `${finding.requirement.title[language]} (${finding.requirement.framework}:${finding.requirement.id})`,
    );
  const list = joined(named, language);
  if (heavy.length === 1)
    return [language === 'en' ? `One gap weighs heavily: ${list}.` : `Eén tekortkoming weegt zwaar: ${list}.`];
  const some = heavy.length > named.length ? (language === 'en' ? ', among them ' : ', waaronder ') : ': ';
  return [
    language === 'en'
      ? `${heavy.length} gaps weigh heavily${some}${list}.`
      : `${heavy.length} tekortkomingen wegen zwaar${some}${list}.`,
  ];
}

function expiring({ assessment, language }: GapReport): readonly string[] {
  const { asOf, organisation } = assessment;
  const limit = new Date(Date.parse(`${asOf}T00:00:00Z`) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  const evidence = organisation.controls.flatMap((control) => control.evidence);
  const expired = evidence.filter((one) => isExpired(one, asOf)).length;
  const soon = evidence.filter(
    (one) => isValid(one, asOf) && one.validUntil !== undefined && one.validUntil <= limit,
  ).length;
  if (expired === 0 && soon === 0) return [];
  const en = [
    ...(expired > 0
      ? [`${expired} ${expired === 1 ? 'piece of evidence has' : 'pieces of evidence have'} expired`]
      : []),
    ...(soon > 0 ? [`${soon} ${soon === 1 ? 'expires' : 'expire'} within ${SOON_DAYS} days`] : []),
  ];
  const nl = [
    ...(expired > 0 ? [`${expired === 1 ? 'is 1 bewijsstuk' : `zijn ${expired} bewijsstukken`} verlopen`] : []),
    ...(soon > 0
      ? [`${soon === 1 ? 'verloopt 1 bewijsstuk' : `verlopen ${soon} bewijsstukken`} binnen ${SOON_DAYS} dagen`]
      : []),
  ];
  const text = joined(language === 'en' ? en : nl, language);
  return [language === 'en' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : `Per peildatum ${text}.`];
}
