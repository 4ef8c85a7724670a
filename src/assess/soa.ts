import type { Finding, FrameworkAssessment } from '../model/assessment.ts';
import type { Framework, Requirement } from '../model/framework.ts';
import type { ApplicabilityDecision, Control } from '../model/organisation.ts';
import type {
  SoaApplies,
  SoaControl,
  SoaDecision,
  SoaGroup,
  SoaLine,
  SoaStatus,
  SoaTotals,
  StatementOfApplicability,
} from '../model/soa.ts';
import type { Workspace } from '../model/workspace.ts';
import { covers, decisionsOf } from './applicability.ts';
import type { AssessedViews } from './assess.ts';
import { isValid } from './declarations.ts';
import { soaRemarks } from './soa-remarks.ts';

/** Whether a standard has an annex of controls beside clauses that nobody may leave out. */
const hasAnnex = ({ requirements }: Framework): boolean =>
  requirements.some(isAnnexControl) && requirements.some((one) => one.assessable && one.excludable === false);

const isAnnexControl = (requirement: Requirement): boolean => requirement.assessable && requirement.excludable === true;

/** The statements of all frameworks in scope that have an annex, in the order of the scope. */
export const statementsOf = (workspace: Workspace, assessed: AssessedViews): readonly StatementOfApplicability[] =>
  assessed.assessment.frameworks
    .filter(({ framework }) => hasAnnex(framework))
    .map((framework) => statementOf(workspace, assessed, framework));

/** The Statement of Applicability (ISO/IEC 27001, 6.1.3 d) of a framework in scope that has an annex. */
function statementOf(
  workspace: Workspace,
  assessed: AssessedViews,
  framework: FrameworkAssessment,
): StatementOfApplicability {
  const { organisation, asOf } = assessed.assessment;
  const decisionOn = decisionsOf(organisation, asOf);
  const byId = new Map(organisation.controls.map((control) => [control.id, control]));
  const lines = framework.findings
    .filter(({ requirement }) => isAnnexControl(requirement))
    .map((finding) => lineOf(finding, framework.scope, { asOf, decisionOn, byId }));
  const scope = organisation.scope.filter(({ id }) => framework.scope.includes(id));
  return {
    framework: framework.framework,
    scope,
    groups: groupsOf(lines),
    beyond: controlsBeyond(workspace, framework, lines),
    remarks: soaRemarks(workspace, assessed, framework, lines),
    totals: totalsOf(lines),
  };
}

/** What every line of a statement is made with. */
interface Day {
  readonly byId: ReadonlyMap<string, Control>;
  readonly asOf: string;
  readonly decisionOn: ReturnType<typeof decisionsOf>;
}

function lineOf(finding: Finding, scope: readonly string[], day: Day): SoaLine {
  const { requirement, outcome } = finding;
  const elements = scope.length === 0 ? [undefined] : scope;
  const made = elements.map((element) => ({ element, decision: nearest(requirement, element, day) }));
  const distinct = [...new Set(made.flatMap(({ decision }) => decision ?? []))];
  const decisions = distinct.map(
    (decision): SoaDecision => ({
      decision,
      elements: made.flatMap((one) => (one.decision === decision && one.element !== undefined ? [one.element] : [])),
    }),
  );
  const controls = controlsOn(finding, day);
  const status = statusOf(finding, controls);
  const reviewOn = [
    ...decisions.map(({ decision }) => decision.reviewOn),
    ...controls.map(({ control }) => control.reviewOn),
  ]
    .filter((day) => day !== undefined)
    .sort()[0];
  return {
    requirement,
    applies: appliesIn(finding),
    decisions,
    undecided: made.some(({ decision }) => decision === undefined),
    undecidedIn: made.flatMap(({ element, decision }) => (decision ? [] : (element ?? []))),
    ...(status && { status }),
    outcome,
    gaps: finding.gaps,
    controls,
    ...(reviewOn !== undefined && { reviewOn }),
  };
}

/** The decision on a requirement, or else on what stands above it. */
function nearest(
  requirement: Requirement,
  element: string | undefined,
  { decisionOn }: Day,
): ApplicabilityDecision | undefined {
  for (let node: Requirement | undefined = requirement; node; node = node.parent) {
    const decision = decisionOn(node, element);
    if (decision) return decision;
  }
  return undefined;
}

