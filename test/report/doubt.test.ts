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
    expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/\((lage|gemiddelde) zekerheid\): /);
  });
});
