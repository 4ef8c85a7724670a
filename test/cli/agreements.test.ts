import { assessed, run } from '../assess/declared.ts';
import { kloof } from '../kloof.ts';

describe('certificates and contracts', () => {
  const framework = 'frameworks: [iso27001-2022]\n';
  const certificate = (more: string): string =>
    `certificates:\n  - { framework: iso27001-2022, body: Body, decided_on: 2024-03-01, ${more}${more.includes('status') ? '' : ', status: valid'} }\n`;
  const contract =
    'contracts:\n  - { with: Customer, requires: iso27001-2022, form: certificate, by: 2027-06-01, consequence: Termination. }\n';

  async function gapsOf(lines: string): Promise<readonly string[]> {
    const one = (await assessed(framework + lines)).get('iso27001-2022') as unknown as { gaps: { kind: string }[] };
    return one.gaps.map(({ kind }) => kind);
  }

  test.each([
    ['a certificate that lasts', certificate('expires_on: 2027-12-31') + contract, []],
    [
      'a certificate that ends before the day of the contract',
      certificate('expires_on: 2027-02-28') + contract,
      ['obligation'],
    ],
    ['a certificate that ended', certificate('expires_on: 2026-03-01'), ['certificate']],
    [
      'a certificate that is suspended',
      certificate('expires_on: 2027-12-31, status: suspended') + contract,
      ['certificate', 'obligation'],
    ],
    ['a contract without any certificate', contract, ['obligation']],
  ])('%s', async (_, lines, kinds) => {
    expect(await gapsOf(lines)).toEqual(kinds);
  });

  test.each([
    ['', 'Customer requires a certificate: no certificate is valid'],
    [', by: 2026-11-01', 'Customer requires a certificate by 2026-11-01: no certificate is valid'],
    [', by: 2026-12-01', 'Customer requires a certificate by 2026-12-01: no certificate is valid until then'],
  ])('a day is spoken of where there is one to come: %j', async (by, message) => {
    const contracts = `contracts: [{ with: Customer, requires: iso27001-2022, form: certificate${by} }]`;
    const one = (await assessed(framework + contracts)).get('iso27001-2022') as unknown as { gaps: object[] };
    expect(one.gaps).toMatchObject([{ message }]);
  });

  test('a certificate yields no facts about requirements', async () => {
    const one = (await assessed(framework + certificate('expires_on: 2027-12-31'))).get('iso27001-2022');
    expect(one?.totals.met).toBe(0);
  });

  test('a certificate of an edition that ended is critical', async () => {
    const lines =
      'frameworks: [iso27001-2013]\ncertificates:\n  - { framework: iso27001-2013, body: Body, expires_on: 2027-12-31, status: valid }\n';
    const one = (await assessed(lines)).get('iso27001-2013') as unknown as {
      gaps: { severity: string }[];
    };
    expect(one.gaps.map(({ severity }) => severity)).toEqual(['critical']);
  });
});

interface Gap {
  readonly kind: string;
  readonly severity: string;
  readonly message: string;
  readonly remainder?: string;
}

async function gapsOf(framework: string, lines: string, ...options: readonly string[]): Promise<readonly Gap[]> {
  const one = (await assessed(lines, ...options)).get(framework) as unknown as { readonly gaps: readonly Gap[] };
  return one.gaps;
}

