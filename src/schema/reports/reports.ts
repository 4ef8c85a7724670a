import type { JsonSchema } from '../parts.ts';
import { baselineFile } from './baseline.ts';
import { diffReport, migrateReport, trendReport } from './comparison.ts';
import { frameworksReport, searchReport } from './content.ts';
import { diagnosticsReport } from './diagnostics.ts';
import { explainReport } from './explain.ts';
import { gapReport } from './gap.ts';
import { calendarReport, evidenceReport, obligationsReport } from './organisation.ts';
import { controlMatrixReport, crosswalkReport, deltaReport, matrixReport } from './overlap.ts';
import { soaReport } from './soa.ts';

/** Every report in JSON, and what else kloof writes as JSON, with the schema of its format. */
export const REPORT_SCHEMAS = {
  'gap-report': gapReport,
  'diagnostics-report': diagnosticsReport,
  'soa-report': soaReport,
  'explain-report': explainReport,
  'obligations-report': obligationsReport,
  'calendar-report': calendarReport,
  'evidence-report': evidenceReport,
  'diff-report': diffReport,
  'trend-report': trendReport,
  'migrate-report': migrateReport,
  'matrix-report': matrixReport,
  'control-matrix-report': controlMatrixReport,
  'delta-report': deltaReport,
  'crosswalk-report': crosswalkReport,
  'frameworks-report': frameworksReport,
  'search-report': searchReport,
  baseline: baselineFile,
} as const satisfies Record<string, JsonSchema>;
