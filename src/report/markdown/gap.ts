import { isValid } from '../../assess/declarations.ts';
import { elementTotals } from '../../assess/element-totals.ts';
import { differsByElement, isUnaddressed, type Shortfall, shortfalls, silentFacts } from '../../assess/view.ts';
import type { Finding, FrameworkAssessment, Totals } from '../../model/assessment.ts';
import type { Control } from '../../model/organisation.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { FACT_WORDS, groundText } from '../conflict.ts';
import { type GapReport, scopeRemarks, scopeTitle, standingOf } from '../gap-report.ts';
import { stepLine } from '../step-line.ts';
import { managementSummary } from '../summary.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { FORCE_WORDS, O } from '../words/obligations.ts';
import { counted, joined, KIND_WORDS, OUTCOME_WORDS, REQUIREMENTS, SEVERITY_WORDS } from '../words.ts';
import { appendixSection, methodSection } from './appendix.ts';
import { code, md, table } from './escape.ts';
import { maturitySection } from './maturity.ts';
import { bindingSection } from './obligations.ts';
import { acceptedSection, conflictSection, decisionSection, evidenceSection } from './registers.ts';
import { totalsTable } from './totals.ts';

/** The gap report as a document to hand over. */
export function gapMarkdown(report: GapReport): string {
  const { assessment, language: l } = report;
  const parts: readonly (readonly string[])[] = [
    [`# ${D.title[l]}: ${md(assessment.organisation.name)}`],
    titleBlock(report),
    summarySection(report),
    firstSteps(report),
    bindingSection(report),
    [`## ${D.perFramework[l]}`],
    ...assessment.frameworks.map((framework) => frameworkSection(report, framework)),
    conflictSection(report),
    evidenceSection(report),
    decisionSection(report),
    acceptedSection(report),
    methodSection(report),
    [`## ${D.response[l]}`, `*${D.responseHint[l]}*`, '&nbsp;', '&nbsp;'],
    [`## ${D.appendix[l]}`],
    ...assessment.frameworks.map((framework) => appendixSection(report, framework)),
  ];
  return `${parts.map((part) => part.join('\n\n')).join('\n\n')}\n`;
}

function titleBlock(report: GapReport): readonly string[] {
  const { assessment, language: l, version, digest } = report;
  const { organisation, asOf, frameworks } = assessment;
  const head = organisation.assessment;
  const stated = (text: string | undefined): string => (text === undefined || text === '' ? D.unstated[l] : md(text));
  const depth = (head.depth ?? []).map(
    (one) => ({ design: D.design, existence: D.existence, operation: D.operation })[one as 'design']?.[l] ?? one,
  );
  const criteria = frameworks.map(({ framework }) => {
    const { force: hardest } = standingOf(report, framework.id);
    const force = hardest ? `, ${W.bindsBy[l]}: ${FORCE_WORDS[hardest][l]}` : '';
    return `${md(framework.shortTitle[l])}, ${md(framework.edition)} (${KIND_WORDS[framework.kind][l]}${force})`;
  });
  const remarks = scopeRemarks(report);
  const rows: readonly (readonly [Bilingual, string])[] = [
    [D.organisation, md(organisation.name)],
    [D.legalEntity, stated(organisation.legalEntity)],
    ...(organisation.scope.length > 0
      ? [
          [
            D.scopeElements,
            joined(
              organisation.scope.map(({ title }) => md(title)),
              l,
            ),
          ] as const,
        ]
      : []),
    [D.asOf, asOf],
    [
      D.status,
      head.status === 'final' ? D.statusFinal[l] : head.status === 'draft' ? D.statusDraft[l] : D.statusUnknown[l],
    ],
    [D.classification, stated(head.classification)],
    [D.assessor, stated(head.assessor)],
    [D.independence, stated(independenceText(head.independence, l))],
    [D.method, stated(head.method && joined(head.method, l))],
    [D.sample, stated(head.sample)],
    ...(head.period === undefined ? [] : [[D.period, md(head.period)] as const]),
    [D.depth, depth.length > 0 ? joined(depth, l) : D.unstated[l]],
    ...(head.approvedBy === undefined
      ? []
      : [[D.approval, [md(head.approvedBy), head.approvedOn ?? ''].join(' ').trim()] as const]),
    [D.criteria, criteria.join('; ')],
    ...(remarks.length > 0 ? [[D.remarks, remarks.map(md).join('<br>')] as const] : []),
    [
      D.madeWith,
      `kloof ${version}, ${D.contentDigest[l]} ${digest}, ${D.from[l]} ${organisation.files.map((file) => code(file)).join(', ')}`,
    ],
  ];
  return [
    table(
      [D.about[l], ''],
      rows.map(([name, value]) => [`**${name[l]}**`, value]),
    ).join('\n'),
  ];
}

