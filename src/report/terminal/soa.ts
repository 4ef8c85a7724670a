import type { SoaControl, SoaDecision, SoaLine, StatementOfApplicability } from '../../model/soa.ts';
import type { Language } from '../../model/text.ts';
import {
  decisionText,
  evidenceText,
  type RemarkGroup,
  remarkCounts,
  remarkGroups,
  type SoaReport,
  soaHead,
  undecidedText,
} from '../soa.ts';
import { S } from '../words/sheets.ts';
import {
  A,
  ANNEX_CONTROLS,
  APPLIES_WORDS,
  OBJECTIONS,
  QUESTIONS,
  REMARK_WORDS,
  SOA_STATUS_WORDS,
} from '../words/soa.ts';
import { counted, STATUS_WORDS } from '../words.ts';
import { hanging, padEnd, safe, spread, widthOf, wrap } from './layout.ts';
import { ruled } from './ruled.ts';
import { glyphs, paint, type Screen, type TerminalOptions } from './style.ts';

/** The statements for a screen: head, every control of the annex, what is beyond it, and what an auditor would say. */
export function soaTerminal(report: SoaReport, { width, colour, ascii }: TerminalOptions): string {
  const screen: Screen = { language: report.language, width, pen: paint(colour), glyphs: glyphs(ascii) };
  const blocks = report.statements.map((statement) => statementBlock(report, statement, screen));
  return `${[
    ...blocks,
    wrap(A.note[report.language], width)
      .map((line) => screen.pen.dim(line))
      .join('\n'),
  ].join('\n\n')}\n`;
}

function statementBlock(report: SoaReport, statement: StatementOfApplicability, screen: Screen): string {
  const { language: l, width, pen } = screen;
  const name = safe(statement.framework.shortTitle[l]);
  const groups = statement.groups.flatMap(({ requirement, lines }) => [
    '',
    ...ruled(`${safe(requirement.id)}  ${safe(requirement.title[l])}`, screen),
    ...lines.flatMap((line) => lineBlock(line, statement, screen)),
  ]);
  const idWidth = Math.max(INDENT, ...statement.beyond.map(({ id }) => widthOf(safe(id)) + 2));
  const beyond = statement.beyond.flatMap(({ id, title, status, owner, satisfies }) =>
    hanging(
      safe(id),
      `${safe(title)} · ${STATUS_WORDS[status][l]}${owner === undefined ? '' : ` · ${safe(owner)}`} · ${satisfies.map((one) => `${one.framework}:${one.requirement}`).join(', ')}`,
      Math.min(idWidth, MOST_INDENT),
      width,
    ),
  );
  return [
    spread(pen.bold(`${A.title[l]}: ${safe(report.organisation.name)}`), pen.bold(name), width),
    ...soaHead(report, statement).flatMap(([label, value]) => hanging(label, safe(value), HEAD_INDENT, width)),
    ...wrap(totalsText(statement, l), width),
    ...groups,
    ...(beyond.length > 0 ? ['', ...ruled(A.beyond[l], screen), ...beyond] : []),
    '',
    ...ruled(A.remarks[l], screen),
    ...remarkLines(statement, screen),
  ].join('\n');
}

const INDENT = 9;
const MOST_INDENT = 24;
const HEAD_INDENT = 19;

function totalsText({ totals }: StatementOfApplicability, l: Language): string {
  const { controls, applicable, excluded, undecided, status } = totals;
  const statuses = (Object.keys(status) as (keyof typeof status)[])
    .filter((key) => status[key] > 0)
    .map((key) => `${status[key]} ${SOA_STATUS_WORDS[key][l]}`);
  const first = `${counted(controls, ANNEX_CONTROLS, l)}: ${applicable} ${A.applicable[l].toLowerCase()}, ${excluded} ${A.excluded[l]}`;
  return `${undecided > 0 ? `${first}, ${undecided} ${A.undecided[l]}` : first}. ${statuses.join(', ')}.`;
}

function lineBlock(line: SoaLine, statement: StatementOfApplicability, screen: Screen): readonly string[] {
  const { language: l, width, pen } = screen;
  const { requirement, applies, status, decisions, undecided, controls } = line;
  const answer = `${A.applicable[l].toLowerCase()}: ${APPLIES_WORDS[applies][l]}`;
  const state = status === undefined ? answer : `${answer} · ${SOA_STATUS_WORDS[status][l]}`;
  const title = safe(requirement.title[l]);
  const room = width - INDENT - widthOf(state) - 2;
  const lead = padEnd(safe(requirement.id), INDENT);
  const head =
    widthOf(title) <= room && widthOf(requirement.id) < INDENT
      ? [`${pen.bold(lead)}${pen.bold(padEnd(title, room))}  ${state}`]
      : [...hanging(lead, title, INDENT, width).map((text) => pen.bold(text)), ...hanging('', state, INDENT, width)];
  const lacks = [
    ...(undecided ? [safe(undecidedText(line, statement, l))] : []),
    ...(applies !== 'no' && controls.length === 0 ? [A.noControl[l]] : []),
  ];
  const inner = (text: string): readonly string[] => hanging('', text, INDENT, width);
  return [
    ...head,
    ...decisions.flatMap((decision) => inner(reviewed(decision, safe(decisionText(decision, statement, l)), l))),
    ...(lacks.length > 0 ? inner(pen.dim(lacks.join(' '))) : []),
    ...controls.flatMap((control) => inner(controlText(control, l))),
  ];
}

const reviewed = ({ decision: { reviewOn } }: SoaDecision, text: string, l: Language): string =>
  reviewOn === undefined ? text : `${text}; ${A.review[l]} ${reviewOn}`;

function controlText({ control, coverage, evidence, through }: SoaControl, l: Language): string {
  const how = [
    STATUS_WORDS[control.status][l],
    ...(coverage === 'partial' ? [S.inPart[l]] : []),
    ...(control.owner === undefined ? [] : [control.owner]),
    ...(through === undefined ? [] : [`${A.through[l]} ${through}`]),
  ];
  const named = `${control.id} ${control.title} (${how.join(', ')})`;
  const shown = evidence.map((one) => evidenceText(one, l)).join('; ');
  return safe(shown === '' ? named : `${named}: ${shown}`);
}

function remarkLines({ remarks }: StatementOfApplicability, { language: l, width, pen }: Screen): readonly string[] {
  if (remarks.length === 0) return [A.none[l]];
  const { objections, questions } = remarkCounts(remarks);
  const groups = remarkGroups(remarks);
  const part = (weight: RemarkGroup['weight'], count: string): readonly string[] => {
    const own = groups.filter((group) => group.weight === weight);
    return own.length === 0
      ? []
      : [
          pen.bold(count),
          ...own.flatMap(({ kind, message, requirements }) => {
            const where = requirements.length === 0 ? A.document[l] : requirements.join(', ');
            return hanging('', `${REMARK_WORDS[kind][l]} · ${safe(message[l])}: ${where}`, 2, width);
          }),
        ];
  };
  return [
    ...part('objection', counted(objections, OBJECTIONS, l)),
    ...part('question', counted(questions, QUESTIONS, l)),
  ];
}
