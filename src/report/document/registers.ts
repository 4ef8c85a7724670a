import { conflictsOf } from '../../assess/conflicts.ts';
import { isValid } from '../../assess/declarations.ts';
import { referenceTo } from '../../model/framework.ts';
import type { Scope, ScopeElement } from '../../model/organisation.ts';
import { conflictSides } from '../conflict.ts';
import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { LINE, separated, type Table, type Text } from './text.ts';

/** The registers of the report: conflicts, evidence, decisions on applicability, accepted gaps; each may be empty. */

export function conflictTable({ assessment, language: l }: GapReport): Table {
  const conflicts = conflictsOf(assessment).map((conflict): readonly Text[] => [
    codes(conflict.findings.map(({ requirement }) => referenceTo(requirement))),
    separated(conflictSides(conflict, l), LINE),
  ]);
  const setAside = assessment.frameworks.flatMap(({ findings }) =>
    findings.flatMap((finding) =>
      finding.gaps
        .filter(({ kind }) => kind === 'contradiction')
        .map((gap): readonly Text[] => [[{ code: referenceTo(finding.requirement) }], gap.message[l]]),
    ),
  );
  return { head: [D.requirement[l], D.finding[l]], rows: [...conflicts, ...setAside] };
}

export function evidenceTable({ assessment, language: l }: GapReport): Table {
  const inScope = new Set(assessment.frameworks.map(({ framework }) => framework.id));
  const rows = assessment.organisation.controls.flatMap((control): readonly (readonly Text[])[] => {
    const named = control.satisfies.filter(({ framework }) => inScope.has(framework));
    if (
      named.length === 0 ||
      (control.status !== 'implemented' && control.status !== 'partial') ||
      control.evidence.some((one) => isValid(one, assessment.asOf))
    )
      return [];
    const last = control.evidence
      .map((one) => one.validUntil ?? '')
      .sort()
      .at(-1);
    return [
      [
        `${control.id} ${control.title}`,
        control.owner ?? '–',
        last === undefined ? D.missing[l] : `${D.expiredOn[l]} ${last}`,
        codes(named.map(referenceOf)),
      ],
    ];
  });
  return { head: [D.controlOnly[l], D.owner[l], D.evidence[l], D.affects[l]], rows };
}

export function decisionTable({ assessment, language: l }: GapReport): Table {
  const { applicability, scope } = assessment.organisation;
  const rows = applicability.map((decision): readonly Text[] => {
    const reasons = [
      ...(decision.justification === undefined ? [] : [decision.justification]),
      ...decision.because.map((reason) => D[`because_${reason}`][l]),
      ...decision.refs,
    ];
    return [
      [{ code: referenceOf(decision) }, whereText(decision.scope, scope)],
      decision.applicable ? D.applies[l] : D.appliesNot[l],
      reasons.length === 0 ? '–' : separated(reasons, '; '),
      decision.decidedBy ?? '–',
      decision.decidedOn ?? '–',
    ];
  });
  return { head: [D.requirement[l], D.decision[l], D.justification[l], D.by[l], D.on[l]], rows };
}

export function acceptedTable({ assessment, language: l }: GapReport): Table {
  const rows = assessment.organisation.accepted.map((one): readonly Text[] => [
    [{ code: referenceOf(one) }],
    one.reason,
    one.by,
    one.until >= assessment.asOf ? one.until : `${one.until} (${D.lapsed[l]})`,
  ]);
  return { head: [D.requirement[l], D.reason[l], D.by[l], D.until[l]], rows };
}

const codes = (references: readonly string[]): Text =>
  separated(
    references.map((reference): Text => [{ code: reference }]),
    ', ',
  );

const referenceOf = (one: { readonly framework: string; readonly requirement: string }): string =>
  `${one.framework}:${one.requirement}`;

/** The scope elements for which something was decided, where the organisation has any. */
function whereText(scope: Scope, elements: readonly ScopeElement[]): string {
  if (elements.length === 0 || scope === 'all') return '';
  const titles = elements.filter(({ id }) => scope.includes(id)).map(({ title }) => title);
  return ` (${titles.join(', ')})`;
}
