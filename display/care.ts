/** DI7: prevents burn-in. Driven by the hall's clock, so that neighbouring displays move together. */
const SHIFT_EVERY_MS = 2 * 60_000;
const SWAP_EVERY_MS = 60 * 60_000;
const RING = [
  [0, 0],
  [3, 1],
  [4, 3],
  [2, 4],
  [0, 3],
  [-3, 2],
  [-4, -1],
  [-2, -3],
] as const;

/** Offset of everything from its normal position, in pixels. */
export const shiftAt = (now: number): readonly [number, number] =>
  RING[Math.floor(now / SHIFT_EVERY_MS) % RING.length] ?? RING[0];

/** Whether the list is on the right during this hour. */
export const isSwappedAt = (now: number): boolean => Math.floor(now / SWAP_EVERY_MS) % 2 === 1;

/** Position of the clock on a black screen in this minute, in hundredths of the free room. */
export function placeAtNight(now: number): readonly [number, number] {
  const minute = Math.floor(now / 60_000);
  return [(minute * 37) % 101, (minute * 61) % 101];
}
