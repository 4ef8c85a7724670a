import type { TakenControl, TakenDecision } from './entries.ts';
import { present } from './present.ts';
import type { Row } from './row.ts';
import { answerOf, groundsOf } from './values.ts';

/** The decision that a row states. A day of review is that of the control, where the row makes one. */
export function decisionIn(
  row: Row,
  { framework, requirement }: TakenControl['satisfies'][number],
  {
    applicable,
    notes,
    makesControl,
  }: { readonly applicable: boolean; readonly notes: string | undefined; readonly makesControl: boolean },
): TakenDecision {
  const { because, spare } = groundsIn(row);
  const justification = [row.text('justification'), ...spare].filter((part) => part !== undefined).join('\n');
  if (!applicable && justification === '')
    row.report(
      row.columnOf('applicable'),
      `${requirement} is left out without a reason`,
      row.has('justification')
        ? 'fill in the justification'
        : 'say which column holds the justification: --column "TITLE=justification"',
    );
  const optional = {
    justification: justification === '' ? undefined : justification,
    decidedBy: row.text('decided_by'),
    decidedOn: row.day('decided_on'),
    reviewOn: makesControl ? undefined : row.day('review_on'),
    notes,
  };
  const refs = row.cells('refs').flatMap(({ cell }) =>
    cell.text
      .split(/[,;\n]/)
      .map((ref) => ref.trim())
      .filter((ref) => ref !== ''),
  );
  return {
    framework,
    requirement,
    applicable,
    because,
    refs,
    ...present(optional),
    at: row.at(row.columnOf('requirement')),
  };
}

/** Grounds for inclusion, from one column of words or from columns that are ticked; other words are kept. */
function groundsIn(row: Row): { readonly because: TakenDecision['because']; readonly spare: readonly string[] } {
  const spare: string[] = [];
  const grounds = new Set<TakenDecision['because'][number]>();
  for (const { cell } of row.cells('because')) {
    const { grounds: found, unknown } = groundsOf(cell.text);
    for (const ground of found) grounds.add(ground);
    if (unknown.length > 0) spare.push(unknown.join(', '));
  }
  for (const ground of ['risk', 'law', 'contract', 'chosen'] as const) {
    const [ticked] = row.cells(`because_${ground}`);
    if (!ticked) continue;
    const answer = answerOf(ticked.cell.text);
    if (answer === false) continue;
    grounds.add(ground);
    if (answer === undefined) spare.push(`${ticked.title}: ${ticked.cell.text}`);
  }
  return { because: (['risk', 'law', 'contract', 'chosen'] as const).filter((ground) => grounds.has(ground)), spare };
}
