/** Inputs of the benchmark, made on the spot: the same on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const STATUSES = ['implemented', 'implemented', 'implemented', 'partial', 'planned'];

/** An organisation file with so many controls, each on two requirements of every framework; `errors` of them misspell a status. */
export function organisationFile(controls, norms, errors) {
  const frameworks = Object.keys(norms);
  const entry = (i) => {
    const status =
      i % Math.ceil(controls / Math.max(errors, 1)) === 0 && errors > 0 ? 'implementd' : STATUSES[i % STATUSES.length];
    const satisfies = frameworks.map((framework) => {
      const ids = norms[framework];
      return `      ${framework}:\n        - "${ids[(i * 7) % ids.length]}"\n        - requirement: "${ids[(i * 7 + 1) % ids.length]}"\n          coverage: partial\n          remainder: The branch office is not covered by measure ${i}.`;
    });
    return `  - id: C-${i}\n    title: Measure number ${i} of the organisation\n    status: ${status}\n    owner: CISO\n    due: 2027-0${(i % 9) + 1}-01\n    satisfies:\n${satisfies.join('\n')}\n    evidence:\n      - { title: Record ${i}, ref: docs/record-${i}.pdf, date: 2026-03-01, valid_until: 2027-03-01 }\n`;
  };
  return `kloof: organisation/1\norganisation: { name: Benchmark B.V. }\nprofile: { roles: [controller, processor] }\nframeworks: [${frameworks.join(', ')}]\ncontrols:\n${Array.from({ length: controls }, (_, i) => entry(i)).join('')}`;
}

/** Twenty frameworks of 400 requirements in a chain of mappings, 1,000 and more rows each. */
export function scaleNorms(folder) {
  mkdirSync(path.join(folder, 'mappings'), { recursive: true });
  const count = 20;
  const size = 400;
  const text = (word, i) => `{ en: ${word} ${i}, nl: ${word} nummer ${i} }`;
  for (let f = 0; f < count; f += 1) {
    const nodes = Array.from(
      { length: size },
      (_, i) =>
        `  - id: "${i + 1}"\n    title: ${text('Requirement', i)}\n    summary: ${text('Something is in place', i)}\n`,
    );
    writeFileSync(
      path.join(folder, `scale-${f}.yaml`),
      `kloof: framework/1\nid: scale-${f}\ntitle: ${text('Scale', f)}\npublisher: Benchmark\nkind: standard\nedition: "1"\nrequirements:\n${nodes.join('')}`,
    );
  }
  for (let f = 0; f + 1 < count; f += 1) {
    const rows = Array.from({ length: 1053 }, (_, i) => {
      const step = Math.floor(i / size) * 13;
      const relationship = step > 0 ? 'intersects-with' : ['equal', 'superset-of', 'intersects-with'][i % 3];
      const remainder = relationship === 'intersects-with' ? `, remainder: ${text('Rest', i)}` : '';
      return `  - { source: "${(i % size) + 1}", target: "${((i + step) % size) + 1}", relationship: ${relationship}, rationale: ${text('Same', i)}${remainder} }\n`;
    });
    writeFileSync(
      path.join(folder, 'mappings', `scale-${f}--scale-${f + 1}.yaml`),
      `kloof: mapping/1\nsource: scale-${f}\ntarget: scale-${f + 1}\nmethod: derived\nbasis: []\nrows:\n${rows.join('')}`,
    );
  }
}
