import type { AssessedViews } from '../assess/assess.ts';
import { obligationsOf } from '../assess/obligations.ts';
import { weightsOf } from '../assess/priority.ts';
import { statementsOf } from '../assess/soa.ts';
import { nextSteps } from '../assess/steps.ts';
import type { Assessment, Finding, Gap } from '../model/assessment.ts';
import { referenceTo } from '../model/framework.ts';
import type { Library, MappingSummary } from '../model/library.ts';
import type { Language } from '../model/text.ts';
import type { GapReport } from '../report/gap-report.ts';
import type { UsableWorkspace } from './open.ts';

export interface GapReportOptions {
  /** The language of the report; the organisation's own where it is left out. */
  readonly language?: Language | undefined;
  /** The version of kloof. */
  readonly version: string;
  /** Whether the report proposes what to do next, which takes a while to find. */
  readonly namesSteps: boolean;
  /** What a baseline holds back, and which gaps came since. */
  readonly baseline?: { readonly count: number; readonly fresh: ReadonlySet<Gap> } | undefined;
  /** The findings that lists show, where they do not show all; totals always count everything. */
  readonly shows?: ((finding: Finding) => boolean) | undefined;
  /** The norm's own text by full reference, where the user keeps it. */
  readonly licensed?: ReadonlyMap<string, string> | undefined;
}

/** How many steps a report proposes. */
const MOST_STEPS = 10;

/** All that a gap report shows of an assessment, whatever its format. */
export function gapReportOf(opened: UsableWorkspace, assessed: AssessedViews, options: GapReportOptions): GapReport {
  const { workspace, library } = opened;
  const { assessment } = assessed;
  const { organisation, asOf } = assessment;
  const { bound } = obligationsOf(organisation, library.obligations(), asOf);
  const { baseline, shows, licensed } = options;
  return {
    assessment,
    language: options.language ?? organisation.language,
    bound,
    steps: options.namesSteps ? nextSteps(assessment, assessed, weightsOf(organisation, bound, asOf), MOST_STEPS) : [],
    methods: workspace.methods,
    mappings: () => mappingsUsed(library, assessment),
    path: opened.given,
    heldBack: baseline?.count ?? 0,
    fresh: baseline?.fresh,
    version: options.version,
    digest: library.digest,
    isFiltered: shows !== undefined,
    shows: shows ?? (() => true),
    statements: () => statementsOf(workspace, assessed),
    quotes: (requirement) => licensed?.get(referenceTo(requirement)),
    asks: ({ framework, id }) => library.texts(framework).get(id)?.summary,
  };
}

/** The mappings on which a conclusion rests. */
function mappingsUsed({ mappings }: Library, assessment: Assessment): readonly MappingSummary[] {
  const steps = assessment.frameworks.flatMap(({ findings }) => findings.flatMap(({ because }) => because));
  const used = new Set(steps.flatMap(({ by }) => ('mapping' in by ? [by.mapping] : [])));
  return mappings.filter(({ id }) => used.has(id));
}
