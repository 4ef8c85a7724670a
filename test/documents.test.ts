import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { library } from './content/shipped.ts';
import { kloof, type Ran, ROOT } from './kloof.ts';

/**
 * What documents show is what kloof prints. A block of `sh` with one kloof command may be followed by a block of `text`
 * with its output, in which a line `...` stands for lines left out. `UPDATE=1` fills in blocks that leave nothing out.
 */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'examples/minimal/README.md',
  'examples/huisartsenzorg/README.md',
  'examples/pensioenfonds/README.md',
  'examples/drinkwater/README.md',
  'examples/library/README.md',
];

interface Shown {
  readonly document: string;
  readonly command: string;
  readonly output: string | undefined;
}

const BLOCK = /^```sh\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm;

const shown = DOCUMENTS.flatMap((document): readonly Shown[] =>
  [...readFileSync(path.join(ROOT, document), 'utf8').matchAll(BLOCK)].flatMap(([, script = '', output]) =>
    script
      .trim()
      .split('\n')
      .flatMap((line) => line.split(' && '))
      .map((line) => line.replace(/^\$ /, '').replace(/\s*#.*$/, ''))
      .map((command) => ({ document, command, output })),
  ),
);

const NPM = /^npm (ci|test|run (build|types|lint|format|spell|generate|bench))$/;
const GIT = /^(git clone \S+|cd \S+)$/;
const PROGRAM = /^node (examples\/\S+\.mjs)$/;
const KLOOF = /^(?:node bin\/kloof\.js|kloof|npx kloof) (.*)$/;

const isRun = (command: string): boolean => KLOOF.test(command) || PROGRAM.test(command);

/** What a command prints; a program of the examples runs as it would for its reader. */
async function ran(command: string): Promise<Ran> {
  const program = PROGRAM.exec(command)?.[1];
  if (program === undefined) return kloof((KLOOF.exec(command)?.[1] ?? '').split(' '), ROOT);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd: ROOT, encoding: 'utf8' });
  return { code: status ?? 2, stdout, stderr };
}

test('every command in the documents is one that can be run', () => {
  const others = shown.map(({ command }) => command).filter((command) => !isRun(command));
  expect(others.filter((command) => !NPM.test(command) && !GIT.test(command))).toEqual([]);
  const scripts = (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;
  const named = others.flatMap((command) => /^npm run (\w+)$/.exec(command)?.[1] ?? []);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test.each(shown.filter(({ command }) => isRun(command)))(
  '$document: $command',
  async ({ document, command, output }) => {
    const { stdout, stderr, code } = await ran(command);
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
    if (output === undefined) return;
    const file = path.join(ROOT, document);
    const lines = output.split('\n');
    if (process.env['UPDATE'] && !lines.includes('...')) {
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(`\`\`\`text\n${output}\`\`\``, () => `\`\`\`text\n${stdout}\`\`\``),
      );
      return;
    }
    let rest = stdout;
    for (const passage of output.split(/^\.\.\.\n/m)) {
      const at = rest.indexOf(passage);
      expect({ found: at >= 0, passage }).toEqual({ found: true, passage });
      rest = rest.slice(at + passage.length);
    }
  },
);

test('the program in the README is the one that the examples run', () => {
  const code = readFileSync(path.join(ROOT, 'examples', 'library', 'totals.mjs'), 'utf8');
  expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(`\`\`\`js\n${code}\`\`\``);
});

test('the test command of the README is the one that CI runs', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain('npm ci && npm test');
  expect(readFileSync(path.join(ROOT, '.ci', 'run'), 'utf8')).toContain('npm ci && npm test');
});

/** Tables of the README that are made from the content, each between two marks. */
describe('tables of the README', () => {
  const file = path.join(ROOT, 'README.md');

  function holds(mark: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    const rule = rows[0]?.map((cell) => (typeof cell === 'number' ? '---:' : '---')) ?? [];
    const table = [line(head), line(rule), ...rows.map(line)].join('\n');
    const readme = readFileSync(file, 'utf8');
    const between = new RegExp(`(<!-- ${mark} -->\n)[\\s\\S]*?(<!-- end -->)`);
    const wanted = `<!-- ${mark} -->\n${table}\n<!-- end -->`;
    if (process.env['UPDATE'])
      writeFileSync(
        file,
        readme.replace(between, () => wanted),
      );
    else expect(between.exec(readme)?.[0]).toBe(wanted);
  }

  test('every framework that is shipped, and how certain it is', () => {
    const rows = library.frameworks.map(({ id, title, assessable }) => {
      const doubted = library.framework(id).requirements.filter((node) => node.confidence !== undefined).length;
      return [`\`${id}\``, title.en, assessable, doubted];
    });
    holds('frameworks', ['id', 'framework', 'requirements', 'with a doubt'], rows);
  });

  test('what full ISO/IEC 27001:2022 implies of each other framework', async () => {
    const { stdout } = await kloof(['matrix', '--format', 'json']);
    const { cells } = JSON.parse(stdout) as {
      cells: { source: string; target: string; assessable: number; full: number; atLeastPartly: number }[];
    };
    const rows = cells
      .filter(({ source, target }) => source === 'iso27001-2022' && target !== source)
      .map(({ target, assessable, full, atLeastPartly }) => [
        `\`${target}\``,
        ...[assessable, full, atLeastPartly, assessable - full - atLeastPartly],
      ]);
    holds('overlap', ['framework', 'requirements', 'full', 'at least partly', 'nothing follows'], rows);
  });
});

describe('golden reports', () => {
  const EXTENSIONS = { terminal: 'txt', markdown: 'md', json: 'json' } as const;
  const CASES = ['huisartsenzorg'].flatMap((example) =>
    (['nl', 'en'] as const).flatMap((lang) =>
      (Object.keys(EXTENSIONS) as (keyof typeof EXTENSIONS)[]).map((format) => ({ example, lang, format })),
    ),
  );

  /** The digest changes with all content; what it says of this report is in the rest of it. */
  const settled = (text: string): string => text.replaceAll(library.digest, 'DIGEST');

  test.each(CASES)('$example, $lang, $format', async ({ example, lang, format }) => {
    const ran = await kloof(['gap', `examples/${example}`, '--lang', lang, '--format', format]);
    expect(ran.stderr).toBe('');
    const file = path.join(ROOT, 'test', 'golden', `${example}.${lang}.${EXTENSIONS[format]}`);
    if (process.env['UPDATE'] || !existsSync(file)) writeFileSync(file, settled(ran.stdout));
    expect(settled(ran.stdout)).toBe(readFileSync(file, 'utf8'));
  });
});
