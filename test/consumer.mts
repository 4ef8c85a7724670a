/** What a program in TypeScript does with the installed package; `.ci/run` checks its types and runs it. */
import { type Assessment, assess, type Diagnostic, loadWorkspace, type OpenedWorkspace, report } from 'kloof';

const opened: OpenedWorkspace = await loadWorkspace('client', { frameworks: ['avg'] });
const problems: readonly Diagnostic[] = opened.diagnostics;
if (!opened.workspace) throw new Error(problems.map(({ message }) => message).join('\n'));

const assessed = assess(opened.workspace, { asOf: '2026-11-23' });
const assessment: Assessment = assessed.assessment;
const totals = assessment.frameworks.map(({ framework, totals: { met } }) => `${framework.id} ${met}`);
if (totals.join() !== 'avg 0') throw new Error(`counted ${totals.join()}`);

const workbook: Uint8Array = await report(opened, assessed, { format: 'xlsx' });
const text: string = await report(opened, assessed, { format: 'markdown', language: 'nl' });
if (workbook.length === 0 || !text.includes('Tekortkomingenrapport')) throw new Error('a report is not what it should be');

// @ts-expect-error A format that is not there is an error of types.
report(opened, assessed, { format: 'pdf' }).catch(() => {});
