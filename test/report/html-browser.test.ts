import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BROWSER, openBrowser } from '../browser.ts';
import { kloof } from '../kloof.ts';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const ALL =
  'afm-2019 avg cbw dnb-2023 dora iso27001-2013 iso27001-2022 nen7510-2017 nen7510-2024 nis2 nis2-2024-2690 uavg wgbo';

const MILLIMETRE = 96 / 25.4;

/** A4, and what the margins of a sheet leave of it. */
const SHEETS = {
  standing: { paper: 210 * MILLIMETRE, width: 174 * MILLIMETRE, height: 255 * MILLIMETRE },
  lying: { paper: 297 * MILLIMETRE, width: 261 * MILLIMETRE, height: 168 * MILLIMETRE },
} as const;

/** Pages by name, each from a command line. */
const PAGES = {
  gap: 'gap examples/drinkwater --lang nl',
  elements: 'gap examples/drinkwater --lang nl --framework cbw',
  matrix: 'matrix iso27001-2022 nen7510-2024 cbw dnb-2023',
  obligations: 'obligations examples/huisartsenzorg --lang nl',
  soa: 'soa examples/drinkwater --lang nl',
  maturity: 'gap examples/pensioenfonds --lang en --framework dnb-2023',
  everything: `matrix ${ALL} --lang nl`,
} as const;

jest.setTimeout(60_000);

if (BROWSER === undefined) {
  test.skip('pages in a browser: there is none here; install chromium to run these', () => undefined);
} else {
  describe('in a browser', pagesInABrowser);
}