/** The three usual answers in the language of the report, anything else as it was written. */
function independenceText(text: string | undefined, l: Language): string | undefined {
  return text === 'internal' || text === 'external' || text === 'self' ? D[text][l] : text;
}

function summarySection(report: GapReport): readonly string[] {
  const { language: l } = report;
  return [`## ${D.summary[l]}`, totalsTable(report), managementSummary(report).map(md).join(' ')];
}

function firstSteps(report: GapReport): readonly string[] {
  const { steps, language: l } = report;
  if (steps.length === 0) return [`## ${D.first[l]}`, D.firstNone[l]];
  const rows = steps.map((step, i) => {
    const { what, owner, due, effort, settles, priority } = stepLine(step, l);
    return [String(i + 1), md(what), md(settles), md(owner), due, effort, priority];
  });
  const head = ['', D.step[l], D.settles[l], D.owner[l], D.due[l], D.effort[l], D.priority[l]];
  return [`## ${D.first[l]}`, D.firstIntro[l], table(head, rows).join('\n')];
}

function frameworkSection(report: GapReport, assessed: FrameworkAssessment): readonly string[] {
  const { language: l } = report;
  const { framework, groups, gaps } = assessed;
  const elements = elementTotals(assessed);
  const titles = elements.map(({ element }) => md(scopeTitle(report, element)));
  const words = [D.group, D.applicable, D.demonstrated, D.met, D.atMost, D.short].map((word) => word[l]);
  const head = [...words, ...titles];
  const rows = groups.filter(applies).map(({ requirement, totals }) => {
    const [met, atMost] = totals.range;
    return [
      groupName(requirement.id, requirement.title[l]),
      ...[totals.applicable, totals.demonstrated, met, atMost, totals.applicable - atMost].map(String),
      ...elementTotals(assessed, requirement).map((one) => `${one.met} ${W.of[l]} ${one.applicable}`),
    ];
  });
  const shown = shortfalls(report.assessment, assessed).filter((one) => report.shows(one.finding));
  return [
    `### ${md(framework.title[l])}`,
    ...bindingLine(report, framework.id),
    table(head, rows, numbersFrom(1, head)).join('\n'),
    ...(elements.length > 0 ? [`*${D.perElement[l]}*`] : []),
    ...maturitySection(assessed, l),
    ...gaps.map((gap) => `- **${SEVERITY_WORDS[gap.severity][l]}** ${md(gap.message[l])}`),
    `#### ${D.gaps[l]}: ${md(framework.shortTitle[l])}`,
    ...(shown.length === 0
      ? [report.isFiltered ? W.nothingShown[l] : D.noGaps[l]]
      : shown.filter((one) => !isUnaddressed(one)).map((one) => gapEntry(report, one))),
    ...unaddressedTable(report, shown.filter(isUnaddressed)),
  ];
}

const numbersFrom = (first: number, head: readonly string[]): readonly number[] =>
  head.map((_, i) => i).filter((i) => i >= first);

/** How every gap of this framework binds. */
function bindingLine(report: GapReport, framework: string): readonly string[] {
  const { language: l } = report;
  const { applies, force, bound } = standingOf(report, framework);
  if (force === undefined) return [];
  const basis =
    applies === 'yes'
      ? bound.flatMap(({ obligation, contracts }) => [
          obligation.basis[l],
          ...contracts.map((party) => `${O.contractWith[l]} ${party}`),
        ])
      : [];
  return [`${D.binds[l]}: ${[FORCE_WORDS[force][l], ...basis].map(md).join('. ')}`];
}

/** Groups of which the profile leaves nothing are left out. */
const applies = ({ totals }: { readonly totals: Totals }): boolean => totals.applicable > 0;

/** Ids such as "ch.II" are ours and say nothing to a reader. */
const groupName = (id: string, title: string): string => (/^[0-9A-Z]/.test(id) ? `${md(id)} ${md(title)}` : md(title));

