import { describe, expect, it } from 'vitest';
import { inTurn, pagesOf } from './in-turn.ts';

describe('pages', () => {
  it('are as even as can be', () => {
    expect(pagesOf([1, 2, 3, 4], 3)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(pagesOf([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it('are none where there is nothing', () => {
    expect(pagesOf([], 3)).toEqual([]);
    expect(inTurn([], 5_000, 1_000)).toBeUndefined();
  });

  it('take turns by the clock, and begin again', () => {
    expect([0, 999, 1_000, 2_000].map((now) => inTurn(['a', 'b'], now, 1_000))).toEqual(['a', 'a', 'b', 'a']);
  });
});
