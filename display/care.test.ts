import { expect, it } from 'vitest';
import { isSwappedAt, placeAtNight, shiftAt } from './care.ts';

const minutes = (count: number) => count * 60_000;

it('[DI7] moves everything by two to five pixels every two minutes, and never for long the same', () => {
  expect(shiftAt(minutes(1))).toEqual(shiftAt(minutes(0)));
  const places = Array.from({ length: 8 }, (_, i) => shiftAt(minutes(2 * i)));
  expect(new Set(places.map(String)).size).toBe(8);
  for (const [x, y] of places) expect(Math.hypot(x, y)).toBeLessThanOrEqual(5);
});

it('[DI7] changes sides every hour', () => {
  expect([0, 59, 60, 119, 120].map((minute) => isSwappedAt(minutes(minute)))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

it('[DI7] puts the clock of the night elsewhere every minute, all over the glass', () => {
  const places = Array.from({ length: 101 }, (_, i) => placeAtNight(minutes(i)));
  expect(new Set(places.map(([x]) => x)).size).toBe(101);
  expect(new Set(places.map(([, y]) => y)).size).toBe(101);
});
