import { expectBytes, onMuchRead } from '../../src/load/bytes-read.ts';

describe('what is done when much is about to be read', () => {
  it('is done once, as soon as all files together come to more than 6 MB', () => {
    const act = jest.fn();
    onMuchRead(act);
    const calls = [2_000_000, 4_000_000, 1, 40_000_000].map((size) => {
      expectBytes(size);
      return act.mock.calls.length;
    });
    expect(calls).toEqual([0, 0, 1, 1]);
  });
});
