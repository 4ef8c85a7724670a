import { referenceTo } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import type { GapReport } from '../gap-report.ts';
import { H } from '../words/html.ts';
import type { Html } from './html.ts';
import type { TableLook } from './table.ts';
import type { Links } from './text.ts';

/** Every requirement in scope: the appendix has a row for each. */
export const linksOf = ({ assessment }: GapReport): Links =>
  new Set(assessment.frameworks.flatMap(({ findings }) => findings.map(({ requirement }) => referenceTo(requirement))));

/** The column of bars of a table of totals. */
export const picture = (l: Language, of: (row: number) => Html | undefined): NonNullable<TableLook['picture']> => ({
  head: H.picture[l],
  of: (row) => of(row) ?? { markup: '' },
});
