import { run } from '../assess/declared.ts';

const lines = `frameworks: [iso27001-2022]
profile: { entity_types: [waste], staff: 80 }
controls:
  - { id: C-1, title: Policy; the "first, one", status: implemented, owner: CISO, satisfies: { iso27001-2022: [A.5.1] }, evidence: [{ title: Record, date: 2026-01-01, valid_until: 2027-01-15 }] }
  - { id: C-2, title: Roles, status: planned, due: 2026-10-01, satisfies: { iso27001-2022: [A.5.2] } }
certificates:
  - { framework: iso27001-2022, body: Body, decided_on: 2025-03-10, expires_on: 2028-03-09, initial: true, status: valid }
accepted:
  - { requirement: iso27001-2022:A.5.3, reason: Small., by: CEO, until: 2027-02-01 }
`.replace('Policy; the "first, one"', "'Policy; the first, one'");

const calendar = async (...options: readonly string[]): Promise<string> =>
  (await run('calendar', lines, '--as-of', '2026-11-24', ...options)).stdout;

const days = async (...options: readonly string[]): Promise<readonly string[]> =>
  (
    JSON.parse(await calendar('--format', 'json', ...options)) as { entries: { date: string; kind: string }[] }
  ).entries.map(({ date, kind }) => `${date} ${kind}`);

test('what is to come, in order: evidence, acceptance, surveillance, recertification, the law', async () => {
  expect(await days()).toEqual([
    '2027-01-15 evidence',
    '2027-02-01 accepted',
    '2027-12-31 certificate',
    '2028-03-09 certificate',
    '2028-08-15 statutory',
  ]);
});

test('what is past, on request', async () => {
  expect(await days('--overdue')).toEqual(['2026-03-10 certificate', '2026-10-01 control']);
});

test('a span of days', async () => {
  expect(await days('--from', '2027-01-01', '--until', '2027-01-31')).toEqual(['2027-01-15 evidence']);
});

test('iCalendar: lines end in CRLF, are at most 75 octets, and escape what has a meaning', async () => {
  const text = await calendar('--format', 'ics');
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const unfolded = text.replaceAll('\r\n ', '');
  expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(5);
  expect(new Set(unfolded.match(/UID:\S+/g)).size).toBe(5);
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20270115');
  expect(unfolded).toMatch(/SUMMARY:Evidence ends: Record \(C-1\)/);
});

test('where nothing is due iCalendar has no event and yet a component, which RFC 5545 demands, and it is said', async () => {
  const nothing = ['calendar', lines, '--as-of', '2026-11-24', '--until', '2026-11-25', '--lang', 'nl'] as const;
  const { code, stdout, stderr } = await run(...nothing, '--format', 'ics');
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'In deze dagen valt niets.\n' });
  expect(stdout).not.toContain('VEVENT');
  expect(stdout.match(/^BEGIN:\w+/gm)).toEqual(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:STANDARD']);
  expect(stdout.match(/^END:\w+/gm)).toEqual(['END:STANDARD', 'END:VTIMEZONE', 'END:VCALENDAR']);
  expect((await run(...nothing, '--format', 'ics', '--quiet')).stderr).toBe('');
  expect((await run(...nothing, '--format', 'json')).stderr).toBe('');
  expect(await calendar('--format', 'ics')).not.toContain('VTIMEZONE');
});

test.each([
  [['--from', '2027-01-01', '--until', '2026-12-31'], '--until 2026-12-31 is before --from 2027-01-01'],
  [['--until', '2026-11-23'], '--until 2026-11-23 is before the first day 2026-11-24'],
])('a span that ends before it starts is refused, not empty: %j', async (options, message) => {
  const { code, stdout, stderr } = await run('calendar', lines, '--as-of', '2026-11-24', ...options);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('reviews of controls and of decisions, and what a contract asks', async () => {
  const more = `frameworks: [iso27001-2022]
profile: { entity_types: [], sectors: [] }
controls:
  - { id: C-1, title: Policy, status: implemented, owner: CISO, review_on: 2027-03-01, satisfies: { iso27001-2022: [A.5.1] } }
applicability:
  - { requirement: iso27001-2022:A.7.4, applicable: false, justification: None., decided_by: Director, decided_on: 2026-02-10, review_on: 2027-02-10 }
contracts:
  - { with: Customer, requires: iso27001-2022, form: certificate, by: 2027-01-01 }
`;
  const { stdout } = await run('calendar', more, '--as-of', '2026-11-24', '--format', 'json');
  expect((JSON.parse(stdout) as { entries: object[] }).entries).toEqual([
    { date: '2027-01-01', kind: 'contract', text: 'Customer requires a certificate: iso27001-2022' },
    { date: '2027-02-10', kind: 'decision', text: 'Review what applies: iso27001-2022:A.7.4', owner: 'Director' },
    { date: '2027-03-01', kind: 'control', text: 'Review: C-1 Policy', owner: 'CISO' },
  ]);
});

describe('certificates', () => {
  const ofCertificate = async (certificate: string, ...options: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await run(
      'calendar',
      `frameworks: [iso27001-2013]\nprofile: { entity_types: [], sectors: [] }\ncertificates: [{ ${certificate} }]`,
      '--format',
      'json',
      '--from',
      '2000-01-01',
      ...options,
    );
    return (JSON.parse(stdout) as { entries: { date: string; text: string }[] }).entries.map(
      ({ date, text }) => `${date} ${text.split(';')[0]?.split(':')[0]}`,
    );
  };

  test('twelve months after 29 February is a day that exists', async () => {
    expect(
      await ofCertificate(
        'framework: iso27001-2022, decided_on: 2024-02-29, expires_on: 2027-02-28, initial: true, status: valid',
      ),
    ).toEqual([
      '2025-02-28 Surveillance audit at the latest',
      '2026-12-31 Surveillance audit at the latest',
      '2027-02-28 Certificate ends',
    ]);
  });

  test('of an edition that ends: the move to the next one, and no audit after it', async () => {
    expect(
      await ofCertificate('framework: iso27001-2013, decided_on: 2023-12-01, expires_on: 2026-11-30, status: valid'),
    ).toEqual([
      '2024-12-31 Surveillance audit at the latest',
      '2025-10-31 Certificates of this edition end',
      '2026-11-30 Certificate ends',
    ]);
    expect(await ofCertificate('framework: iso27001-2013, expires_on: 2025-06-30, status: valid')).toEqual([
      '2025-06-30 Certificate ends',
    ]);
  });

  test('two alike are two events', async () => {
    const one = '{ framework: iso27001-2022, expires_on: 2027-02-28, status: valid }';
    const { stdout } = await run(
      'calendar',
      `frameworks: [iso27001-2022]\nprofile: { entity_types: [], sectors: [] }\ncertificates: [${one}, ${one}]`,
      '--format',
      'ics',
    );
    const ids = stdout.match(/UID:\S+/g) ?? [];
    expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
  });
});
