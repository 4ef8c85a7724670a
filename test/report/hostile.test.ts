import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof } from '../kloof.ts';

/** One organisation whose every text tries to break out of the format that shows it. */
const TEXTS = {
  escape: '\\e[31mred\\e[0m\\e]0;title\\a',
  markdown:
    '](javascript:alert(1)) **bold** `code` | cell # head <img src=x onerror=alert(1)> [link](http://evil.example)',
  formula: '=HYPERLINK(\\"http://evil.example\\")',
  direction: '\\u202eevil\\u2066',
  annotation: '::error file=x::injected%0A',
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

test('JSON is JSON, and says exactly what was written', async () => {
  const report = JSON.parse(await gap('--format', 'json')) as {
    organisation: { name: string };
    assessments: { findings: { requirement: string; gaps: { remainder?: string }[] }[] }[];
  };
  expect(report.organisation.name.startsWith('\u001b[31mred')).toBe(true);
  const direction = report.assessments[0]?.findings.find(({ requirement }) => requirement === 'A.5.4');
  expect(direction?.gaps[0]?.remainder).toBe('\u202eevil\u2066');
});
