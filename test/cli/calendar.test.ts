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

test.each([
  [['--from', '2027-01-01', '--until', '2026-12-31'], '--until 2026-12-31 is before --from 2027-01-01'],
  [['--until', '2026-11-23'], '--until 2026-11-23 is before the first day 2026-11-24'],
])('a span that ends before it starts is refused, not empty: %j', async (options, message) => {
  const { code, stdout, stderr } = await run('calendar', lines, '--as-of', '2026-11-24', ...options);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
