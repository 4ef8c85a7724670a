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
    readonly applicable: boolean | undefined;
    /** The title of the requirement in the norm. */
    readonly titleOf: (first: TakenControl['satisfies'][number] | undefined) => string | undefined;
  },
): TakenControl | undefined {
  const { id, satisfies, status, notes, applicable } = known;
  if (status === 'none' || status === 'not-applicable') {
    if (id !== undefined)
      row.report(
        row.columnOf('status'),
        `${id} has no status`,
        'fill in implemented, partial, planned, alternative or not-implemented',
      );
    return undefined;
  }
  if (id === undefined && applicable === false && status === 'not-implemented') return undefined;
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
    at: row.at(row.columnOf('status')),
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
