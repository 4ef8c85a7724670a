import { graphOf, outsideOf } from '../infer/graph.ts';
import { infer } from '../infer/infer.ts';
import type { Assessment, Finding, FrameworkAssessment } from '../model/assessment.ts';
import { isDay } from '../model/day.ts';
import type { Framework, Requirement } from '../model/framework.ts';
import type { Workspace } from '../model/workspace.ts';
import { acceptancesOf } from './acceptances.ts';
import { agreementGaps } from './agreements.ts';
import { covers, decideApplicability } from './applicability.ts';
import { Declarations } from './declarations.ts';
import type { ElementView } from './element.ts';
import { findingOf } from './finding.ts';
import { groupTotals } from './groups.ts';
import { observe } from './observe.ts';
import type { AssessOptions } from './options.ts';
import { settleParents } from './parents.ts';
import { totalsOf } from './totals.ts';

/** An assessment with the inference it rests on, for questions that go further: what if, and why. */
export interface AssessedViews {
  readonly assessment: Assessment;
  readonly views: readonly ElementView[];
}

/** What follows from all that an organisation declares, for every requirement of every framework in scope. */
export function assess(workspace: Workspace, options: AssessOptions): AssessedViews {
  // Compared with anything else, evidence would never expire.
  if (!isDay(options.asOf)) throw new RangeError(`asOf is a day that exists, as YYYY-MM-DD, and not ${options.asOf}`);
  const { organisation } = workspace;
  const decide = decideApplicability(organisation, workspace.profile, options.asOf);
  const declarations = new Declarations(organisation, options.asOf);
  const inScope = new Set(workspace.inScope.map(({ framework }) => framework));
  const elements: readonly (string | undefined)[] =
    organisation.scope.length === 0 ? [undefined] : organisation.scope.map(({ id }) => id);
  const graph = graphOf(workspace);
  const views = elements.map((element): ElementView => {
    const applies = (requirement: Requirement): boolean => {
      const { applies: yes, undecided } = decide(requirement, element);
      return yes && (undecided.length === 0 || inScope.has(requirement.framework));
    };
    const coveredHere = (framework: string): boolean => {
      const entry = workspace.inScope.find((one) => one.framework === framework);
      return entry === undefined || covers(entry.scope, element);
    };
    const observed = observe(graph, declarations, element, coveredHere, applies);
    const outside = outsideOf(graph, workspace.frameworks, applies);
    const inference = infer(graph, observed.observations, outside);
    return {
      element,
      graph,
      inference,
      outside,
      sources: observed.sources,
      facts: settleParents(graph, workspace.frameworks, inference, applies),
      decide,
      declarations,
      applies,
    };
  });
  const context = {
    organisation,
    acceptances: acceptancesOf(organisation),
    framework: workspace.framework,
    options,
  };
  /**
   * The frameworks on which certificates are judged with this one: itself, and older editions that are not in scope.
   */
  const editionsOf = (framework: Framework): readonly Framework[] => {
    const certified = new Set(organisation.certificates.map((certificate) => certificate.framework));
    const older = [...certified].filter((id) => !inScope.has(id)).map((id) => workspace.framework(id));
    return [framework, ...older.filter(({ supersededBy }) => supersededBy === framework.id)];
  };
  const frameworks = workspace.inScope.map(({ framework: id, scope }): FrameworkAssessment => {
    const framework = workspace.framework(id);
    const covered = views.filter((view) => covers(scope, view.element));
    const findings = framework.requirements
      .filter((requirement) => requirement.assessable)
      .map((requirement): Finding => findingOf(requirement, covered, context));
    return {
      framework,
      scope: covered.flatMap((view) => (view.element === undefined ? [] : [view.element])),
      totals: totalsOf(findings),
      groups: groupTotals(framework, findings),
      findings,
      gaps: agreementGaps(organisation, { framework, findings, editions: editionsOf(framework) }, options.asOf),
    };
  });
  return { assessment: { asOf: options.asOf, organisation, frameworks }, views };
}