describe('a certificate of an edition that another follows', () => {
  const of = (framework: string, scope: string): string =>
    `frameworks: [${scope}]\ncertificates:\n  - { framework: ${framework}, body: Body, expires_on: 2027-12-31, status: valid }\n`;

  test.each([
    ['on the last day of its certificates', 'iso27001-2013', '2025-10-31', []],
    ['a day later', 'iso27001-2013', '2025-11-01', ['critical']],
    ['of which no last day is confirmed: a note, and no end', 'nen7510-2017', '2026-11-23', ['note']],
  ])('%s', async (_, framework, asOf, severities) => {
    const next = framework.replace('2013', '2022').replace('2017', '2024');
    for (const scope of [framework, next]) {
      const gaps = await gapsOf(scope, of(framework, scope), '--as-of', asOf);
      expect(gaps.map(({ severity }) => severity)).toEqual(severities);
    }
  });

  test('is judged once, and meets no contract on the next edition', async () => {
    const both = of('iso27001-2013', 'iso27001-2013, iso27001-2022');
    expect(await gapsOf('iso27001-2022', both)).toEqual([]);
    expect(await gapsOf('iso27001-2013', both)).toHaveLength(1);
    const contract = 'contracts:\n  - { with: Customer, requires: iso27001-2022, form: certificate }\n';
    const gaps = await gapsOf(
      'iso27001-2022',
      of('iso27001-2013', 'iso27001-2022') + contract,
      '--as-of',
      '2025-01-01',
    );
    expect(gaps.map(({ kind }) => kind)).toEqual(['obligation']);
  });

  test.each([
    ['a later one on the next edition', 'expires_on: 2028-09-14, status: valid, scope: [a, b]', []],
    ['a later one that is suspended', 'expires_on: 2028-09-14, status: suspended, scope: [a, b]', ['high', 'critical']],
    ['a later one that covers less', 'expires_on: 2028-09-14, status: valid, scope: [b]', ['critical']],
    ['one that ended as well', 'expires_on: 2026-06-30, status: valid, scope: [a, b]', ['high', 'critical']],
    ['one of which no end is known', 'status: valid, scope: [a, b]', ['critical']],
  ])('withdrawn and replaced by %s', async (_, next, severities) => {
    const lines = `scope: [{ id: a, title: A }, { id: b, title: B }]
frameworks: [{ id: iso27001-2022, scope: all }]
certificates:
  - { framework: iso27001-2013, expires_on: 2025-09-30, status: withdrawn, scope: [a] }
  - { framework: iso27001-2022, ${next} }
`;
    expect((await gapsOf('iso27001-2022', lines)).map(({ severity }) => severity)).toEqual(severities);
  });

  test('of a framework that nothing in scope follows is said to be left out', async () => {
    const { stderr } = await run('gap', of('iso27001-2013', 'avg'), '--fail-on', 'none');
    expect(stderr).toContain('warning framework-not-in-scope iso27001-2013 is not in scope');
    expect((await run('gap', of('iso27001-2013', 'iso27001-2022'), '--fail-on', 'none')).stderr).not.toContain(
      'warning',
    );
  });
});

test('a contract on what is not in scope is said: nobody looks at what stands in its way', async () => {
  const lines = 'frameworks: [avg]\ncontracts:\n  - { with: Bank, requires: dora, form: conformity }\n';
  expect((await run('gap', lines, '--fail-on', 'none')).stderr).toContain(
    'add dora under frameworks:, so that the report says how far it is met',
  );
});

