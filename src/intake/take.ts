import type { Framework } from '../model/framework.ts';
import type { ImplementationStatus } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import { type Mapped, namedParts, partsOf } from './columns.ts';
import { controlIn, together } from './control.ts';
import { decisionIn } from './decision.ts';
import type { Problem, Taken, TakenControl, TakenDecision, TakenSatisfaction } from './entries.ts';
import { type Field, ID_FIELDS } from './fields.ts';
import { type Numbering, numberingOf, requirementNamed } from './references.ts';
import { type Row, rowsOf } from './row.ts';
import { answerOf, type StatusWord, statusOf } from './values.ts';

export interface TakeOptions {
  /** The frameworks that ids may be from; the first is that of ids that name none. */
  readonly frameworks: readonly Framework[];
  readonly taught: ReadonlyMap<string, ImplementationStatus>;
  readonly language: Language;
}

/** Reads the rows of somebody's Statement of Applicability or list of controls. */
export function take(mapped: Mapped, options: TakeOptions): Taken {
  const problems: Problem[] = [];
  const reader = new Reader(mapped, options);
  const read = rowsOf(mapped, problems).map((row) => reader.read(row));
  const controls = reader.joined(
    read.flatMap(({ control }) => control ?? []),
    problems,
  );
  const decided = read.flatMap(({ decision }) => decision ?? []);
  problems.push(...repeated(decided));
  const decisions = [...new Map(decided.map((one) => [`${one.framework}:${one.requirement}`, one])).values()];
  return {
    controls,
    decisions,
    problems: [...new Map(problems.map((one) => [`${one.at} ${one.message}`, one])).values()],
    silent: read.filter(({ isSilent }) => isSilent).length,
    statuses: reader.statuses(),
  };
}

interface ReadRow {
  readonly control?: TakenControl;
  readonly decision?: TakenDecision;
  readonly isSilent?: boolean;
}

class Reader {
  readonly #options: TakeOptions;
  readonly #numberings: ReadonlyMap<string, Numbering>;
  readonly #words = new Map<string, { meaning: string; rows: number }>();

  constructor(mapped: Mapped, options: TakeOptions) {
    this.#options = options;
    const texts = mapped.columns
      .filter(({ field }) => field === 'requirement' || field === 'requirements')
      .flatMap(({ index }) => mapped.rows.flatMap((i) => partsOf(mapped.grid.rows[i]?.[index]?.text ?? '')));
    this.#numberings = new Map(options.frameworks.map((framework) => [framework.id, numberingOf(texts, framework)]));
  }

  read(row: Row): ReadRow {
    row.check();
    const satisfies = this.#requirements(row);
    const id = row.text('control');
    const status = this.#status(row);
    const applicable = this.#applicable(row, status);
    const first = satisfies[0];
    if (id === undefined && !first) {
      if (!ID_FIELDS.some((field) => row.filled().includes(field)) && this.#saysSomething(row))
        row.report(row.columnOf('title'), 'the row has no id', 'give it one, or remove the row');
      return {};
    }
    const titleOf = (named: TakenControl['satisfies'][number] | undefined): string | undefined => this.#titleOf(named);
    const single = satisfies.length === 1 ? first : undefined;
    const deciding = single && applicable !== undefined ? single : undefined;
    const makesControl = isControl({ id, status, applicable, isDecided: deciding !== undefined });
    const control = makesControl
      ? controlIn(row, { id, satisfies, status, titleOf, notes: row.notes(deciding ? homelessIn(row) : DECIDING) })
      : undefined;
    const decision =
      deciding &&
      decisionIn(row, deciding, {
        applicable: applicable === true,
        notes: makesControl ? undefined : row.notes(CARRYING),
        makesControl,
      });
    if (!control && !decision && this.#saysSomething(row)) {
      const hint = 'fill in whether it applies or its status, or leave out the columns: --column "TITLE=ignore"';
      row.report(
        row.columnOf('requirement'),
        'the row says something, but neither whether it applies nor its status',
        hint,
      );
    }
    return { ...(control && { control }), ...(decision && { decision }), isSilent: !control && !decision };
  }

  /** Words for a status and how they were read. */
  statuses(): Taken['statuses'] {
    return [...this.#words].map(([word, { meaning, rows }]) => ({ word, meaning, rows }));
  }

  /** Rows with the same id of a control are one control, where they say the same of it. */
  joined(controls: readonly TakenControl[], problems: Problem[]): readonly TakenControl[] {
    const byKey = new Map<string, TakenControl>();
    for (const control of controls) {
      const key = control.id ?? `${control.at} `;
      const before = byKey.get(key);
      const merged = before ? together(before, control) : control;
      if (merged) byKey.set(key, merged);
      else
        problems.push({
          at: control.at,
          message: `the id "${control.id}" stands in ${before?.at ?? ''} as well, and the two rows say different things`,
          hint: 'give each control an id of its own',
        });
    }
    return [...byKey.values()];
  }

  #requirements(row: Row): readonly TakenSatisfaction[] {
    const named = row.text('framework');
    const fields: readonly Field[] = ['requirement', 'requirements'];
    return fields.flatMap((field) =>
      row.cells(field).flatMap(({ cell, column }) => {
        const parts = field === 'requirement' ? [{ id: cell.text, inPart: false }] : namedParts(cell.text);
        return parts.flatMap(({ id: text, inPart }) => {
          const framework = this.#frameworkOf(text, named);
          if (!framework) {
            const ids = this.#options.frameworks.map(({ id }) => id).join(', ');
            row.report(
              column,
              `no framework at hand is meant by "${named ?? text}"`,
              `the frameworks here are ${ids}; name one with --framework`,
            );
            return [];
          }
          const found = requirementNamed(
            { ...cell, text },
            framework,
            this.#numberings.get(framework.id) ?? 'as-written',
          );
          if ('id' in found) return [{ framework: framework.id, requirement: found.id, inPart }];
          row.report(column, found.problem, found.hint);
          return [];
        });
      }),
    );
  }

  #frameworkOf(text: string, named: string | undefined): Framework | undefined {
    const { frameworks } = this.#options;
    const prefix = /^([a-z0-9][a-z0-9-]*):/.exec(text.trim())?.[1] ?? named?.trim();
    if (prefix === undefined) return frameworks[0];
    const wanted = prefix.toLowerCase();
    return frameworks.find(
      ({ id, shortTitle }) =>
        id === wanted || shortTitle.en.toLowerCase() === wanted || shortTitle.nl.toLowerCase() === wanted,
    );
  }

