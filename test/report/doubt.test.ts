import { kloof } from '../kloof.ts';

describe('a judgement that is in doubt says so', () => {
  const crosswalk = ['crosswalk', 'nen7510-2017', 'nen7510-2024', '--requirement', 'A.14.1.1.1'];

  test.each([
    ['en', 'terminal', 'shares with (low confidence)'],
    ['nl', 'terminal', 'overlapt met (lage zekerheid)'],
    ['nl', 'markdown', 'overlapt met (lage zekerheid)'],
    ['en', 'csv', ',low,'],
    ['en', 'json', '"confidence": "low"'],
  ])('crosswalk in %s as %s', async (language, format, words) => {
    expect((await kloof([...crosswalk, '--lang', language, '--format', format])).stdout).toContain(words);
  });

  test('a row without doubt says nothing of it', async () => {
    const { stdout } = await kloof(['crosswalk', 'iso27001-2013', 'iso27001-2022', '--requirement', 'A.5.8']);
    expect(stdout).toContain('covers all of');
    expect(stdout).not.toContain('confidence');
  });

  test('explain names it in the chain', async () => {
    const { stdout } = await kloof(['explain', 'nen7510-2024:A.5.43', 'examples/huisartsenzorg', '--lang', 'nl']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('overlapt met (lage zekerheid) avg:33(1), geheel voldaan: ');
  });

  /** NEN 7510:2024 6.1.2 follows from ISO 27001 6.1.2 by row 9, of which the mapping is not certain. */
  const gap = ['gap', 'examples/huisartsenzorg', '--fail-on', 'none'];
  test.each([
    [
      'en',
      'terminal',
      'At least partly met (medium confidence): Covered in part by what is declared on iso27001-2022:6.1.2',
    ],
    [
      'nl',
      'terminal',
      'Ten minste deels voldaan (gemiddelde zekerheid): Deels gedekt door wat is opgegeven bij iso27001-2022:6.1.2',
    ],
    ['en', 'markdown', '- In doubt: mapping iso27001-2022--nen7510-2024, row 9 (medium confidence)'],
    ['nl', 'markdown', '- Twijfel: koppeling iso27001-2022--nen7510-2024, rij 9 (gemiddelde zekerheid)'],
    ['nl', 'html', '<dt>Twijfel</dt><dd>koppeling iso27001-2022--nen7510-2024, rij 9 (gemiddelde zekerheid)</dd>'],
  ])('gap in %s as %s', async (language, format, words) => {
    const { stdout } = await kloof([...gap, '--lang', language, '--format', format]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  test('the list of every requirement says it of what is met too, and of nothing that is certain', async () => {
    const { stdout } = await kloof([...gap, '--lang', 'en', '--format', 'markdown']);
    const rows = stdout.split('\n').filter((line) => /^\| \S+ \| .* \| met \| /.test(line));
    expect(rows.filter((row) => row.includes('inferred (medium confidence)')).length).toBeGreaterThan(0);
    expect(rows.filter((row) => /(?:declared|judged) \(/.test(row))).toEqual([]);
  });

  test('in JSON a finding is as sure as the weakest row it rests on', async () => {
    const { stdout } = await kloof([...gap, '--format', 'json']);
    const { assessments } = JSON.parse(stdout) as {
      assessments: { findings: { confidence?: string; because: { by: { confidence?: string } }[] }[] }[];
    };
    const findings = assessments.flatMap((one) => one.findings);
    expect(findings.filter(({ confidence }) => confidence !== undefined).length).toBeGreaterThan(10);
    for (const { confidence, because } of findings) {
      const rows = because.flatMap(({ by }) => by.confidence ?? []);
      expect(confidence).toBe(rows.includes('low') ? 'low' : rows[0]);
    }
  });

  test.each([
    ['terminal', 'at least partly met (medium confidence)'],
    ['markdown', '**at least partly met (medium confidence)**'],
    ['json', '"confidence": "medium"'],
  ])('explain as %s', async (format, words) => {
    const explain = ['explain', 'nen7510-2024:6.1.2', 'examples/huisartsenzorg', '--lang', 'en', '--format', format];
    expect((await kloof(explain)).stdout).toContain(words);
  });
});