/** What nobody declared anything about says the same everywhere, so it is one table with what each asks. */
function unaddressedTable({ language: l, asks }: GapReport, shown: readonly Shortfall[]): readonly string[] {
  const [first] = shown;
  if (!first) return [];
  const rows = shown.map(({ finding: { requirement, undecided } }) => [
    md(requirement.id) + (undecided.length > 0 ? ' ?' : ''),
    md(requirement.title[l]),
    md(asks(requirement)?.[l] ?? ''),
  ]);
  const silent = silentFacts(shown).map((fact) => code(fact));
  return [
    `**${D.openGaps[l]}: ${counted(shown.length, REQUIREMENTS, l)}** ${W.unaddressed[l]} – ${SEVERITY_WORDS[first.gap.severity][l]}`,
    table(['', D.requirement[l], D.asks[l]], rows).join('\n'),
    ...(silent.length > 0 ? [`? ${W.profileSilent[l]} ${silent.join(', ')}.`] : []),
  ];
}

function gapEntry({ language: l, assessment, asks, quotes }: GapReport, { finding, gap, controls }: Shortfall): string {
  const { requirement } = finding;
  const lines = [`**${md(requirement.id)} ${md(requirement.title[l])}** – ${SEVERITY_WORDS[gap.severity][l]}`, ''];
  const item = (name: Bilingual, text: string): void => {
    lines.push(`- ${name[l]}: ${text}`);
  };
  const asked = asks(requirement);
  if (asked) item(D.asks, md(asked[l]));
  const quoted = quotes(requirement);
  if (quoted !== undefined) item(D.normText, md(quoted));
  const others = finding.gaps.slice(1).map((other) => `; ${md(other.message[l])}`);
  item(D.finding, `${OUTCOME_WORDS[finding.outcome][l]}. ${md(gap.message[l])}${others.join('')}`);
  for (const remainder of new Set(finding.gaps.flatMap((one) => (one.remainder ? [one.remainder[l]] : []))))
    item(D.left, md(remainder));
  if (finding.scope && differsByElement(finding))
    item(
      D.scopeElements,
      Object.entries(finding.scope)
        .map(([element, outcome]) => `${md(scopeTitle({ assessment }, element))}: ${OUTCOME_WORDS[outcome][l]}`)
        .join('; '),
    );
  if (controls.length > 0) item(D.control, controls.map((control) => controlLine(control, l)).join('; '));
  const evidence = controls.flatMap((control) => control.evidence);
  if (evidence.length > 0)
    item(
      D.evidence,
      evidence.map((one) => md(one.title) + (isValid(one, assessment.asOf) ? '' : ` (${W.expired[l]})`)).join('; '),
    );
  if (finding.maturity) item(D.maturity, maturityText(finding, l));
  if (finding.undecided.length > 0) item(W.undecided, finding.undecided.map((fact) => code(fact)).join(', '));
  if (finding.because.length > 0)
    lines.push('', `<details><summary>${D.chain[l]}</summary>`, '', ...chain(finding, l), '', '</details>');
  return lines.join('\n');
}

function controlLine(control: Control, l: Language): string {
  const owner = control.owner === undefined ? '' : `, ${md(control.owner)}`;
  const due = control.due === undefined ? '' : `, ${W.due[l].toLowerCase()} ${control.due}`;
  return `${md(control.id)} ${md(control.title)}${owner}${due}`;
}

function maturityText({ maturity }: Finding, l: Language): string {
  if (!maturity) return '';
  const aspects = (['design', 'existence', 'operation'] as const).flatMap((aspect) =>
    maturity[aspect] === undefined ? [] : [`${D[aspect][l]} ${maturity[aspect]}`],
  );
  return [...(aspects.length > 0 ? [aspects.join(', ')] : ['–']), `${D.expected[l]} ${maturity.expected}`].join('; ');
}

/** The derivation as a list: what was declared or judged, and which row or heading carried it on. */
function chain({ because }: Finding, l: Language): readonly string[] {
  return because.map(({ requirement, fact, by, scope }) => {
    const where = scope === undefined ? '' : `, ${md(scope)}`;
    const at = 'file' in by ? ` (${code(`${by.file}:${by.line}`)})` : '';
    return `1. ${code(requirement)}: ${FACT_WORDS[fact][l]}${where}, ${W.by[l]} ${md(groundText(by, l))}${at}`;
  });
}
