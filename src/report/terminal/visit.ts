import type { AssessedViews } from '../../assess/assess.ts';
import type { Support } from '../../assess/explain.ts';
import { explanationsOf } from '../../assess/explanations.ts';
import { groupHeadings } from '../../assess/groups.ts';
import type { Finding } from '../../model/assessment.ts';
import { type Framework, isWithin, type Requirement, type RequirementText } from '../../model/framework.ts';
import type { Control, Evidence, Satisfaction, Verdict } from '../../model/organisation.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { explainLines, FACT_PHRASES } from '../explain.ts';
import { BASIS_WORDS, OUTCOME_WORDS, STATUS_WORDS, VERDICT_WORDS } from '../words.ts';
import { branches } from './explain.ts';
import { hanging, safe, spread, wrap } from './layout.ts';
import { glyphs, paint, type TerminalOptions } from './style.ts';

/** One requirement, as somebody sees it who assesses it. */
export interface Visit {
  readonly assessed: AssessedViews;
  readonly framework: Framework;
  readonly finding: Finding;
  readonly text: RequirementText | undefined;
  readonly language: Language;
  /** "12 of 47". */
  readonly progress: string;
  /** Whether the whole chain is shown, or what fits. */
  readonly full: boolean;
}

/** What fits on a small screen beside the rest; of the chain all is shown on request. */
const MOST_CHAIN = 6;
const MOST_CONTROLS = 4;
const MOST_EVIDENCE = 3;

/** What is asked, what is known of it and why, what to ask for, and what is declared so far. */
export function visitLines(visit: Visit, options: TerminalOptions): readonly string[] {
  const { finding, framework, text, language: l, progress } = visit;
  const { requirement } = finding;
  const { width } = options;
  const pen = paint(options.colour);
  const marks = glyphs(options.ascii);
  const group = groupHeadings(framework).find((heading) => isWithin(requirement, heading));
  const where = [framework.shortTitle[l], ...(group ? [`${group.id} ${group.title[l]}`] : [])].join(` ${marks.dot} `);
  return [
    pen.dim(marks.rule.repeat(width)),
    spread(pen.dim(shortened(safe(where), width - progress.length - 2, marks.ellipsis)), progress, width),
    ...hanging(`${pen.heading(requirement.id)}  `, safe(requirement.title[l]), requirement.id.length + 2, width).map(
      (line) => pen.bold(line),
    ),
    ...(text?.summary ? wrap(safe(text.summary[l]), width) : []),
    '',
    ...known(visit, options),
    ...listed(
      V.ask[l],
      (text?.evidence ?? []).map((one) => one[l]),
      MOST_EVIDENCE,
      width,
    ),
    ...declared(visit, options),
  ];
}

function known(visit: Visit, options: TerminalOptions): readonly string[] {
  const { assessed, finding, language: l, full } = visit;
  const { organisation } = assessed.assessment;
  const pen = paint(options.colour);
  const basis = finding.basis === 'none' ? '' : `, ${BASIS_WORDS[finding.basis][l]}`;
  const level = finding.maturity
    ? `; ${V.expected[l]} ${finding.maturity.expected}${finding.maturity.level === undefined ? '' : `, ${V.found[l]} ${finding.maturity.level}`}`
    : '';
  const explanations = explanationsOf(assessed, finding.requirement, finding, false);
  const report = { ...finding, finding, explanations, organisation, language: l };
  const elsewhere = full ? explanations : explanations.filter(({ tree }) => tree.supports.some(isFromElsewhere));
  const chain = elsewhere.flatMap(({ element, tree }) => {
    const where = organisation.scope.find(({ id }) => id === element)?.title;
    return [
      `${FACT_PHRASES[tree.fact][l]}${where === undefined ? '' : ` (${safe(where)})`}`,
      ...branches(explainLines(tree, report), '', options.width, glyphs(options.ascii), pen),
    ];
  });
  const shown =
    full || chain.length <= MOST_CHAIN ? chain : [...chain.slice(0, MOST_CHAIN - 1), `   ${pen.dim(V.more[l])}`];
  const left = finding.gaps.flatMap((gap) => (gap.remainder ? [gap.remainder[l]] : [])).slice(0, 2);
  return [
    `${V.now[l]}: ${pen.bold(OUTCOME_WORDS[finding.outcome][l])}${basis}${level}`,
    ...shown,
    ...left.flatMap((one) => hung(`${V.left[l]}: ${one}`, options.width)),
    ...exclusion(finding, options.width),
  ];
}

function exclusion({ exclusion: reason }: Finding, width: number): readonly string[] {
  if (reason?.by !== 'decision') return [];
  const by = [reason.decidedBy, reason.decidedOn].filter((one) => one !== undefined).join(', ');
  return hanging('', safe(by === '' ? reason.justification : `${reason.justification} (${by})`), 2, width);
}

