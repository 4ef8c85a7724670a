import { isValid } from '../../assess/declarations.ts';
import { differsByElement, type Shortfall } from '../../assess/view.ts';
import type { Finding } from '../../model/assessment.ts';
import type { Control } from '../../model/organisation.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { lapsedText } from '../acceptance.ts';
import { completionFacts } from '../completion.ts';
import { FACT_WORDS, groundText } from '../conflict.ts';
import { type GapReport, scopeTitle } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { type Fact, marked, separated, type Text } from './text.ts';

/** What there is to say of one gap, in order. */
export function gapFacts(
  { language: l, assessment, asks, quotes }: GapReport,
  { finding, gap, controls }: Shortfall,
): readonly Fact[] {
  const { requirement } = finding;
  const others = finding.gaps.slice(1).map((other) => `; ${other.message[l]}`);
  const left = new Set(finding.gaps.flatMap((one) => (one.remainder ? [one.remainder[l]] : [])));
  const evidence = controls.flatMap((control) => control.evidence);
  const facts: readonly (readonly [Bilingual, Text | undefined])[] = [
    [D.asks, asks(requirement)?.[l]],
    [D.normText, quotes(requirement)],
    [D.finding, `${OUTCOME_WORDS[finding.outcome][l]}. ${gap.message[l]}${others.join('')}`],
    [D.doubt, doubtsText(finding, l)],
    [D.acceptance, finding.lapsed && lapsedText(finding.lapsed, l)],
    ...[...left].map((remainder) => [D.left, remainder] as const),
    ...completionFacts(finding, assessment.organisation, l).map(
      ({ name, text }) => [{ en: name, nl: name }, marked(text)] as const,
    ),
    [D.scopeElements, differsByElement(finding) ? elementsText(finding, assessment, l) : undefined],
    [D.control, some(controls.map((control) => controlText(control, l)).join('; '))],
    [
      D.evidence,
      some(evidence.map((one) => one.title + (isValid(one, assessment.asOf) ? '' : ` (${W.expired[l]})`)).join('; ')),
    ],
    [D.maturity, finding.maturity && maturityText(finding.maturity, l)],
    [
      W.undecided,
      finding.undecided.length === 0
        ? undefined
        : separated(
            finding.undecided.map((fact): Text => [{ code: fact }]),
            ', ',
          ),
    ],
  ];
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [{ name: name[l], text }]));
}

/** The rows in doubt on which the finding rests. */
function doubtsText({ because }: Finding, l: Language): Text | undefined {
  const doubts = because.flatMap(({ by }): readonly string[] =>
    'mapping' in by && by.confidence ? [groundText(by, l)] : [],
  );
  return doubts.length === 0 ? undefined : [...new Set(doubts)].join('; ');
}

const some = (text: string): string | undefined => (text === '' ? undefined : text);

const elementsText = ({ scope }: Finding, assessment: GapReport['assessment'], l: Language): string =>
  Object.entries(scope ?? {})
    .map(([element, outcome]) => `${scopeTitle({ assessment }, element)}: ${OUTCOME_WORDS[outcome][l]}`)
    .join('; ');

function controlText({ id, title, owner, due }: Control, l: Language): string {
  const who = owner === undefined ? '' : `, ${owner}`;
  const when = due === undefined ? '' : `, ${W.due[l].toLowerCase()} ${due}`;
  return `${id} ${title}${who}${when}`;
}

function maturityText(maturity: NonNullable<Finding['maturity']>, l: Language): string {
  const aspects = (['design', 'existence', 'operation'] as const).flatMap((aspect) =>
    maturity[aspect] === undefined ? [] : [`${D[aspect][l]} ${maturity[aspect]}`],
  );
  return [...(aspects.length > 0 ? [aspects.join(', ')] : ['–']), `${D.expected[l]} ${maturity.expected}`].join('; ');
}

/** The derivation as a list: what was declared or judged, and which row or heading carried it on. */
export const chainOf = ({ because }: Finding, l: Language): readonly Text[] =>
  because.map(({ requirement, fact, by, scope }): Text => {
    const where = scope === undefined ? '' : `, ${scope}`;
    const said = `: ${FACT_WORDS[fact][l]}${where}, ${W.by[l]} ${groundText(by, l)}`;
    return [{ code: requirement }, said, ...('file' in by ? [' (', { code: `${by.file}:${by.line}` }, ')'] : [])];
  });
