/** What it takes to say what is wrong: a hundred errors, each with its line, its column and the line itself. */
import { organisationFolder } from './inputs.mjs';
import { kloof, measured, remark, table } from './measure.mjs';

export function bench({ folder, runs }) {
  const clean = organisationFolder(folder, { controls: 1000 });
  const wrong = organisationFolder(folder, { controls: 1000, errors: 100 });
  const rows = measured(
    [
      { name: 'validate, 1,000 controls', command: kloof('validate', clean) },
      { name: 'validate, 1,000 controls, 100 errors', command: kloof('validate', wrong) },
    ],
    { runs, folder },
  );
  table(`Faults, medians of ${runs} runs`, rows);
  remark(`the faulty file takes ${(rows[2].ms / rows[1].ms).toFixed(2)} times the clean one; target 4`);
}
