import { separated, type Table } from './document/text.ts';
import { answerOf, type ObligationsReport } from './obligations.ts';
import { FORCE_SHORT, O } from './words/obligations.ts';

/** Every way in which a framework may bind, a row each: by what force, and whether it does. */
export const overviewTable = ({ bound, language: l }: ObligationsReport): Table => ({
  head: [O.framework[l], O.force[l], O.answer[l]],
  rows: bound.map((one) => [
    [{ code: one.obligation.framework }],
    FORCE_SHORT[one.obligation.force][l],
    one.applies === 'depends'
      ? [
          `${O.waitsFor[l]} `,
          ...separated(
            one.facts.map((fact) => [{ code: fact }]),
            ', ',
          ),
        ]
      : answerOf(one, l),
  ]),
});
