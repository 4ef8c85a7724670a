import { conflictsOf } from '../../assess/conflicts.ts';
import { isValid } from '../../assess/declarations.ts';
import { referenceTo } from '../../model/framework.ts';
import type { ApplicabilityDecision, Scope, ScopeElement } from '../../model/organisation.ts';
import { conflictSides } from '../conflict.ts';
import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { code, md, table } from './escape.ts';

/** The registers of the report: conflicts, evidence, decisions on applicability, accepted gaps. */

export function conflictSection({ assessment, language: l }: GapReport): readonly string[] {
  const conflicts = conflictsOf(assessment).map((conflict) => [
    conflict.findings.map(({ requirement }) => code(referenceTo(requirement))).join(', '),
    conflictSides(conflict, l).map(md).join('<br>'),
  ]);
  const setAside = assessment.frameworks.flatMap(({ findings }) =>
    findings.flatMap((finding) =>
      finding.gaps
        .filter(({ kind }) => kind === 'contradiction')
        .map((gap) => [code(referenceTo(finding.requirement)), md(gap.message[l])]),
    ),
  );
  const rows = [...conflicts, ...setAside];
  return [
    `## ${D.conflicts[l]}`,
    rows.length === 0 ? D.noConflicts[l] : table([D.requirement[l], D.finding[l]], rows).join('\n'),
  ];
}

export function evidenceSection({ assessment, language: l }: GapReport): readonly string[] {
  const inScope = new Set(assessment.frameworks.map(({ framework }) => framework.id));
  const rows = assessment.organisation.controls.flatMap((control) => {
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
        `${md(control.id)} ${md(control.title)}`,
        md(control.owner ?? '–'),
        last === undefined ? D.missing[l] : `${D.expiredOn[l]} ${last}`,
        named.map((one) => code(`${one.framework}:${one.requirement}`)).join(', '),
      ],
    ];
  });
  return [
    `## ${D.evidenceSection[l]}`,
    rows.length === 0 ? D.none[l] : table([D.controlOnly[l], D.owner[l], D.evidence[l], D.affects[l]], rows).join('\n'),
  ];
}

/** The scope elements for which something was decided, where the organisation has any. */
function whereText(scope: Scope, elements: readonly ScopeElement[]): string {
  if (elements.length === 0 || scope === 'all') return '';
  return ` (${md(
    elements
      .filter(({ id }) => scope.includes(id))
      .map(({ title }) => title)
      .join(', '),
  )})`;
}

export function decisionSection({ assessment, language: l }: GapReport): readonly string[] {
  const row = (decision: ApplicabilityDecision): readonly string[] => [
    code(`${decision.framework}:${decision.requirement}`) + whereText(decision.scope, assessment.organisation.scope),
    decision.applicable ? D.applies[l] : D.appliesNot[l],
    [
      ...(decision.justification === undefined ? [] : [decision.justification]),
      ...decision.because.map((reason) => D[`because_${reason}`][l]),
      ...decision.refs,
    ]
      .map(md)
      .join('; ') || '–',
    md(decision.decidedBy ?? '–'),
    decision.decidedOn ?? '–',
  ];
  const rows = assessment.organisation.applicability.map(row);
  return [
    `## ${D.decisions[l]}`,
    rows.length === 0
      ? D.none[l]
      : table([D.requirement[l], D.decision[l], D.justification[l], D.by[l], D.on[l]], rows).join('\n'),
  ];
}

export function acceptedSection({ assessment, language: l }: GapReport): readonly string[] {
  const rows = assessment.organisation.accepted.map((one) => [
    code(`${one.framework}:${one.requirement}`),
    md(one.reason),
    md(one.by),
    one.until >= assessment.asOf ? one.until : `${one.until} (${D.lapsed[l]})`,
  ]);
  return [
    `## ${D.acceptedSection[l]}`,
    rows.length === 0 ? D.none[l] : table([D.requirement[l], D.reason[l], D.by[l], D.until[l]], rows).join('\n'),
  ];
}
