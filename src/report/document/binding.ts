import type { GapReport } from '../gap-report.ts';
import { agreementText, factText, inForceText } from '../obligations.ts';
import { standingOf } from '../standing.ts';
import { FORCE_WORDS, O } from '../words/obligations.ts';
import { LINE, separated, type Table, type Text } from './text.ts';

/**
 * Per framework in scope: by what it binds, who supervises, and what may follow where it is not met; facts, no threats.
 */
export function bindingTable(report: GapReport): Table {
  const { assessment, language: l } = report;
  const rows = assessment.frameworks.flatMap(({ framework }) =>
    standingOf(report, framework.id).bound.map(({ obligation, applies, facts, contracts }): readonly Text[] => {
      const { basis, supervisor, consequences, relations, confidence, force, inForce } = obligation;
      const waits =
        applies === 'depends' ? `${O.dependsOn[l]}: ${facts.map((fact) => factText(fact, l)).join('; ')}` : '';
      const grounds = [
        basis[l],
        ...inForceText(obligation, l, assessment.asOf).map(([name, text]) => `${name}: ${text}`),
        waits,
        ...contracts.map((contract) => agreementText(contract, l)),
        ...relations.map((one) => one[l]),
        confidence ? `${O.uncertain[l]}: ${confidence.note[l]}` : '',
      ].filter((text) => text !== '');
      return [
        framework.shortTitle[l],
        applies === 'later' ? `${FORCE_WORDS[force][l]}, ${O.from[l]} ${inForce?.from}` : FORCE_WORDS[force][l],
        separated(grounds, LINE),
        supervisor?.[l] ?? '–',
        consequences.length === 0
          ? '–'
          : separated(
              consequences.map((one) => one[l]),
              LINE,
            ),
      ];
    }),
  );
  return { head: [O.framework, O.force, O.basis, O.supervisor, O.consequences].map((word) => word[l]), rows };
}
