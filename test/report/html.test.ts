import { createHash } from 'node:crypto';
import { type Element, elements, readHtml, textOf } from '../html.ts';
import { kloof } from '../kloof.ts';

interface Report {
  readonly assessments: readonly {
    readonly framework: string;
    readonly totals: Totals;
    readonly groups: readonly { readonly requirement: string; readonly totals: Totals }[];
    readonly findings: readonly {
      readonly requirement: string;
      readonly title: string;
      readonly outcome: string;
      readonly gaps: readonly { readonly severity: string }[];
      readonly acceptedUntil?: string;
    }[];
  }[];
}

interface Totals {
  readonly applicable: number;
  readonly demonstrated: number;
  readonly range: readonly [number, number];
}

interface Matrix {
  readonly frameworks: readonly string[];
  readonly cells: readonly {
    readonly source: string;
    readonly target: string;
    readonly assessable: number;
    readonly full: number;
    readonly atLeastPartly: number;
    readonly untouched: number;
  }[];
}

interface Statements {
  readonly statements: readonly {
    readonly framework: string;
    readonly controls: readonly {
      readonly requirement: string;
      readonly applies: string;
      readonly status: string | null;
    }[];
  }[];
}

const print = async (command: string, format: string, ...more: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await kloof([...command.split(' '), '--format', format, ...more]);
  expect(stderr).toBe('');
  return stdout;
};

const attribute = (name: string) => (element: Element) => element.attributes[name] !== undefined;
const named = (name: string) => (element: Element) => element.name === name;

/** Every command line that writes a page. */
const PAGES: readonly string[] = [
  ...['huisartsenzorg', 'pensioenfonds', 'drinkwater', 'minimal'].flatMap((example) =>
    ['nl', 'en'].map((language) => `gap examples/${example} --lang ${language}`),
  ),
  'soa examples/huisartsenzorg --lang nl',
  'soa examples/drinkwater --lang en',
  'obligations examples/pensioenfonds --lang nl',
  'obligations examples/minimal --lang en',
  'matrix --lang nl',
  'matrix iso27001-2022 avg cbw --lang en',
  'matrix --controls examples/pensioenfonds --lang nl',
];

