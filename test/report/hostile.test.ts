import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { elements, readHtml, textOf } from '../html.ts';
import { kloof } from '../kloof.ts';
import { type Node, readXml } from '../xml.ts';

/** One organisation whose every text tries to break out of the format that shows it. */
const TEXTS = {
  escape: '\\e[31mred\\e[0m\\e]0;title\\a',
  markdown:
    '](javascript:alert(1)) **bold** `code` | cell # head <img src=x onerror=alert(1)> [link](http://evil.example)',
  formula: '=HYPERLINK(\\"http://evil.example\\")',
  direction: '\\u202eevil\\u2066',
  annotation: '::error file=x::injected%0A',
  command: '\\n::stop-commands::x\\r\\n##[add-mask]a',
  xml: ']]> </failure> <b a=\\"1\\"> &amp; \\x01 \\uffff',
  placeholder: '{0} [a link](1) \\\\[ \\u2028{}',
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  const controls = Object.entries(TEXTS).map(
    ([id, text], i) =>
      `  - id: ${id}\n    title: "${text}"\n    status: partial\n    owner: "${text}"\n    satisfies:\n      iso27001-2022:\n        - { requirement: A.5.${i + 1}, remainder: "${text}" }\n    evidence:\n      - { title: "${text}", ref: "${text}", date: 2026-01-01 }\n`,
  );
  writeFileSync(
    path.join(folder, 'kloof.yaml'),
    `kloof: organisation/1\norganisation: { name: "${TEXTS.escape} ${TEXTS.markdown}" }\nframeworks: [iso27001-2022]\ncontrols:\n${controls.join('')}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const gap = async (...options: readonly string[]): Promise<string> => {
  const { stdout, stderr, code } = await kloof(['gap', '.', ...options], folder);
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
  return stdout;
};

test('a terminal is sent no control sequence and no change of direction', async () => {
  const text = await gap();
  expect(text).toContain('red');
  expect([...text.matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)]).toEqual([]);
});

test.each(['terminal', 'markdown', 'html'])('obligations show the names of a group as text (%s)', async (format) => {
  const members = Object.values(TEXTS).map(
    (text, i) => `      - { name: "${text} ${i}", link: linked, staff: 1, turnover: 1, balance: 1 }`,
  );
  const file = path.join(folder, 'group.yaml');
  const profile = `profile:\n  staff: 1\n  turnover: 1\n  balance: 1\n  group:\n    figures: own\n    members:\n${members.join('\n')}\n`;
  writeFileSync(file, `kloof: organisation/1\norganisation: { name: X }\n${profile}`);
  const { stdout, code } = await kloof(['obligations', file, '--format', format], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('counts in full');
  expect([...stdout.matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)]).toEqual([]);
  if (format === 'html')
    expect(elements(readHtml(stdout), ({ name, attributes }) => name === 'img' && 'onerror' in attributes)).toEqual([]);
  if (format === 'markdown') expect(stdout).not.toMatch(/(?<!\\)<img|(?<!\\)\*\*bold/);
});

test('Markdown shows markup as text', async () => {
  const text = await gap('--format', 'markdown');
  expect(text).not.toMatch(/(?<!\\)<img/);
  expect(text).not.toMatch(/(?<!\\)\[link(?<!\\)\]\(/);
  expect(text).not.toMatch(/(?<!\\)\*\*bold/);
  for (const rows of text.match(/(?:^\|.*\n)+/gm) ?? []) {
    const cells = rows
      .trimEnd()
      .split('\n')
      .map((row) => row.split(/(?<!\\)\|/).length);
    expect(new Set(cells).size).toBe(1);
  }
  expect([...text.matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)]).toEqual([]);
});

test('neither does a Statement of Applicability drive a terminal, or hold markup in Markdown or a formula in CSV', async () => {
  const soa = async (format: string): Promise<string> => (await kloof(['soa', '.', '--format', format], folder)).stdout;
  const [terminal, markdown, csv] = [await soa('terminal'), await soa('markdown'), await soa('csv')];
  for (const text of [terminal, markdown]) {
    expect(text).toContain('evil');
    expect([...text.matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)]).toEqual([]);
  }
  expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[link(?<!\\)\]\(|(?<!\\)\*\*bold/);
  expect(csv).toMatch(/(?:^|,)"?'=HYPERLINK/m);
  expect(csv).not.toMatch(/(?:^|,)"?=HYPERLINK/m);
});

test('a page shows markup as text, and its styles hold no text that ends them', async () => {
  const source = await gap('--format', 'html');
  const page = readHtml(source);
  expect(elements(page, ({ name }) => ['img', 'failure', 'b'].includes(name))).toEqual([]);
  expect(elements(page, ({ attributes }) => /^(?!#|data:)/.test(attributes['href'] ?? '#'))).toEqual([]);
  const attributes = elements(page, () => true).flatMap((element) => Object.keys(element.attributes));
  expect(attributes.filter((name) => /^(?:on|style|src)/.test(name))).toEqual([]);
  expect(textOf(page)).toContain('<img src=x onerror=alert(1)> [link](http://evil.example)');
  expect([...source.matchAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g)]).toEqual([]);
  const [, sheet] = elements(page, ({ name }) => name === 'style');
  expect(String(sheet?.children[0])).not.toMatch(/[<>*`]|"[^"]*javascript:/);
});

