import { assess } from '../../src/assess/assess.ts';
import { back, current, forward, jump, maturityFrom, type Walk, walkOf } from '../../src/interview/walk.ts';
import { shippedLibrary } from '../../src/load/library.ts';
import { loadOrganisation } from '../../src/load/organisation.ts';
import { withOwnContent } from '../../src/load/own-content.ts';
import { MAPPING_METHODS } from '../../src/model/mapping.ts';
import { resolveOrganisation } from '../../src/resolve/organisation.ts';
import { resolveWorkspace } from '../../src/resolve/workspace.ts';
import { ROOT } from '../kloof.ts';

const library = withOwnContent(shippedLibrary(`${ROOT}/dist/content`), []).library;
const files = loadOrganisation(`${ROOT}/examples/minimal`, 'minimal');
const { organisation } = resolveOrganisation(files.documents, library);
if (!organisation) throw new Error('the example has errors');
const { workspace } = resolveWorkspace(organisation, library, { frameworks: [], methods: MAPPING_METHODS });
if (!workspace) throw new Error('the example has no workspace');
const { assessment } = assess(workspace, { asOf: '2026-11-25', requireEvidence: false });

const ids = (group: string | undefined, all: boolean): readonly string[] =>
  walkOf(assessment, { ...(group !== undefined && { group }), all }).map(({ id }) => id);

test('what is settled is left out, unless all is wanted', () => {
  const open = ids('A.5', false);
  const all = ids('A.5', true);
  expect(all).toHaveLength(37);
  expect(all.filter((id) => !open.includes(id))).toEqual(['A.5.1']);
});

test('a group is a heading or a requirement, of whichever framework has it', () => {
  expect(ids('A.7', true)).toHaveLength(14);
  expect(ids('9.2', true)).toEqual(['9.2.1', '9.2.2']);
  expect(ids('33(1)', true)).toEqual(['33(1)']);
});

test('one goes forward, back, and to any requirement', () => {
  const stops = walkOf(assessment, { group: '9', all: true });
  const other = walkOf(assessment, { group: 'A.8.13', all: true })[0];
  if (!other) throw new Error('no requirement');
  let walk: Walk = { stops, at: 0 };
  const at = (): string | undefined => current(walk)?.id;
  walk = back(walk);
  expect(at()).toBe('9.1');
  walk = forward(forward(walk));
  expect(at()).toBe('9.2.2');
  walk = jump(walk, other);
  expect(at()).toBe('A.8.13');
  walk = forward(walk);
  expect(at()).toBe('9.2.2');
  walk = jump(walk, stops[0] ?? other);
  expect(at()).toBe('9.1');
  for (let i = 0; i < 10; i += 1) walk = forward(walk);
  expect(at()).toBeUndefined();
});

test.each([
  ['3', 3],
  [' 4 ', 4],
  ['3 3 2', { design: 3, existence: 3, operation: 2 }],
  ['3/2', { design: 3, existence: 2 }],
  ['3, 3, 2', { design: 3, existence: 3, operation: 2 }],
  ['3 - 2', { design: 3, operation: 2 }],
  ['', undefined],
  ['-', undefined],
  ['- -', undefined],
  ['6', undefined],
  ['3 x', undefined],
  ['2.5', undefined],
  ['1 2 3 4', undefined],
])('%j as levels up to 5 is %j', (text, levels) => {
  expect(maturityFrom(text, 5)).toEqual(levels);
});