describe('parts of an organisation', () => {
  const PARTS = 'scope: [{ id: platform, title: Platform }, { id: office, title: Office }]\n';
  /** A norm of two requirements, one met in the platform and neither in the office. */
  const organisation = (covers: string, form: string, needs: string): string =>
    `${PARTS}frameworks: [{ id: other-2026, scope: ${covers} }]
contracts: [{ with: Customer, requires: other-2026, form: ${form}, scope: ${needs}, consequence: Termination. }]
certificates: [{ framework: other-2026, scope: [platform], status: valid }]
controls:
  - { id: C-1, title: All, status: implemented, scope: [platform], satisfies: { other-2026: [REQUIREMENTS] } }
`;
  const messages = async (covers: string, form: string, needs: string): Promise<readonly string[]> => {
    const ids = (await assessed('frameworks: [other-2026]'))
      .get('other-2026')
      ?.findings.map(({ requirement }) => requirement);
    const lines = organisation(covers, form, needs).replace(
      'REQUIREMENTS',
      (ids ?? []).map((id) => `"${id}"`).join(', '),
    );
    return (await gapsOf('other-2026', lines)).map(({ message }) => message);
  };

  test.each([
    ['a certificate as wide as the contract', 'all', 'certificate', '[platform]', []],
    ['a certificate that is too narrow', 'all', 'certificate', 'all', [/the certificate does not cover Office/]],
    ['conformity of the part that the contract names', 'all', 'conformity', '[platform]', []],
    ['conformity of another part', 'all', 'conformity', '[office]', [/(\d+) of \1 requirements .* \(Office\)/]],
    ['conformity of all parts', 'all', 'conformity', 'all', [/(\d+) of \1 requirements/]],
    [
      'a part that the framework does not cover is not known to conform',
      '[platform]',
      'conformity',
      'all',
      [/(\d+) of \1 requirements/],
    ],
    ['a right to audit', 'all', 'audit-right', 'all', []],
  ])('%s', async (_, covers, form, needs, expected) => {
    const found = await messages(covers, form, needs);
    expect(found).toHaveLength(expected.length);
    expected.forEach((pattern, i) => {
      expect(found[i]).toMatch(pattern);
    });
  });

  test('the stated consequence stands in every report that a reader reads, with its label', async () => {
    const lines = organisation('all', 'certificate', 'all').replace('REQUIREMENTS', '"1"');
    for (const format of ['terminal', 'markdown', 'html'])
      expect((await run('gap', lines, '--format', format, '--fail-on', 'none')).stdout).toContain(
        'Stated consequence: Termination.',
      );
    expect((await run('gap', lines, '--lang', 'nl', '--fail-on', 'none')).stdout).toContain(
      'Genoemd gevolg: Termination.',
    );
  });

  test('a control serves two frameworks only where both cover the part that it is in', async () => {
    const matrix = async (avg: string): Promise<readonly number[]> => {
      const lines = `${PARTS}frameworks: [{ id: iso27001-2022, scope: all }, { id: avg, scope: ${avg} }]
controls: [{ id: C-1, title: Backup, status: implemented, scope: [platform], satisfies: { iso27001-2022: [A.8.13], avg: [32(1)(c)] } }]`;
      const { stdout } = await run('matrix', lines, '--controls', '.', '--format', 'json');
      return (JSON.parse(stdout) as { cells: { controls: number }[] }).cells.map(({ controls }) => controls);
    };
    expect(await matrix('[platform]')).toEqual([1, 1, 1, 1]);
    expect(await matrix('[office]')).toEqual([1, 0, 0, 0]);
  });
});

test('a tender is called a tender, and says where it asks', async () => {
  const file =
    'frameworks: [iso27001-2022]\ncontracts: [{ kind: tender, with: Gemeente, requires: iso27001-2022, form: conformity, ref: Bestek 14 }]\n';
  const [english, dutch] = await Promise.all([run('obligations', file), run('obligations', file, '--lang', 'nl')]);
  expect(english.stdout).toContain('Tender of: Gemeente (Bestek 14)');
  expect(dutch.stdout).toContain('Aanbesteding van: Gemeente (Bestek 14)');
});

test('a contract stands with the rule that it makes bind, and once', async () => {
  const lines =
    'frameworks: [nen7510-2024]\nprofile: { care_provider: true }\ncontracts: [{ with: Hospital, requires: nen7510-2024, form: conformity }, { with: Insurer, requires: avg, form: conformity }]';
  const { stdout } = await run('obligations', lines, '--width', '200');
  expect(stdout.match(/Contract with: Hospital/g)).toHaveLength(1);
  expect(stdout.match(/Contract with: Insurer/g)).toHaveLength(1);
  expect((await kloof(['obligations', 'examples/drinkwater'])).stdout).toContain('Contract met: Havenpark');
});

