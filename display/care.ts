/** DI7: what keeps a panel from burning in. By the hall's clock, so that displays side by side move together. */
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

/** By so many pixels everything stands beside its place now. */
export const shiftAt = (now: number): readonly [number, number] =>
  RING[Math.floor(now / SHIFT_EVERY_MS) % RING.length] ?? RING[0];

/** Whether the list stands at the right this hour. */
export const isSwappedAt = (now: number): boolean => Math.floor(now / SWAP_EVERY_MS) % 2 === 1;

/** Where on a black glass the clock stands this minute, in hundredths of the room that is left. */
export function placeAtNight(now: number): readonly [number, number] {
  const minute = Math.floor(now / 60_000);
  return [(minute * 37) % 101, (minute * 61) % 101];
}