  #status(row: Row): StatusWord {
    const [found] = row.cells('status');
    if (!found) return 'none';
    const { text } = found.cell;
    const meaning = statusOf(text, this.#options.taught);
    if (meaning === undefined) {
      row.report(
        found.column,
        `"${text}" is no status that kloof knows`,
        `teach it: --status "${text}=partial", or another of implemented, planned, alternative, not-implemented`,
      );
      return 'none';
    }
    const before = this.#words.get(text);
    this.#words.set(text, { meaning, rows: (before?.rows ?? 0) + 1 });
    return meaning;
  }

  /** Whether it applies; a status "not applicable" says so too. */
  #applicable(row: Row, status: StatusWord): boolean | undefined {
    const [found] = row.cells('applicable');
    const answer = found && answerOf(found.cell.text);
    if (found && answer === undefined)
      row.report(found.column, `"${found.cell.text}" does not say whether it applies`, 'write yes or no (ja or nee)');
    if (status !== 'not-applicable') return answer;
    if (answer === true)
      row.report(
        row.columnOf('status'),
        'it is said to apply, and its status says that it does not',
        'make the two agree',
      );
    return false;
  }

  #titleOf(first: TakenControl['satisfies'][number] | undefined): string | undefined {
    const framework = this.#options.frameworks.find(({ id }) => id === first?.framework);
    return framework?.byId.get(first?.requirement ?? '')?.title[this.#options.language];
  }

  #saysSomething(row: Row): boolean {
    const mute: readonly Field[] = [
      'requirement',
      'requirements',
      'framework',
      'title',
      'description',
      'ignore',
      'control',
    ];
    return row.filled().some((field) => !mute.includes(field));
  }
}

/** Fields of a decision, and of a control: where a row makes no such thing, they are kept in the notes of the other. */
const DECIDING: readonly Field[] = [
  ...(['applicable', 'justification', 'because', 'because_risk', 'because_law', 'because_contract'] as const),
  ...(['because_chosen', 'refs', 'decided_by', 'decided_on'] as const),
];
const CARRYING: readonly Field[] = [
  ...(['description', 'owner', 'due', 'changed_on', 'effort'] as const),
  ...(['evidence', 'evidence_ref', 'evidence_date', 'valid_until'] as const),
];

/** Dates of evidence that is not named. */
const homelessIn = (row: Row): readonly Field[] =>
  row.cells('evidence').length + row.cells('evidence_ref').length === 0 ? ['evidence_date', 'valid_until'] : [];

/**
 * Whether a row declares a control: it has a status, and is not one that only says again that the requirement is left
 * out.
 */
function isControl(row: {
  readonly id: string | undefined;
  readonly status: StatusWord;
  readonly applicable: boolean | undefined;
  readonly isDecided: boolean;
}): boolean {
  const { id, status, applicable, isDecided } = row;
  if (status === 'none' || status === 'not-applicable') return id !== undefined && !isDecided;
  return id !== undefined || applicable !== false || status !== 'not-implemented';
}

/** The same requirement decided on in two rows. */
function repeated(decisions: readonly TakenDecision[]): readonly Problem[] {
  const first = new Map<string, TakenDecision>();
  return decisions.flatMap((decision) => {
    const key = `${decision.framework}:${decision.requirement}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, decision);
    return before === undefined || isSame(before, decision)
      ? []
      : [{ at: decision.at, message: `${key} stands in ${before.at} as well`, hint: 'keep one of the two rows' }];
  });
}

/** Whether two rows decide the same, as where a requirement stands once for each of its controls. */
const isSame = ({ at: _, ...a }: TakenDecision, { at: __, ...b }: TakenDecision): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
