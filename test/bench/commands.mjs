/** What a user waits for: every command of everyday, on files of usual size. */
import { organisationFolder } from './inputs.mjs';
import { kloof, measured, table } from './measure.mjs';

export function bench({ folder, runs }) {
  const small = organisationFolder(folder, { controls: 50 });
  const large = organisationFolder(folder, { controls: 500 });
  const one = organisationFolder(folder, { controls: 500, frameworks: ['iso27001-2022'] });
  const wrong = organisationFolder(folder, { controls: 500, errors: 20 });
  const gap = (...args) => kloof('gap', ...args, '--fail-on', 'none');
  const cases = [
    { name: '--version', command: kloof('--version'), target: 1.1 },
    { name: '--help', command: kloof('--help'), target: 1.4 },
    { name: 'validate, 50 controls', command: kloof('validate', small), target: 2.5 },
    { name: 'validate, 500 controls', command: kloof('validate', large), target: 3.9 },
    { name: 'validate, 500 controls, 20 errors', command: kloof('validate', wrong), target: 13 },
    { name: 'gap, 500 controls, 1 framework', command: gap(one), target: 4.3 },
    { name: 'gap, 500 controls, 2 frameworks', command: gap(large), target: 4.8 },
    { name: 'gap, 500 controls, 2 frameworks, Markdown', command: gap(large, '--format', 'markdown') },
    { name: 'frameworks', command: kloof('frameworks'), target: 2 },
    { name: 'show avg', command: kloof('show', 'avg'), target: 2 },
    { name: 'obligations, 50 controls', command: kloof('obligations', small), target: 2.5 },
    { name: 'matrix of all that is shipped', command: kloof('matrix'), target: 3 },
  ];
  table(`Commands, medians of ${runs} runs`, measured(cases, { runs, folder }));
}
