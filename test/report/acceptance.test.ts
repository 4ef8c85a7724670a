import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof } from '../kloof.ts';

/** The board of the practice accepted the gap of A.5.28 until 31 March 2027. */
const FILES = ['examples/huisartsenzorg'];
const AFTER = ['--as-of', '2027-04-01'];
const ON_THE_LAST_DAY = ['--as-of', '2027-03-31'];
const gap = (...more: readonly string[]) => kloof(['gap', ...FILES, '--fail-on', 'none', ...more]);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

const EXPIRED = {
  en: 'Accepted by Directie until 2027-03-31; that acceptance has expired',
  nl: 'Aanvaard door Directie tot en met 2027-03-31; die aanvaarding is verlopen',
};

describe.each(['en', 'nl'] as const)('a gap of which the acceptance ended says so (%s)', (lang) => {
  test.each(['terminal', 'markdown', 'html', 'github', 'sarif', 'gitlab', 'junit'])('gap as %s', async (format) => {
    const after = await gap('--lang', lang, '--format', format, ...AFTER);
    expect(flat(after.stdout)).toContain(EXPIRED[lang]);
    const before = await gap('--lang', lang, '--format', format, ...ON_THE_LAST_DAY);
    expect(flat(before.stdout)).not.toContain(EXPIRED[lang]);
  });

  test.each(['terminal', 'markdown'])('explain as %s', async (format) => {
    const explain = ['explain', 'iso27001-2022:A.5.28', ...FILES, '--lang', lang, '--format', format];
    expect(flat((await kloof([...explain, ...AFTER])).stdout)).toContain(EXPIRED[lang]);
    const held = flat((await kloof([...explain, ...ON_THE_LAST_DAY])).stdout);
    expect(held).toContain(`${EXPIRED[lang].split(';')[0]}: Sporen worden veiliggesteld door de hostingpartij`);
  });
});

test('the terminal says it below the gap itself', async () => {
  const { stdout } = await gap('--lang', 'en', ...AFTER);
  expect(stdout).toMatch(/A\.5\.28 {2}[^\n]*\n {10}Not met: M-23 [^\n]*\n {10}Accepted by Directie/);
});

const ACCEPTANCE = {
  by: 'Directie',
  until: '2027-03-31',
  reason: 'Sporen worden veiliggesteld door de hostingpartij; eigen werkwijze volgt met de nieuwe CISO.',
};

test('in JSON', async () => {
  const found = async (asOf: readonly string[]) => {
    const { assessments } = JSON.parse((await gap('--format', 'json', ...asOf)).stdout) as {
      assessments: { framework: string; findings: { requirement: string; [key: string]: unknown }[] }[];
    };
    const iso = assessments.find(({ framework }) => framework === 'iso27001-2022');
    const finding = iso?.findings.find(({ requirement }) => requirement === 'A.5.28');
    return { acceptedUntil: finding?.['acceptedUntil'], lapsedAcceptance: finding?.['lapsedAcceptance'] };
  };
  expect(await found(AFTER)).toEqual({ acceptedUntil: undefined, lapsedAcceptance: ACCEPTANCE });
  expect(await found(ON_THE_LAST_DAY)).toEqual({ acceptedUntil: '2027-03-31', lapsedAcceptance: undefined });
});

test('explain in JSON', async () => {
  const explain = ['explain', 'iso27001-2022:A.5.28', ...FILES, '--format', 'json'];
  const after = JSON.parse((await kloof([...explain, ...AFTER])).stdout) as object;
  expect(after).toMatchObject({ lapsedAcceptance: ACCEPTANCE });
  expect(after).not.toHaveProperty('acceptance');
  const held = JSON.parse((await kloof([...explain, ...ON_THE_LAST_DAY])).stdout) as object;
  expect(held).toMatchObject({ acceptance: ACCEPTANCE });
  expect(held).not.toHaveProperty('lapsedAcceptance');
});

test('a redacted report does not name who accepted', async () => {
  const { stdout } = await gap('--redact', '--lang', 'en', ...AFTER);
  expect(flat(stdout)).toContain('Accepted by *** until 2027-03-31; that acceptance has expired');
});

test('a requirement that nobody addressed stands apart from the list of those, with its acceptance', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-accepted-'));
  const files = `kloof: organisation/1
organisation: { name: Example }
frameworks: [afm-2019]
accepted:
  - { requirement: "afm-2019:2", reason: Next year., by: Board, until: 2026-01-01 }
  - { requirement: "afm-2019:2", reason: Later., by: Director, until: 2026-06-30 }
`;
  writeFileSync(path.join(folder, 'kloof.yaml'), files);
  const { stdout } = await kloof(['gap', folder, '--lang', 'en', '--fail-on', 'none']);
  rmSync(folder, { recursive: true });
  expect(stdout).toContain('Accepted by Director until 2026-06-30; that acceptance has expired');
  expect(stdout).not.toContain('Board');
  expect(stdout).toContain('Open: 10 requirements that no control addresses');
});
