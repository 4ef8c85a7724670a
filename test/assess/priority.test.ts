import { divisorOf, weightsOf } from '../../src/assess/priority.ts';
import type { Requirement } from '../../src/model/framework.ts';
import type { Bound, Force } from '../../src/model/obligation.ts';
import type { Contract, Organisation } from '../../src/model/organisation.ts';

const binds = (
  framework: string,
  force: Force,
  applies: Bound['applies'] = 'yes',
  reaches?: readonly string[],
): Bound =>
  ({
    obligation: { framework, force },
    applies,
    facts: [],
    contracts: [],
    isInScope: true,
    ...(reaches && { reaches }),
  }) as unknown as Bound;

const contract = (requires: string, by?: string, requirements?: readonly string[]): Contract =>
  ({
    requires,
    with: 'Customer',
    form: 'conformity',
    ...(by !== undefined && { by }),
    ...(requirements && { requirements }),
  }) as Contract;

/** The requirement that is weighed: 1.1 below 1, with a part. */
const requirement = ((): Requirement => {
  const node = (id: string, assessable: boolean, parent?: Requirement, children: readonly object[] = []) =>
    ({ framework: 'x', id, assessable, parent, children }) as Requirement;
  return node('1.1', true, node('1', false), [{ id: '1.1(a)', assessable: false, children: [] }]);
})();

/** Weights by hand: law 4, guidance 3, contract 2, choice 1; doubled by a contract date that is near or past. */
const CASES: readonly [string, readonly Bound[], readonly Contract[], number][] = [
  ['nothing says that it binds', [], [], 1],
  ['a law that binds', [binds('x', 'law')], [], 4],
  ['a law that binds from a later day', [binds('x', 'law', 'later')], [], 4],
  ['a law that does not bind', [binds('x', 'law', 'no')], [], 1],
  ['a law that waits for a fact', [binds('x', 'law', 'depends')], [], 1],
  ['the hardest of two', [binds('x', 'guidance'), binds('x', 'law')], [], 4],
  ['guidance', [binds('x', 'guidance')], [], 3],
  ['a law on another framework', [binds('y', 'law')], [], 1],
  ['a contract without a date', [], [contract('x')], 2],
  ['a contract with a date far away', [], [contract('x', '2027-12-31')], 2],
  ['a contract with a date in 180 days', [], [contract('x', '2027-05-22')], 4],
  ['a contract with a date in 181 days', [], [contract('x', '2027-05-23')], 2],
  ['a contract with a date that is past', [], [contract('x', '2026-01-01')], 4],
  ['a law and a contract that is near', [binds('x', 'law')], [contract('x', '2026-12-01')], 8],
  ['a contract on another framework', [], [contract('y', '2026-12-01')], 1],
  ['a contract that names what it is below', [], [contract('x', '2026-12-01', ['9', '1'])], 4],
  ['a contract that names a part of it', [], [contract('x', '2026-12-01', ['1.1(a)'])], 4],
  ['a contract that names others', [], [contract('x', '2026-12-01', ['1.10', '9'])], 1],
  ['what reaches it', [binds('x', 'contract', 'yes', ['1'])], [], 2],
  ['what reaches others, beside a law', [binds('x', 'contract', 'yes', ['9']), binds('x', 'law')], [], 4],
  ['what reaches others', [binds('x', 'contract', 'yes', ['9'])], [], 1],
];

test.each(CASES)('%s', (_, bound, contracts, expected) => {
  const organisation = { contracts } as unknown as Organisation;
  expect(weightsOf(organisation, bound, '2026-11-23')(requirement)).toBe(expected);
});

test.each([
  [undefined, 1],
  ['4h', 1],
  ['5d', 1],
  ['41h', 2],
  ['6d', 2],
  ['1w', 1],
  ['4w', 2],
  ['1m', 2],
  ['21d', 3],
  ['2m', 3],
])('an effort of %s divides by %d', (effort, divisor) => {
  expect(divisorOf(effort)).toBe(divisor);
});