/** What is declared on the requirement itself is shown below, with its evidence. */
const isFromElsewhere = ({ kind }: Support): boolean => kind !== 'observation';

/** The controls on the requirement with their evidence, and the latest verdict. */
function declared({ assessed, finding, language: l }: Visit, { width }: TerminalOptions): readonly string[] {
  const { organisation } = assessed.assessment;
  const controls = controlsOn(organisation.controls, finding.requirement);
  const lines = controls
    .slice(0, MOST_CONTROLS)
    .flatMap(({ control, satisfaction }) => [
      ...hanging(`${control.id}  `, safe(controlText(control, satisfaction, l)), control.id.length + 2, width),
      ...control.evidence
        .slice(0, 3)
        .flatMap((one) => hanging('', safe(`  ${evidenceText(one, l)}`), control.id.length + 2, width)),
    ]);
  const more = controls.length > MOST_CONTROLS ? [`… +${controls.length - MOST_CONTROLS}`] : [];
  const verdict = organisation.verdicts
    .filter(
      ({ framework, requirement }) =>
        framework === finding.requirement.framework && requirement === finding.requirement.id,
    )
    .reduce<Verdict | undefined>((last, one) => (last && last.date > one.date ? last : one), undefined);
  return [
    ...(controls.length === 0 ? [V.noControls[l]] : [...lines, ...more]),
    ...(verdict ? hung(verdictText(verdict, l), width) : []),
    '',
  ];
}

/** The controls that are declared on a requirement, with what each says of it. */
export function controlsOn(
  controls: readonly Control[],
  { framework, id }: Requirement,
): readonly { readonly control: Control; readonly satisfaction: Satisfaction }[] {
  return controls.flatMap((control) =>
    control.satisfies
      .filter((one) => one.framework === framework && one.requirement === id)
      .map((satisfaction) => ({ control, satisfaction })),
  );
}

const controlText = (control: Control, { coverage, remainder }: Satisfaction, l: Language): string =>
  [
    control.title,
    STATUS_WORDS[control.status][l],
    ...(control.owner === undefined ? [] : [control.owner]),
    ...(coverage === 'partial' ? [`${V.partly[l]}: ${remainder ?? ''}`] : []),
  ].join(', ');

function evidenceText({ title, ref, date, validUntil }: Evidence, l: Language): string {
  const until = validUntil === undefined ? '' : `${V.until[l]} ${validUntil}`;
  const dates = [date ?? '', until].filter((one) => one !== '').join(', ');
  return `${V.evidence[l]}: ${title}${dates === '' ? '' : ` (${dates})`}${ref === undefined ? '' : `  ${ref}`}`;
}

function verdictText({ verdict, maturity, assessor, date, note }: Verdict, l: Language): string {
  const levels = maturity === undefined ? [] : [`${V.level[l]} ${Object.values(maturity).join('/')}`];
  const found = [...(verdict === undefined ? [] : [VERDICT_WORDS[verdict][l]]), ...levels].join(', ');
  return `${V.judged[l]}: ${found}, ${assessor}, ${date}${note === undefined ? '' : `. ${note}`}`;
}

const listed = (title: string, items: readonly string[], most: number, width: number): readonly string[] =>
  items.length === 0 ? [] : hung(`${title}: ${items.slice(0, most).join('; ')}`, width);

/** Lines of which all but the first are indented. */
const hung = (text: string, width: number): readonly string[] =>
  wrap(safe(text), width - 2).map((line, i) => (i === 0 ? line : `  ${line}`));

const shortened = (text: string, width: number, ellipsis: string): string =>
  text.length <= width ? text : text.slice(0, Math.max(0, width - ellipsis.length)) + ellipsis;

const V = {
  now: { en: 'Now', nl: 'Nu' },
  left: { en: 'Left', nl: 'Resteert' },
  ask: { en: 'Ask for', nl: 'Vraag om' },
  more: { en: '… w shows the rest', nl: '… w toont de rest' },
  expected: { en: 'expected level', nl: 'verwacht niveau' },
  found: { en: 'found', nl: 'gevonden' },
  level: { en: 'level', nl: 'niveau' },
  partly: { en: 'in part, left', nl: 'deels, resteert' },
  noControls: { en: 'No control is declared on it.', nl: 'Er is geen maatregel bij opgegeven.' },
  evidence: { en: 'evidence', nl: 'bewijs' },
  until: { en: 'until', nl: 'tot' },
  judged: { en: 'Judged', nl: 'Beoordeeld' },
} as const satisfies Record<string, Bilingual>;
