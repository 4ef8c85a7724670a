/**
 * Other validators on the same file with the same schema, in the same run. They are installed into a temporary folder,
 * from the npm registry, and are no part of this package.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { organisationFolder } from './inputs.mjs';
import { kloof, measured, remark, root, table } from './measure.mjs';

const PACKAGES = [
  'ajv-cli@5',
  '@stoplight/spectral-cli@6',
  'eslint@10',
  'eslint-plugin-yml',
  'eslint-plugin-json-schema-validator',
  'v8r@5',
  '@sourcemeta/jsonschema',
];

export function bench({ folder, runs }) {
  const home = path.join(folder, 'peers');
  install(home);
  const organisation = path.join(organisationFolder(folder, { controls: 500, quotesDates: true }), 'kloof.yaml');
  copyFileSync(organisation, path.join(home, 'kloof.yaml'));
  copyFileSync(path.join(root, 'dist', 'schema', 'organisation.schema.json'), path.join(home, 'schema.json'));
  configure(home);
  const peer = (name, bin, ...args) => ({
    name,
    command: [process.execPath, realpathSync(path.join(home, 'node_modules', '.bin', bin)), ...args],
    cwd: home,
  });
  const rows = measured(
    [
      { name: 'kloof validate', command: kloof('validate', path.join(home, 'kloof.yaml')) },
      peer('@sourcemeta/jsonschema', 'jsonschema', 'validate', 'schema.json', 'kloof.yaml'),
      peer('ajv-cli', 'ajv', 'validate', '-s', 'schema.json', '-d', 'kloof.yaml', '--strict=false'),
      peer('v8r', 'v8r', 'kloof.yaml', '--schema', 'schema.json'),
      peer('spectral', 'spectral', 'lint', 'kloof.yaml', '--ruleset', 'rules.json'),
      peer('eslint', 'eslint', 'kloof.yaml'),
    ],
    { runs, folder },
  );
  table(`Peers on 500 controls, medians of ${runs} runs`, rows);
  const [, own, ...others] = rows;
  for (const { name, ms } of others) remark(`${name} takes ${(ms / own.ms).toFixed(1)} times as long as kloof`);
  remark('targets: ajv-cli 2.5, spectral and eslint 7');
}

function install(home) {
  mkdirSync(home);
  writeFileSync(path.join(home, 'package.json'), '{ "private": true }');
  console.log(`installing ${PACKAGES.join(', ')}`);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: home });
  if (status !== 0) throw new Error(`the peers cannot be installed: ${stderr}`);
}

/** Asks each linter for what kloof does with its schema, and for nothing else. */
function configure(home) {
  const schema = JSON.parse(readFileSync(path.join(home, 'schema.json'), 'utf8'));
  const rule = {
    given: '$',
    severity: 'error',
    then: { function: 'schema', functionOptions: { schema, allErrors: true } },
  };
  writeFileSync(path.join(home, 'rules.json'), JSON.stringify({ rules: { schema: rule } }));
  writeFileSync(
    path.join(home, 'eslint.config.mjs'),
    `import schemas from 'eslint-plugin-json-schema-validator';
import yml from 'eslint-plugin-yml';
const fileMatch = ['**/kloof.yaml'];
const noInvalid = ['error', { schemas: [{ fileMatch, schema: './schema.json' }], useSchemastoreCatalog: false }];
export default [
  ...yml.configs['base'],
  { files: fileMatch, plugins: { schemas }, rules: { 'schemas/no-invalid': noInvalid } },
];
`,
  );
}
