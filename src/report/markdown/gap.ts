import type { GapReport } from '../gap-report.ts';
export function gapMarkdown(report: GapReport): string { return report.path; }
