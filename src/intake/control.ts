import type { Evidence } from '../model/organisation.ts';
import type { TakenControl } from './entries.ts';
import { oneLine, present } from './present.ts';
import type { Row } from './row.ts';
import { itemsOf, type StatusWord } from './values.ts';

/** The control that a row declares; nothing where it states no status. */
export function controlIn(
  row: Row,
  known: {
    readonly id: string | undefined;
    readonly satisfies: TakenControl['satisfies'];
    readonly status: StatusWord;
    readonly notes: string | undefined;
    /** The title of the requirement in the norm. */
    readonly titleOf: (first: TakenControl['satisfies'][number] | undefined) => string | undefined;
  },
): TakenControl | undefined {
  const { id, satisfies, status, notes } = known;
  if (status === 'none' || status === 'not-applicable') {
    const hint = 'fill in implemented, partial, planned, alternative or not-implemented';
    row.report(row.columnOf('status'), `${id ?? 'the control'} has no status`, hint);
    return undefined;
  }
  const effort = row.text('effort');
  if (effort !== undefined && !/^\d+(?:\.\d+)?[hdwm]$/.test(effort))
    row.report(row.columnOf('effort'), `"${effort}" is no effort`, 'write a number with h, d, w or m: 4h, 5d, 2w, 1m');
  const title = row.text('title') ?? known.titleOf(satisfies[0]);
  if (title === undefined) {
    row.report(
      row.columnOf('control'),
      `${id ?? 'the control'} has no title`,
      'say which column has it: --column "TITLE=title"',
    );
    return undefined;
  }
  const optional = {
    description: row.text('description'),
    owner: row.text('owner'),
    due: row.day('due'),
    changedOn: row.day('changed_on'),
    reviewOn: row.day('review_on'),
    effort,
    notes,
    id,
  };
  return {
    ...present(optional),
    title: oneLine(title),
    status,
    satisfies,
    evidence: evidenceIn(row),
    at: row.at(row.columnOf(id === undefined ? 'requirement' : 'control')),
  };
}

function evidenceIn(row: Row): readonly Evidence[] {
  const items = row.cells('evidence').flatMap(({ cell }) => itemsOf(cell.text));
  const ref = row.text('evidence_ref');
  const date = row.day('evidence_date');
  const validUntil = row.day('valid_until');
  if (items.length === 0 && ref === undefined) return [];
  const titles = items.length === 0 && ref !== undefined ? [ref] : items;
  return titles.map((title) => ({ title: oneLine(title), ...present({ ref, date, validUntil }) }));
}

/** Two rows about one control as one; nothing where they say different things of it. */
export function together(a: TakenControl, b: TakenControl): TakenControl | undefined {
  const { satisfies, evidence, notes, at, ...first } = a;
  const { satisfies: more, evidence: others, notes: further, at: _, ...second } = b;
  if (more.length === 0) return undefined;
  const differs = (Object.entries(second) as [keyof typeof first, string][]).some(
    ([key, value]) => first[key] !== undefined && first[key] !== value,
  );
  if (differs) return undefined;
  const fresh = others.filter(({ title }) => !evidence.some((one) => one.title === title));
  const said = [notes, further].filter((text) => text !== undefined);
  return {
    ...second,
    ...first,
    satisfies: [...satisfies, ...more],
    evidence: [...evidence, ...fresh],
    ...(said.length > 0 && { notes: [...new Set(said)].join('\n') }),
    at,
  };
}
