import { expect, it } from 'vitest';
import { alwaysEnds, walk } from './walk.ts';

/** One after the other, as many as that; the last one ends. */
function walked(states: number) {
  const stateOf = (n: number) => ({ open: [`${n}`], arrived: [], ended: n === states });
  const follow = ({ open: [id] }: { open: readonly string[] }) =>
    Number(id) < states ? [stateOf(Number(id) + 1)] : [];
  return walk([stateOf(1)], follow, ({ open }) => open.join());
}

it('[CS9] a procedure with more ways through it than anybody could follow is not followed to their end, nor said to end', () => {
  expect(walked(20_000)?.states.size).toBe(20_000);
  expect(walked(20_001)).toBeNull();
  expect([alwaysEnds(walked(9)), alwaysEnds(walked(20_001))]).toEqual([true, false]);
});
