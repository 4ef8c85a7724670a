/**
 * kloof as a library: `loadWorkspace` reads and checks an organisation, `assess` says what follows from it, `report`
 * makes a gap report of that. After these come the vocabulary and the parts that the command line is made of, by
 * module.
 */

export { GAP_FORMATS, type GapFormat, namesSteps } from './api/formats.ts';
export { type GapFormatOptions, gapIn } from './api/gap-formats.ts';
export { type GapReportOptions, gapReportOf } from './api/gap-report.ts';
export { loadWorkspace, type ReportOptions, report } from './api/library.ts';
export * from './api/open.ts';
export * from './api/open-library.ts';
export { fromTheTop, placeOfOrigin, type WorkingFolder } from './api/places.ts';
export { decideApplicability } from './assess/applicability.ts';
export { type AssessedViews, assess } from './assess/assess.ts';
export { baselineOf, type HeldBack, heldBack } from './assess/baseline.ts';
export { calendarOf, isWithin } from './assess/calendar.ts';
export { compare, regressionsOf } from './assess/compare.ts';
export { controlOverlap } from './assess/control-overlap.ts';
export { Declarations } from './assess/declarations.ts';
export { evidenceList } from './assess/evidence-list.ts';
export { type Explanation, explain } from './assess/explain.ts';
export { explanationsOf } from './assess/explanations.ts';
export { GAPS } from './assess/gap-kinds.ts';
export { groupHeadings } from './assess/groups.ts';
export { type Hide, LEFT_OUT } from './assess/hide.ts';
export { obligationsOf, withDefaultScope } from './assess/obligations.ts';
export { observe } from './assess/observe.ts';
export type { AssessOptions } from './assess/options.ts';
export { allOf, delta, overlap } from './assess/overlap.ts';
export { withReach } from './assess/reach.ts';
export { hidingAllIn, hidingIn, redacted } from './assess/redact.ts';
export { redactedSnapshot } from './assess/redact-snapshot.ts';
export { snapshotOf } from './assess/snapshot.ts';
export { statementsOf } from './assess/soa.ts';
export { type Crossing, crossings } from './assess/threshold.ts';
export { trendOf } from './assess/trend.ts';
export { DIAGNOSTICS } from './diagnostics/catalogue.ts';
export { type Diagnostic, hasErrors, inOrder } from './diagnostics/diagnostic.ts';
export { didYouMean, either } from './diagnostics/suggest.ts';
export { canonical } from './edit/canonical.ts';
export type { Change as EditChange, Value as EditValue } from './edit/change.ts';
export { edit } from './edit/edit.ts';
export { CONTROL_KEYS, PROFILE_KEYS, ROOT_KEYS } from './edit/order.ts';
export type { Observation } from './infer/flow.ts';
export { buildGraph, type Graph, graphOf, outsideOf } from './infer/graph.ts';
export { infer } from './infer/infer.ts';
export { type Counts as IntakeCounts, type Plan as IntakePlan, planOf, type TargetFile } from './intake/changes.ts';
export { givenColumns, type Mapped, mapColumns, partsOf } from './intake/columns.ts';
export { changeOf, type Kind as IntakeKind, placed } from './intake/edits.ts';
export type { Problem as IntakeProblem, Taken } from './intake/entries.ts';
export { FIELDS, normalised } from './intake/fields.ts';
export { freshFile } from './intake/fresh.ts';
export { type Cell as GridCell, columnName, type Grid } from './intake/grid.ts';
export { frameworksNamed } from './intake/references.ts';
export { chooseTable } from './intake/table.ts';
export { take } from './intake/take.ts';
export {
  type CellEdit,
  type Comparison as WorkbookComparison,
  compared,
  placeName,
  type WrittenTable,
} from './intake/written.ts';
export type { Answer, Covering, Judged, NewControl, Of as AnswerTo } from './interview/answers.ts';
export { numberFrom, type OpenFact, openFacts, waitsForGroup } from './interview/facts.ts';
export { beginning } from './interview/init.ts';
export { LEVELS, type Level } from './interview/levels.ts';
export { fileFor, nextId, recordingOf } from './interview/record.ts';
export {
  back as stepBack,
  current as currentStop,
  forward as stepForward,
  isOpen as isOpenStop,
  jump as jumpTo,
  maturityFrom,
  type Walk,
  walkOf,
} from './interview/walk.ts';
export { parseBaseline } from './load/baseline.ts';
export { checkContent } from './load/check-content.ts';
export { type Checked, checkOrganisation } from './load/check-organisation.ts';
export { contentFilesIn, kindAt, type Located } from './load/content-files.ts';
export { openRevision } from './load/git.ts';
export { shippedLibrary } from './load/library.ts';
export { loadLicensedText } from './load/licensed-text.ts';
export { loadFile } from './load/load-file.ts';
export { type Memory, mindMemory } from './load/memory.ts';
export { loadOrganisation, ROOT_FILE } from './load/organisation.ts';
export { readText } from './load/read-file.ts';
export { readSaved } from './load/saved.ts';
export { parseSnapshot } from './load/snapshot.ts';
export { readSpreadsheet } from './load/spreadsheet.ts';
export { isFolder, statOf } from './load/stat.ts';
export { systemCode } from './load/system-code.ts';
export { type Bridge, bridgeOver } from './migrate/bridge.ts';
export { migrate } from './migrate/migrate.ts';
export * from './model/assessment.ts';
export * from './model/baseline.ts';
export * from './model/comparison.ts';
export * from './model/day.ts';
export * from './model/framework.ts';
export * from './model/library.ts';
export * from './model/mapping.ts';
export * from './model/migration.ts';
export * from './model/obligation.ts';
export * from './model/order.ts';
export * from './model/organisation.ts';
export * from './model/origin.ts';
export * from './model/overlap.ts';
export * from './model/policy.ts';
export * from './model/profile.ts';
export * from './model/relations.ts';
export * from './model/sectors.ts';
export * from './model/snapshot.ts';
export * from './model/soa.ts';
export * from './model/step.ts';
export * from './model/text.ts';
export * from './model/trend.ts';
export * from './model/workspace.ts';
export { baselineJson } from './report/baseline.ts';
export { type CalendarReport, calendarIcs, calendarTerminal, NOTHING_DUE } from './report/calendar.ts';
export { CONTROL_MATRIX } from './report/control-matrix.ts';
export { CROSSWALK, type CrosswalkReport, type CrosswalkRow } from './report/crosswalk.ts';
export type { CsvDialect } from './report/csv.ts';
export { type DeltaReport, deltaJson } from './report/delta.ts';
export { diagnosticsCsv } from './report/diagnostics-csv.ts';
export { diagnosticsJson, diagnosticsNdjson } from './report/diagnostics-json.ts';
export { DIFF } from './report/diff.ts';
export type { DiffReport } from './report/diff-report.ts';
export { EVIDENCE_LIST } from './report/evidence.ts';
export { type ExplainReport, explainJson } from './report/explain.ts';
export type { GapReport } from './report/gap-report.ts';
export { harmless, harmlessJson, harmlessText } from './report/harmless.ts';
export { matrixHtml } from './report/html/matrix.ts';
export { obligationsHtml } from './report/html/obligations.ts';
export { soaHtml } from './report/html/soa.ts';
export { gapJson } from './report/json.ts';
export { deltaMarkdown } from './report/markdown/delta.ts';
export { diagnosticsMarkdown } from './report/markdown/diagnostics.ts';
export { diffMarkdown } from './report/markdown/diff.ts';
export { explainMarkdown } from './report/markdown/explain.ts';
export { obligationsMarkdown } from './report/markdown/obligations.ts';
export { soaMarkdown } from './report/markdown/soa.ts';
export { type MatrixReport, matrixJson, matrixMarkdown } from './report/matrix.ts';
export { MIGRATION } from './report/migrate.ts';
export type { ObligationsReport } from './report/obligations.ts';
export { originOfGap } from './report/pipeline/gap-origin.ts';
export { jobSummary } from './report/pipeline/job-summary.ts';
export { VALIDATION_IN_PIPELINE } from './report/pipeline/validate-formats.ts';
export { calendarSheet } from './report/sheets/calendar.ts';
export { controlSheet, evidenceRows, evidenceSheet } from './report/sheets/controls.ts';
export { dataMark } from './report/sheets/data-mark.ts';
export { matrixSheets, overlapCells } from './report/sheets/matrix.ts';
export { type SoaRow, soaRows, soaSheet, soaSheets } from './report/sheets/soa.ts';
export { remarkCounts, type SoaReport } from './report/soa.ts';
export { soaJson } from './report/soa-json.ts';
export { cellText } from './report/table/cell-text.ts';
export type { Sheet } from './report/table/sheet.ts';
export { sheetCsv, workbookOf } from './report/table/write.ts';
export { deltaTerminal } from './report/terminal/delta.ts';
export { diagnosticsTerminal } from './report/terminal/diagnostics.ts';
export { explainTerminal } from './report/terminal/explain.ts';
export { frameworksTerminal } from './report/terminal/frameworks.ts';
export { diagnosticHelp, gapHelp, priorityHelp } from './report/terminal/help.ts';
export { hanging, padEnd, safe, widthOf, wrap } from './report/terminal/layout.ts';
export { matrixTerminal } from './report/terminal/matrix.ts';
export { obligationsTerminal } from './report/terminal/obligations.ts';
export { searchTerminal } from './report/terminal/search.ts';
export { frameworkTerminal } from './report/terminal/show.ts';
export { requirementTerminal } from './report/terminal/show-requirement.ts';
export { soaTerminal } from './report/terminal/soa.ts';
export { type Paint, paint, type TerminalOptions } from './report/terminal/style.ts';
export { controlsOn, visitLines } from './report/terminal/visit.ts';
export { TREND } from './report/trend.ts';
export type { TrendReport } from './report/trend-report.ts';
export { D as DOCUMENT_WORDS } from './report/words/document.ts';
export { W as GAP_WORDS } from './report/words/gap.ts';
export { FORCE_WORDS } from './report/words/obligations.ts';
export { valueWords } from './report/words/profile.ts';
export { S as SHEET_WORDS } from './report/words/sheets.ts';
export { STATUS_WORDS, VERDICT_WORDS } from './report/words.ts';
export { checkFramework } from './resolve/check-framework.ts';
export { checkMappings } from './resolve/check-mapping.ts';
export { referencesOf, requirementHint } from './resolve/hints.ts';
export { resolveOrganisation } from './resolve/organisation.ts';
export { resolveWorkspace } from './resolve/workspace.ts';
export type { OrganisationDocument } from './schema/documents.ts';
export type { JsonSchema } from './schema/parts.ts';
export { published } from './schema/published.ts';
export { REPORT_SCHEMAS } from './schema/reports/reports.ts';
export { type DocumentKind, SCHEMAS } from './schema/schemas.ts';
export { type Document, validateText } from './schema/validate.ts';
export { organisationWithIds } from './schema/with-ids.ts';
export { decode } from './source/text.ts';
