import { assess, loadWorkspace, report } from 'kloof';

const opened = await loadWorkspace('examples/minimal');
for (const { severity, file, range, message } of opened.diagnostics) {
  console.error(`${severity} ${file}:${range.start.line} ${message}`);
}
if (!opened.workspace) process.exit(2);

const assessed = assess(opened.workspace, { asOf: '2026-11-23' });
for (const { framework, totals } of assessed.assessment.frameworks) {
  console.log(`${framework.id}: ${totals.met} of ${totals.applicable} met, ${totals.open} open`);
}

const text = await report(opened, assessed, { format: 'markdown', language: 'nl' });
console.log(text.split('\n', 1)[0]);
