import { Option } from 'commander';
import { OUTCOMES, SEVERITIES } from '../../model/assessment.ts';
import { parseFailOn, parseFailUnder } from '../policy.ts';
import type { Configure } from './configure.ts';
import { collected, examples, listOf, prints, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .option('--framework <id>', 'report on this framework only; repeatable', repeatable)
    .addOption(
      new Option(
        '--fail-on <what>',
        `exit with 1 on gaps of this weight or kind: gap (any but a note), a severity (so heavy or heavier: ${SEVERITIES.join(', ')}), evidence (missing or expired), a kind of gap, or none; several with commas between; FRAMEWORK=WHAT for one framework; repeatable; otherwise as the file says, or gap`,
      ).argParser(collected(parseFailOn)),
    )
    .addOption(
      new Option(
        '--fail-under <framework=n>',
        'exit with 1 when fewer requirements of a framework are met, or with --require-evidence demonstrated: a number, or a share such as 80%; repeatable',
      ).argParser(collected(parseFailUnder)),
    )
    .option('--baseline <file>', 'fail only on gaps that came since this file was written')
    .option('--update-baseline', 'write the gaps of today to the file of --baseline')
    .option(
      '--save <folder>',
      'keep the report in a folder, as JSON under its date, for `kloof trend` and `kloof diff`',
    )
    .option(
      '--licensed-text <file>',
      'in Markdown and HTML, quote the norm’s own text, from a file of who holds a licence on it',
    )
    .option('--require-evidence', 'count missing or expired evidence as a heavy gap')
    .option(
      '--only <outcomes>',
      `list only requirements with these outcomes, with commas between: ${OUTCOMES.join(', ')}; totals and thresholds count everything`,
      listOf(OUTCOMES),
    )
    .option(
      '--group <id>',
      'list only requirements below this heading; totals and thresholds count everything; repeatable',
      repeatable,
    )
    .addHelpText(
      'after',
      examples(
        ['kloof gap', 'the organisation in the working directory'],
        ['kloof gap examples/huisartsenzorg --lang nl', 'in Dutch'],
        ['kloof gap --format markdown --output report.md', 'a report to hand over'],
        ['kloof gap --format html=report.html', 'the same as a page, to read on a screen or print to PDF'],
        ['kloof gap --format xlsx=gap.xlsx', 'a workbook with gaps, requirements, controls and evidence'],
        ['kloof gap --framework iso27001-2022 --fail-on high', 'stop a pipeline at a heavy gap'],
        [
          'kloof gap --fail-on none --fail-on avg=high,conflict --fail-under avg=80%',
          'at what is wrong with one framework',
        ],
        ['kloof gap --baseline gaps.json', 'at what is new since `--update-baseline` wrote the file'],
        ['kloof gap --format sarif=gap.sarif --format junit=gap.xml', 'for code scanning, and as test results'],
        ['kloof gap --format github', 'annotations, and a summary in the file that GITHUB_STEP_SUMMARY names'],
      ),
    );
  prints(command, 'gap', 'language', 'asOf', 'inference', 'redact', 'frameworks').action(
    async (path: string, flags) => {
      const { gapCommand } = await import('../commands/gap.ts');
      done(await gapCommand(host, path, flags));
    },
  );
};