describe.each(PAGES)('kloof %s as a page', (command) => {
  let source = '';
  let page: Element;
  beforeAll(async () => {
    source = await print(command, 'html');
    page = readHtml(source);
  });

  test('is the same bytes each time', async () => expect(await print(command, 'html')).toBe(source));

  test('loads nothing, and its links lead to places in it', () => {
    const ids = elements(page, attribute('id')).map(({ attributes }) => attributes['id'] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements(page, attribute('href')).map(({ attributes }) => attributes['href'] ?? '');
    const targets = links.filter((link) => !link.startsWith('data:')).map((link) => decodeURIComponent(link));
    expect(targets.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
    expect(elements(page, attribute('src'))).toEqual([]);
    expect(elements(page, attribute('style'))).toEqual([]);
    expect(source.replace("xmlns='http://www.w3.org/2000/svg'", '')).not.toMatch(
      /(?:src|href|action)="?https?:|url\(\s*["']?(?!#)|@import/,
    );
  });

  test('names the very styles and script that it has, and allows no other', () => {
    const [policy] = elements(page, (one) => one.attributes['http-equiv'] === 'Content-Security-Policy');
    const hashes = (name: string): string =>
      elements(page, named(name))
        .map((one) => `'sha256-${createHash('sha256').update(one.children.join('')).digest('base64')}'`)
        .join(' ');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src ${hashes('style')}; script-src ${hashes('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  test('has headings in order, one of the first level, and heads on its tables', () => {
    const levels = elements(page, ({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    for (const table of elements(page, named('table'))) {
      expect(elements(table, named('caption'))).toHaveLength(1);
      for (const head of elements(table, named('th'))) expect(head.attributes['scope']).toMatch(/^(?:row|col)$/);
    }
  });

  test('says all that the Markdown says', async () => {
    const said = squeezed(textOf(page));
    const missing = piecesOf(await print(command, 'markdown')).filter((piece) => !said.includes(squeezed(piece)));
    expect(missing).toEqual([]);
  });
});

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** What tells how the columns of a Markdown table are to be read. */
const LAYOUT = /^\*(?:De laatste kolommen|The last columns)/;

/** The clauses of a Markdown document, without its markup. */
const piecesOf = (markdown: string): readonly string[] =>
  markdown
    .split('\n')
    .filter((line) => !/^(?:\|[ |:-]+\||&nbsp;|<\/?details>)/.test(line) && !LAYOUT.test(line))
    .map((line) => line.replace(/^(?:#+|-|1\.) |<\/?(?:details|summary)>/g, ''))
    .flatMap((line) => line.split(/(?<!\\)\||<br>| – | · |[.,:;] |\.$/))
    .map((piece) => piece.replace(/(?<!\\)(?:\*\*?|`)/g, '').replace(/\\(.)/g, '$1'))
    .map((piece) => piece.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))
    .map((piece) => piece.replaceAll('&amp;', '&').trim())
    .filter((piece) => piece !== '');

const GAPS = PAGES.filter((command) => command.startsWith('gap'));

describe.each(GAPS)('kloof %s', (command) => {
  let page: Element;
  let report: Report;
  beforeAll(async () => {
    page = readHtml(await print(command, 'html'));
    report = JSON.parse(await print(command, 'json')) as Report;
  });

  test('has every finding once in the appendix, with its outcome', () => {
    const rows = elements(page, (one) => one.name === 'tr' && one.attributes['id'] !== undefined);
    const shown = rows.map(({ attributes }) => [attributes['id'], attributes['data-outcome']]);
    const found = report.assessments.flatMap(({ framework, findings }) =>
      findings.map(({ requirement, outcome }) => [`${framework}:${requirement}`, outcome]),
    );
    expect(shown).toEqual(found);
  });

  test('has every gap that nobody accepted once among the gaps', () => {
    const shown = elements(page, attribute('data-gap')).map(
      ({ attributes }) =>
        `${attributes['data-framework']} ${attributes['data-outcome']} ${attributes['data-severity']}`,
    );
    const gaps = report.assessments.flatMap(({ findings }, i) =>
      findings.flatMap(({ outcome, gaps: [gap], acceptedUntil }) =>
        gap && gap.severity !== 'note' && acceptedUntil === undefined ? [`${i} ${outcome} ${gap.severity}`] : [],
      ),
    );
    expect([...shown].sort()).toEqual(gaps.sort());
  });

  test('counts as the JSON report counts, in figures and in bars', () => {
    const tables = elements(
      page,
      ({ name, attributes }) => name === 'table' && /^totals/.test(attributes['class'] ?? ''),
    );
    const rows = tables.flatMap((table) =>
      elements(table, named('tr'))
        .filter((row) => elements(row, named('rect')).length > 0)
        .map((row) => ({
          numbers: elements(row, ({ name, attributes }) => name === 'td' && attributes['class'] === 'n').map(textOf),
          widths: elements(row, named('rect')).map(({ attributes }) => Number.parseFloat(attributes['width'] ?? '')),
        })),
    );
    const counts = (all: readonly { readonly totals: Totals }[]): readonly (readonly string[])[] =>
      all.map(({ totals: { applicable, demonstrated, range } }) =>
        [applicable, demonstrated, ...range, applicable - range[1]].map(String),
      );
    const inForce = report.assessments.flatMap(({ groups }) => groups.filter(({ totals }) => totals.applicable > 0));
    const shown = rows.filter(({ numbers }) => numbers.length === 5);
    expect(shown.map(({ numbers }) => numbers)).toEqual([...counts(report.assessments), ...counts(inForce)]);
    for (const { numbers, widths } of shown) {
      const [applicable = 0, demonstrated = 0, met = 0, atMost = 0, short = 0] = numbers.map(Number);
      const parts = [demonstrated, met - demonstrated, atMost - met, short].filter((part) => part > 0);
      expect(widths).toHaveLength(parts.length);
      for (const [i, part] of parts.entries()) expect(widths[i]).toBeCloseTo((part / applicable) * 100, 1);
    }
  });
});

test('the map and the figures of the matrix are those of the JSON report', async () => {
  const page = readHtml(await print('matrix', 'html'));
  const { frameworks, cells } = JSON.parse(await print('matrix', 'json')) as Matrix;
  const map = elements(page, ({ attributes }) => attributes['class'] === 'heat').flatMap((table) =>
    elements(table, named('tr')).slice(1),
  );
  const shown = map.map((row) => elements(row, named('td')).map((cell) => textOf(cell).trim()));
  const expected = frameworks.map((source) =>
    frameworks.map((target) => {
      const cell = cells.find((one) => one.source === source && one.target === target);
      return cell ? `${cell.full} +${cell.atLeastPartly}` : '·';
    }),
  );
  expect(shown).toEqual(expected);
  const pairs = elements(page, ({ attributes }) => attributes['class']?.includes('pairs') ?? false).flatMap((table) =>
    elements(table, named('tr')).slice(1),
  );
  expect(pairs.map((row) => elements(row, ({ attributes }) => attributes['class'] === 'n').map(textOf))).toEqual(
    cells.map(({ assessable, full, atLeastPartly, untouched }) =>
      [assessable, full, atLeastPartly, untouched].map(String),
    ),
  );
});

test('every control of the annex stands once in the statement, with what was decided and how far it is', async () => {
  const page = readHtml(await print('soa examples/huisartsenzorg', 'html'));
  const { statements } = JSON.parse(await print('soa examples/huisartsenzorg', 'json')) as Statements;
  const rows = elements(page, (one) => one.name === 'tr' && one.attributes['id'] !== undefined);
  expect(
    rows.map(({ attributes }) => [attributes['id'], attributes['data-applies'], attributes['data-status']]),
  ).toEqual(
    statements.flatMap(({ framework, controls }) =>
      controls.map(({ requirement, applies, status }) => [`${framework}:${requirement}`, applies, status ?? '']),
    ),
  );
});

test('what --only leaves out is not among the gaps, and the appendix has everything', async () => {
  const page = readHtml(await print('gap examples/drinkwater', 'html', '--only', 'conflict'));
  const outcomes = (which: string): ReadonlySet<string | undefined> =>
    new Set(elements(page, attribute(which)).map(({ attributes }) => attributes['data-outcome']));
  expect([...outcomes('data-gap')]).toEqual(['conflict']);
  expect(outcomes('id').size).toBeGreaterThan(3);
});

test('--redact leaves no name in the page', async () => {
  const source = await print('gap examples/drinkwater', 'html', '--redact');
  expect(source).toContain('***');
  expect(source).not.toMatch(/Hoekstra|Manager ICT/);
});