test('JSON is JSON, and says exactly what was written', async () => {
  const report = JSON.parse(await gap('--format', 'json')) as {
    organisation: { name: string };
    assessments: { findings: { requirement: string; gaps: { remainder?: string }[] }[] }[];
  };
  expect(report.organisation.name.startsWith('\u001b[31mred')).toBe(true);
  const direction = report.assessments[0]?.findings.find(({ requirement }) => requirement === 'A.5.4');
  expect(direction?.gaps[0]?.remainder).toBe('\u202eevil\u2066');
});

const DRIVES = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

test('a runner of GitHub sees one command on a line, none of them from a file', async () => {
  const text = await gap('--format', 'github');
  const lines = text.trimEnd().split('\n');
  expect(lines.filter((line) => !/^::(error|warning|notice) file=kloof\.yaml,line=/.test(line))).toEqual([]);
  const commands = lines.map((line) => /^::\w+ ([^:]*)::(.*)$/.exec(line));
  expect(commands.filter((command) => command?.[1]?.split(',').length !== 6)).toEqual([]);
  expect(commands.some((command) => command?.[2]?.includes('injected%250A'))).toBe(true);
  expect([...text.matchAll(DRIVES)]).toEqual([]);
});

test('JUnit is XML 1.0, with the text as text', async () => {
  const said: string[] = [];
  const walk = (node: Node): void => {
    said.push(node.text, ...Object.values(node.attributes));
    node.children.forEach(walk);
  };
  const xml = await gap('--format', 'junit');
  walk(readXml(xml));
  expect(said.some((text) => text.includes(']]> </failure> <b a="1"> &amp; '))).toBe(true);
  expect([...xml.matchAll(DRIVES)]).toEqual([]);
});

test('a message of SARIF holds no link and no placeholder of its own', async () => {
  const log = JSON.parse(await gap('--format', 'sarif')) as { runs: { results: { message: { text: string } }[] }[] };
  const messages = log.runs.flatMap(({ results }) => results.map(({ message }) => message.text));
  expect(messages.length).toBeGreaterThan(100);
  for (const text of messages) {
    expect(text.replaceAll(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\\]/);
    expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
    expect([...text.matchAll(DRIVES)]).toEqual([]);
  }
  expect(messages.some((text) => text.includes('{{0}} \\[a link\\](1)'))).toBe(true);
});

test('GitLab is told nothing that drives a terminal', async () => {
  const issues = JSON.parse(await gap('--format', 'gitlab')) as { description: string }[];
  expect(issues.some(({ description }) => description.includes('\\u{1b}[31mred'))).toBe(true);
  expect(issues.flatMap(({ description }) => [...description.matchAll(DRIVES)])).toEqual([]);
});

test('NDJSON has a finding on a line, whatever a reader takes for the end of one', async () => {
  const lines = (await gap('--format', 'ndjson')).trimEnd().split(/[\n\r\u2028\u2029\u0085]/);
  expect(lines.map((line) => (JSON.parse(line) as { framework: string }).framework)).toEqual(
    lines.map(() => 'iso27001-2022'),
  );
});

test('the summary of a job and of diagnostics show markup as text', async () => {
  const file = path.join(folder, 'summary.md');
  await kloof(['gap', '.', '--format', 'github'], folder, { GITHUB_STEP_SUMMARY: file });
  writeFileSync(
    path.join(folder, 'bad.yaml'),
    `kloof: organisation/1\norganisation: { name: X }\n"${TEXTS.markdown}${TEXTS.escape}": 1\n`,
  );
  const { stdout } = await kloof(['validate', 'bad.yaml', '--format', 'markdown'], folder);
  expect(stdout).toContain('key-unknown');
  for (const text of [readFileSync(file, 'utf8'), stdout]) {
    expect(text).not.toMatch(/(?<!\\)<img/);
    expect(text).not.toMatch(/(?<!\\)\[link(?<!\\)\]\(/);
    expect([...text.matchAll(DRIVES)]).toEqual([]);
  }
});

test('a table of diagnostics has no formula', async () => {
  writeFileSync(
    path.join(folder, 'formula.yaml'),
    `kloof: organisation/1\norganisation: { name: X }\nframeworks: ["${TEXTS.formula}"]\n`,
  );
  const { stdout } = await kloof(['validate', 'formula.yaml', '--format', 'csv'], folder);
  expect(stdout.split(/\r\n/).flatMap((row) => row.split(','))).not.toContainEqual(expect.stringMatching(/^"?[=+@-]/));
});

test('what went backwards is shown as safely', async () => {
  const before = path.join(folder, 'before.yaml');
  const text = readFileSync(path.join(folder, 'kloof.yaml'), 'utf8');
  writeFileSync(
    before,
    text.replaceAll('status: partial', 'status: implemented').replaceAll(/, remainder: "[^\n]*"/g, ''),
  );
  const diff = async (format: string): Promise<string> =>
    (await kloof(['diff', 'before.yaml', 'kloof.yaml', '--format', format], folder)).stdout;
  const lines = (await diff('github')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(Object.keys(TEXTS).length);
  expect(lines.filter((line) => !/^::(error|warning) file=kloof\.yaml,line=/.test(line))).toEqual([]);
  expect(lines.flatMap((line) => [...line.matchAll(DRIVES)])).toEqual([]);
  expect(readXml(await diff('junit')).name).toBe('testsuites');
  const log = JSON.parse(await diff('sarif')) as { runs: { results: { message: { text: string } }[] }[] };
  for (const { message } of log.runs.flatMap(({ results }) => results))
    expect(message.text.replaceAll(/\\[\\[\]]/g, '')).not.toMatch(/[[\]\\]/);
  const cells = (await diff('csv')).split(/\r\n/).flatMap((row) => row.split(','));
  expect(cells).not.toContainEqual(expect.stringMatching(/^"?[=+@-]/));
});
