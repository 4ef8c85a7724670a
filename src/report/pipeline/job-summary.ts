import { severityRank, shortfalls } from '../../assess/view.ts';
import type { Finding, Gap } from '../../model/assessment.ts';
import { referenceTo } from '../../model/framework.ts';
import type { Bilingual } from '../../model/text.ts';
import { totalsTable } from '../document/totals.ts';
import { closingNote, type GapReport, wholeGaps } from '../gap-report.ts';
import { code, md, table } from '../markdown/escape.ts';
import { tableMd } from '../markdown/text.ts';
import { heldBackText } from '../summary.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { capital, OUTCOME_WORDS, SEVERITY_WORDS } from '../words.ts';

/** Gaps that a summary names. GitHub takes at most a megabyte, and a reader of a job far less. */
const MOST_ROWS = 30;

const J = {
  heaviest: { en: 'The heaviest gaps', nl: 'De zwaarste tekortkomingen' },
  more: { en: 'Not shown here', nl: 'Hier niet getoond' },
  nothingNew: { en: 'No gaps that the baseline does not have.', nl: 'Geen tekortkomingen naast die van de nulmeting.' },
  whole: { en: 'as a whole', nl: 'als geheel' },
} as const satisfies Record<string, Bilingual>;

/** The gap report as the summary of a job: how each framework stands, and the heaviest gaps. */
export function jobSummary(report: GapReport): string {
  const { assessment, language: l, fresh } = report;
  const isNew = (gap: Gap): boolean => fresh?.has(gap) ?? true;
  const all = assessment.frameworks
    .flatMap((assessed): readonly { readonly gap: Gap; readonly about: string; readonly finding?: Finding }[] => [
      ...wholeGaps(report, assessed)
        .filter(isNew)
        .map((gap) => ({ gap, about: `${md(assessed.framework.shortTitle[l])}, ${J.whole[l]}` })),
      ...shortfalls(assessment, assessed)
        .filter(({ finding }) => report.shows(finding))
        .flatMap(({ finding }) => {
          const gap = finding.gaps.find(isNew);
          const about = `${code(referenceTo(finding.requirement))} ${md(finding.requirement.title[l])}`;
          return gap && gap.severity !== 'note' ? [{ gap, about, finding }] : [];
        }),
    ])
    .sort((a, b) => severityRank(a.gap.severity) - severityRank(b.gap.severity));
  const rows = all
    .slice(0, MOST_ROWS)
    .map(({ gap, about, finding }) => [
      SEVERITY_WORDS[gap.severity][l],
      about,
      md(finding ? `${capital(OUTCOME_WORDS[finding.outcome][l])}: ${gap.message[l]}` : gap.message[l]),
      gap.remainder ? md(gap.remainder[l]) : '',
    ]);
  const left = all.length - rows.length;
  const nothing = report.isFiltered ? W.nothingShown[l] : fresh ? J.nothingNew[l] : W.noGaps[l];
  return `${[
    `## ${D.title[l]}: ${md(assessment.organisation.name)}`,
    `${capital(W.asOf[l])} ${assessment.asOf}.`,
    tableMd(totalsTable(report)),
    ...(report.isFiltered ? [W.filtered[l]] : []),
    ...(report.heldBack > 0 ? [heldBackText(report)] : []),
    ...(rows.length === 0
      ? [nothing]
      : [`### ${J.heaviest[l]}`, table(['', D.requirement[l], D.finding[l], D.left[l]], rows).join('\n')]),
    ...(left > 0 ? [`${J.more[l]}: ${left}. \`kloof gap --format markdown\` ${W.fullReport[l]}.`] : []),
    `*${closingNote(report)}*`,
  ].join('\n\n')}\n`;
}