function pagesInABrowser(): void {
  let browser: Browser;
  let folder = '';
  const placeOf = (name: string): string => path.join(folder, `${name}.html`);

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
    for (const [name, command] of Object.entries(PAGES)) {
      const { stdout } = await kloof([...command.split(' '), '--format', 'html']);
      writeFileSync(placeOf(name), stdout);
    }
    for (const day of ['2026-01-31', '2026-11-23'])
      await kloof(['gap', 'examples/minimal', '--save', path.join(folder, 'saved'), '--as-of', day, '--quiet']);
    const { stdout } = await kloof(['trend', path.join(folder, 'saved'), '--format', 'html']);
    writeFileSync(placeOf('trend'), stdout);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page, looks, and fails on anything that the page complains of. */
  async function look(name: string, options: BrowserContextOptions, see: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) complaints.push(`asks for ${request.url()}`);
    });
    await page.goto(pathToFileURL(placeOf(name)).href);
    await see(page);
    expect(complaints).toEqual([]);
    await page.close();
  }

  const gapsIn = (page: Page): Promise<number> => page.locator('[data-gap]:visible').count();

  const readable = [...Object.keys(PAGES).filter((name) => name !== 'gap'), 'trend'];
  describe.each(readable)('%s', (name) => {
    test.each([
      ['light', 1280],
      ['dark', 390],
    ] as const)('bars nobody, in %s and %i wide', (colorScheme, width) =>
      look(name, { colorScheme, viewport: { width, height: 900 } }, async (page) => {
        await page.evaluate(AXE);
        const { violations } = (await page.evaluate(
          "axe.run(document, { resultTypes: ['violations'] })",
        )) as AxeResults;
        const heavy = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(heavy.map(({ id, nodes }) => `${id} ${nodes[0]?.html}: ${nodes[0]?.failureSummary}`)).toEqual([]);
      }),
    );

    test('is no wider than the screen, and as a print no longer than it needs', () =>
      look(name, { viewport: { width: 390, height: 844 } }, async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        const words = ((await page.evaluate('document.body.textContent')) as string).split(/\s+/).length;
        expect(sheets).toBeGreaterThan(0);
        expect(sheets).toBeLessThan(6 + words / 250);
      }));

    test('is whole without a script', () =>
      look(name, { javaScriptEnabled: false }, async (page) => {
        expect(await page.locator('[data-script]:visible').count()).toBe(0);
        expect(await page.locator('tr[id]:visible').count()).toBe(await page.locator('tr[id]').count());
      }));
  });

  /** The page as it is laid out on its sheets, before it is cut into them. */
  const laidOut = (name: string, see: (page: Page, sheet: (typeof SHEETS)['lying' | 'standing']) => Promise<void>) =>
    look(name, {}, async (page) => {
      const sheet = SHEETS[(await page.locator('body.wide').count()) > 0 ? 'lying' : 'standing'];
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.round(sheet.paper), height: Math.round(sheet.height) });
      await page.evaluate(`document.body.style.width = '${sheet.width}px'`);
      await see(page, sheet);
    });

  /** What juts out makes the browser print all of the document smaller. */
  test.each([...Object.keys(PAGES), 'trend'])('%s prints at its full size: nothing is wider than the sheet', (name) =>
    laidOut(name, async (page, { width }) => {
      const wide = await page.evaluate(`[...document.querySelectorAll('main table, main pre, main svg.bar')]
        .filter((one) => one.getBoundingClientRect().right > ${width + 1})
        .map((one) => one.className + ' ' + one.textContent.trim().slice(0, 40))`);
      expect(wide).toEqual([]);
    }),
  );

  test('a map of every framework stands on the sheet of its title, with what it means', () =>
    laidOut('everything', async (page, { height }) => {
      const notes = page.locator('section:has(.heat) .note');
      const bottoms = await notes.evaluateAll((found) => found.map((one) => one.getBoundingClientRect().bottom));
      expect(bottoms).toHaveLength(2);
      expect(Math.max(...bottoms)).toBeLessThan(height);
    }));

  test('runs no script but its own', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(placeOf('gap')).href);
    const held = await page.evaluate(`new Promise((done) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
    })`);
    expect([held, await page.evaluate('window.ran')]).toEqual(['script-src-elem', undefined]);
    await page.close();
  });

  test('shows, with keys alone, what fits the choices, and all of it again', () =>
    look('gap', {}, async (page) => {
      const all = await gapsIn(page);
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('class')).toBe('skip');
      await page.locator('.filters summary').focus();
      await page.keyboard.press('Enter');
      const high = page.locator('[data-value="high"]');
      await high.focus();
      await page.keyboard.press('Space');
      expect(await high.getAttribute('aria-pressed')).toBe('true');
      const heavy = await page.locator('[data-gap][data-severity="high"]').count();
      expect([await gapsIn(page), heavy > 0 && heavy < all]).toEqual([heavy, true]);
      expect(await page.locator('output').textContent()).toContain(`${heavy} van ${all}`);
      await page.locator('[type="search"]').focus();
      await page.keyboard.type('cryptografie');
      const found = await gapsIn(page);
      expect(found > 0 && found < heavy).toBe(true);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect([await gapsIn(page), await high.getAttribute('aria-pressed')]).toEqual([all, 'false']);
      await page.locator('select').selectOption({ label: 'Inkoop' });
      const owned = await gapsIn(page);
      expect(owned > 0 && owned < all).toBe(true);
      await page.emulateMedia({ media: 'print' });
      expect(await gapsIn(page)).toBe(all);
    }));

  test('puts a table in order and back, and folds, with keys alone', () =>
    look('gap', {}, async (page) => {
      const table = page.locator('table[data-sorts]').last();
      const column = (): Promise<readonly string[]> => table.locator('tbody tr td:nth-of-type(1)').allTextContents();
      const before = await column();
      const button = table.locator('thead button').first();
      const head = table.locator('thead th').first();
      await button.focus();
      await page.keyboard.press('Enter');
      expect(await head.getAttribute('aria-sort')).toBe('ascending');
      const order = new Intl.Collator('nl', { numeric: true }).compare;
      expect(await column()).toEqual([...before].sort(order));
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      expect([await column(), await head.getAttribute('aria-sort')]).toEqual([before, null]);
      const chain = page.locator('.gap details').first();
      await chain.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await chain.locator('li').first().isVisible()).toBe(true);
      await page.locator('[data-unfold]').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.gap details:not([open])').count()).toBe(0);
      await page.locator('[data-brief]').focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.gap dl:visible').count()).toBe(0);
    }));
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
