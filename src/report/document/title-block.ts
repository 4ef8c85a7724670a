import type { Language } from '../../model/text.ts';
import type { GapReport } from '../gap-report.ts';
import { forceText, scopeRemarks, standingOf } from '../standing.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { joined, KIND_WORDS } from '../words.ts';
import { type Fact, LINE, separated, type Text } from './text.ts';

/** Who was assessed, by whom, how, and against what. */
export function titleBlock(report: GapReport): readonly Fact[] {
  const { assessment, language: l, version, digest } = report;
  const { organisation, asOf } = assessment;
  const head = organisation.assessment;
  const remarks = scopeRemarks(report);
  const files = organisation.files.map((file): Text => [{ code: file }]);
  const depth = (head.depth ?? []).map(
    (one) => ({ design: D.design, existence: D.existence, operation: D.operation })[one as 'design']?.[l] ?? one,
  );
  const stated = (text: string | undefined): string => (text === undefined || text === '' ? D.unstated[l] : text);
  const facts: readonly (readonly [keyof typeof D, Text | undefined])[] = [
    ['organisation', organisation.name],
    ['legalEntity', stated(organisation.legalEntity)],
    [
      'scopeElements',
      someOf(
        organisation.scope.map(({ title }) => title),
        l,
      ),
    ],
    ['asOf', asOf],
    ['status', statusText(head.status, l)],
    ['classification', stated(head.classification)],
    ['assessor', stated(head.assessor)],
    ['independence', stated(independenceText(head.independence, l))],
    ['method', stated(head.method && joined(head.method, l))],
    ['sample', stated(head.sample)],
    ['period', head.period],
    ['depth', someOf(depth, l) ?? D.unstated[l]],
    ['approval', head.approvedBy === undefined ? undefined : `${head.approvedBy} ${head.approvedOn ?? ''}`.trim()],
    ['criteria', criteria(report).join('; ')],
    ['remarks', remarks.length === 0 ? undefined : separated(remarks, LINE)],
    ['madeWith', [`kloof ${version}, ${D.contentDigest[l]} ${digest}, ${D.from[l]} `, ...separated(files, ', ')]],
  ];
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [{ name: D[name][l], text }]));
}

const someOf = (words: readonly string[], l: Language): string | undefined =>
  words.length === 0 ? undefined : joined(words, l);

export const statusText = (status: 'draft' | 'final' | undefined, l: Language): string =>
  (status === 'final' ? D.statusFinal : status === 'draft' ? D.statusDraft : D.statusUnknown)[l];

/** The three usual answers in the language of the report, anything else as it was written. */
const independenceText = (text: string | undefined, l: Language): string | undefined =>
  text === 'internal' || text === 'external' || text === 'self' ? D[text][l] : text;

const criteria = (report: GapReport): readonly string[] =>
  report.assessment.frameworks.map(({ framework }) => {
    const { language: l } = report;
    const hardest = forceText(standingOf(report, framework.id), l);
    const force = hardest === undefined ? '' : `, ${W.bindsBy[l]}: ${hardest}`;
    return `${framework.shortTitle[l]}, ${framework.edition} (${KIND_WORDS[framework.kind][l]}${force})`;
  });