function appliesIn({ outcome, scope }: Finding): SoaApplies {
  if (outcome === 'not-applicable') return 'no';
  return Object.values(scope ?? {}).includes('not-applicable') ? 'in-part' : 'yes';
}

/** The controls declared on a requirement, best first, and those from which it follows by a mapping. */
function controlsOn(finding: Finding, { byId, asOf }: Day): readonly SoaControl[] {
  const { requirement, controls: ids, because } = finding;
  const entry = (control: Control, coverage: SoaControl['coverage'], through?: string): SoaControl => ({
    control,
    coverage,
    evidence: control.evidence.map((one) => ({ ...one, isValid: isValid(one, asOf) })),
    ...(through !== undefined && { through }),
  });
  const own = ids.flatMap((id) => {
    const control = byId.get(id);
    const how = control?.satisfies.find(
      (one) => one.framework === requirement.framework && one.requirement === requirement.id,
    );
    return control ? [entry(control, how?.coverage ?? 'full')] : [];
  });
  const known = new Set(ids);
  const inferred = because.flatMap((step) => {
    const named = 'control' in step.by ? [step.by.control] : 'joint' in step.by ? step.by.joint : [];
    return named.flatMap((id) => {
      const control = byId.get(id);
      if (!control || known.has(id)) return [];
      known.add(id);
      return [entry(control, 'full', step.requirement)];
    });
  });
  return [...own, ...inferred];
}

function statusOf({ outcome }: Finding, controls: readonly SoaControl[]): SoaStatus | undefined {
  const best = controls.find(({ through }) => through === undefined)?.control.status;
  switch (outcome) {
    case 'not-applicable':
      return undefined;
    case 'met':
      return 'implemented';
    case 'conflict':
      return 'unknown';
    case 'not-met':
      return best === 'planned' ? 'planned' : 'not-implemented';
    case 'partly-met':
    case 'at-least-partly-met':
    case 'at-most-partly-met':
      return best === 'alternative' ? 'alternative' : 'partial';
    case 'open':
      return best === undefined || best === 'implemented' ? 'unknown' : best;
  }
}

function groupsOf(lines: readonly SoaLine[]): readonly SoaGroup[] {
  const groups = new Map<Requirement, SoaLine[]>();
  for (const line of lines) {
    const heading = line.requirement.parent ?? line.requirement;
    groups.set(heading, [...(groups.get(heading) ?? []), line]);
  }
  return [...groups].map(([requirement, own]) => ({ requirement, lines: own }));
}

/** Controls in the scope of the statement that no line names, but for those that only run the management system. */
function controlsBeyond(
  { organisation, frameworks }: Workspace,
  { scope }: FrameworkAssessment,
  lines: readonly SoaLine[],
): readonly Control[] {
  const named = new Set(lines.flatMap(({ controls }) => controls.map(({ control }) => control.id)));
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const servesClausesOnly = ({ satisfies }: Control): boolean =>
    satisfies.length > 0 &&
    satisfies.every(({ framework, requirement }) => byId.get(framework)?.byId.get(requirement)?.excludable === false);
  const isHere = (control: Control): boolean =>
    scope.length === 0 || scope.some((element) => covers(control.scope, element));
  const annex = new Set(lines.map(({ requirement }) => requirement));
  const servesAnnex = ({ satisfies }: Control): boolean =>
    satisfies.some(({ framework, requirement }) => {
      const node = byId.get(framework)?.byId.get(requirement);
      return node !== undefined && annex.has(node);
    });
  return organisation.controls.filter(
    (control) => !named.has(control.id) && isHere(control) && !servesAnnex(control) && !servesClausesOnly(control),
  );
}

function totalsOf(lines: readonly SoaLine[]): SoaTotals {
  const applicable = lines.filter(({ applies }) => applies !== 'no');
  const count = (status: SoaStatus): number => applicable.filter((line) => line.status === status).length;
  return {
    controls: lines.length,
    applicable: applicable.length,
    excluded: lines.length - applicable.length,
    undecided: lines.filter(({ undecided }) => undecided).length,
    status: {
      implemented: count('implemented'),
      partial: count('partial'),
      planned: count('planned'),
      alternative: count('alternative'),
      'not-implemented': count('not-implemented'),
      unknown: count('unknown'),
    },
  };
}
