import { afterText, expectBytes, mindMemory } from '../../src/load/memory.ts';

const heard: string[] = [];
beforeEach(() => {
  heard.length = 0;
  mindMemory({ expectMuch: () => heard.push('much'), collect: () => heard.push('collect') });
});

it('says once that much is read, as soon as all files together come to more than 6 MB', () => {
  const counts = [2_000_000, 4_000_000, 1, 40_000_000].map((size) => {
    expectBytes(size);
    return heard.length;
  });
  expect(counts).toEqual([0, 0, 1, 1]);
  expect(heard).toEqual(['much']);
});

it.each([
  { length: 6_000_000, says: [] },
  { length: 6_000_001, says: ['collect'] },
])('after a text of $length characters says $says', ({ length, says }) => {
  afterText(length);
  expect(heard).toEqual(says);
});