describe('what a contract asks of a framework', () => {
  const SUPPLIER = 'entity_types: [], sectors: [], financial_entity_types: [], supplier_to_finance: true';
  const dora = async (profile: string, more = '', contract = 'form: conformity', files = ''): Promise<string> => {
    const lines = `frameworks: [dora]\nprofile: { ${profile} }\ncontracts: [{ with: Bank, requires: dora, ${contract}${more} }]\n${files}`;
    const [gap] = await gapsOf('dora', lines);
    return gap?.message ?? '';
  };
  const all = 'requirements are not met';

  test.each([
    ['of DORA only article 30 reaches a supplier', SUPPLIER, '', '4 of 4 requirements within 30 are'],
    [
      'what the contract names goes before that',
      SUPPLIER,
      ', requirements: ["11(6)", "30(2)(a)"]',
      '2 of 2 requirements within 11(6) and 30(2)(a) are',
    ],
    ['a heading stands for all below it', SUPPLIER, ', requirements: ["30"]', '4 of 4 requirements within 30 are'],
    ['that it may be a bank as well frees nobody of the rest', 'supplier_to_finance: true', '', all],
    ['a contract makes nobody a supplier of ICT', 'financial_entity_types: []', '', all],
    [
      'a bank that supplies others is under all of it',
      'financial_entity_types: [credit-institution], supplier_to_finance: true, dora_simplified: true, microenterprise: false',
      '',
      'requirements are not met',
    ],
  ])('%s', async (_, profile, more, expected) => {
    const message = await dora(profile, more);
    expect(message).toContain(expected);
    expect(message.includes('within')).toBe(expected.includes('within'));
  });

  test('a supplier that meets article 30 has met what reaches it', async () => {
    const controls =
      'controls: [{ id: C-1, title: Terms, status: implemented, satisfies: { dora: ["30(1)", "30(2)", "30(3)", "30(4)"] } }]';
    expect(await dora(SUPPLIER, '', 'form: conformity', controls)).toBe('');
    expect(await dora(SUPPLIER, ', requirements: ["30", "11(6)"]', 'form: conformity', controls)).toContain(
      '1 of 5 requirements within',
    );
  });

  test('the report says that the rest of DORA does not bind a supplier', async () => {
    const lines = `frameworks: [dora]\nprofile: { ${SUPPLIER} }`;
    for (const format of ['terminal', 'markdown', 'html'])
      expect((await run('gap', lines, '--format', format, '--width', '200')).stdout).toContain(
        'reaches this organisation only within 30',
      );
    const others = 'frameworks: [dora]\nprofile: { supplier_to_finance: true }';
    expect((await run('gap', others)).stdout).not.toContain('only within');
  });

  test('JSON says what reaches, and what may bind on top of that', async () => {
    const binding = async (profile: string): Promise<object> => {
      const { stdout } = await run('gap', `frameworks: [dora]\nprofile: { ${profile} }`, '--format', 'json');
      const report = JSON.parse(stdout) as { assessments: { binding: object }[] };
      return report.assessments[0]?.binding ?? {};
    };
    const supplier = await binding(SUPPLIER);
    expect(supplier).toMatchObject({ applies: 'by agreement', force: 'contract', reaches: ['30'] });
    expect(supplier).not.toHaveProperty('mayBind');
    const perhapsBank = await binding('supplier_to_finance: true');
    expect(perhapsBank).toMatchObject({
      applies: 'by agreement',
      force: 'contract',
      mayBind: { force: 'law', facts: ['financial_entity_types'] },
    });
    expect(perhapsBank).not.toHaveProperty('reaches');
    const bank = await binding('financial_entity_types: [credit-institution]');
    expect(bank).toMatchObject({ applies: 'yes', force: 'law' });
    expect(bank).not.toHaveProperty('mayBind');
    expect(bank).not.toHaveProperty('reaches');
    const { stdout } = await run('obligations', `profile: { ${SUPPLIER} }`, '--format', 'json');
    const { obligations } = JSON.parse(stdout) as { obligations: { id: string; reaches?: readonly string[] }[] };
    expect(obligations.filter(({ reaches }) => reaches).map(({ id, reaches }) => [id, reaches])).toEqual([
      ['dora-contract', ['30']],
    ]);
  });

  test('where a supplier may be a financial entity too, the report says that the law may bind it', async () => {
    const lines = 'frameworks: [dora]\nprofile: { supplier_to_finance: true }';
    const said = async (language: string, file = lines): Promise<string> =>
      (await run('gap', file, '--lang', language, '--width', '200')).stdout;
    expect(await said('en')).toContain('DORA: whether it also binds by law depends on financial_entity_types.');
    expect(await said('nl')).toContain('DORA: of het ook bij wet bindt, hangt af van financial_entity_types.');
    expect(await said('en', `frameworks: [dora]\nprofile: { ${SUPPLIER} }`)).not.toContain('also binds');
  });

  test('a requirement that is not there, and requirements of a certificate', async () => {
    const ask = async (more: string) =>
      (await run('gap', `frameworks: [dora]\ncontracts: [{ with: Bank, requires: dora, ${more} }]`)).stderr;
    expect(await ask('form: conformity, requirements: ["30(9)"]')).toContain(
      'error requirement-unknown dora has no requirement "30(9)"',
    );
    expect(await ask('form: certificate, requirements: ["30"]')).toContain(
      'warning entry-unused requirements: says nothing where form: is certificate',
    );
  });
});
