/** Inputs of the benchmark, made on the spot: the same on every machine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './measure.mjs';

const STATUSES = ['implemented', 'implemented', 'implemented', 'partial', 'planned'];

/** A folder with an organisation file of so many controls, `errors` of which misspell a status. */
export function organisationFolder(within, options) {
  const { controls, frameworks = ['iso27001-2022', 'avg'], errors = 0, quotesDates = false } = options;
  const folder = path.join(within, `${controls}-${frameworks.length}-${errors}-${quotesDates}`);
  mkdirSync(folder, { recursive: true });
  const norms = Object.fromEntries(frameworks.map((framework) => [framework, idsOf(framework)]));
  const text = organisationFile(controls, norms, errors);
  const quoted = quotesDates ? text.replace(/: (\d{4}-\d{2}-\d{2})/g, ': "$1"') : text;
  writeFileSync(path.join(folder, 'kloof.yaml'), quoted);
  return folder;
}

const idsOf = (framework) =>
  Object.keys(JSON.parse(readFileSync(path.join(root, 'dist', 'content', `${framework}.texts.json`), 'utf8')));

/** Each control stands on two requirements of every framework. */
function organisationFile(controls, norms, errors) {
  const entry = (i) => {
    const isWrong = errors > 0 && i % Math.ceil(controls / errors) === 0;
    const satisfies = Object.entries(norms).map(
      ([framework, ids]) =>
        `      ${framework}:\n        - "${ids[(i * 7) % ids.length]}"\n        - requirement: "${ids[(i * 7 + 1) % ids.length]}"\n          coverage: partial\n          remainder: The branch office is not covered by measure ${i}.`,
    );
    return `  - id: C-${i}\n    title: Measure number ${i} of the organisation\n    status: ${isWrong ? 'implementd' : STATUSES[i % STATUSES.length]}\n    owner: CISO\n    due: 2027-0${(i % 9) + 1}-01\n    satisfies:\n${satisfies.join('\n')}\n    evidence:\n      - { title: Record ${i}, ref: docs/record-${i}.pdf, date: 2026-03-01, valid_until: 2027-03-01 }\n`;
  };
  return `kloof: organisation/1\norganisation: { name: Benchmark B.V. }\nprofile: { roles: [controller, processor] }\nframeworks: [${Object.keys(norms).join(', ')}]\ncontrols:\n${Array.from({ length: controls }, (_, i) => entry(i)).join('')}`;
}

/** A folder with `count` frameworks of `size` requirements in a chain of mappings of `rows` rows. */
export function contentFolder(within, { count, size, rows }) {
  const folder = path.join(within, `content-${count}`);
  mkdirSync(path.join(folder, 'mappings'), { recursive: true });
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
    const list = Array.from({ length: rows }, (_, i) => {
      const step = Math.floor(i / size) * 13;
      const relationship = step > 0 ? 'intersects-with' : ['equal', 'superset-of', 'intersects-with'][i % 3];
      const remainder = relationship === 'intersects-with' ? `, remainder: ${text('Rest', i)}` : '';
      return `  - { source: "${(i % size) + 1}", target: "${((i + step) % size) + 1}", relationship: ${relationship}, rationale: ${text('Same', i)}${remainder} }\n`;
    });
    writeFileSync(
      path.join(folder, 'mappings', `scale-${f}--scale-${f + 1}.yaml`),
      `kloof: mapping/1\nsource: scale-${f}\ntarget: scale-${f + 1}\nmethod: derived\nbasis: []\nrows:\n${list.join('')}`,
    );
  }
  return folder;
}
