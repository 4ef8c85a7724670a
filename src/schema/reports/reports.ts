import type { JsonSchema } from '../parts.ts';
import { diffReport, trendReport } from './comparison.ts';
import { frameworksReport, searchReport } from './content.ts';
import { diagnosticsReport } from './diagnostics.ts';
import { explainReport } from './explain.ts';
import { gapReport } from './gap.ts';
import { calendarReport, evidenceReport, obligationsReport } from './organisation.ts';
import { controlMatrixReport, crosswalkReport, deltaReport, matrixReport } from './overlap.ts';

/** Every report in JSON, with the schema of its format. */
export const REPORT_SCHEMAS = {
  'gap-report': gapReport,
  'diagnostics-report': diagnosticsReport,
  'explain-report': explainReport,
  'obligations-report': obligationsReport,
  'calendar-report': calendarReport,
  'evidence-report': evidenceReport,
  'diff-report': diffReport,
  'trend-report': trendReport,
  'matrix-report': matrixReport,
  'control-matrix-report': controlMatrixReport,
  'delta-report': deltaReport,
  'crosswalk-report': crosswalkReport,
  'frameworks-report': frameworksReport,
  'search-report': searchReport,
} as const satisfies Record<string, JsonSchema>;
