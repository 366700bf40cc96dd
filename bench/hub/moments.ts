import { setTimeout as after } from 'node:timers/promises';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';

/** Milliseconds from the start at which somebody comes, by chance: the same for a figure and its floor. */
export function momentsOf(perSecond: number, forMs: number): number[] {
  const chance = new SeededChance(50);
  return Array.from({ length: (perSecond * forMs) / 1_000 }, () => chance.between(0, forMs)).toSorted((a, b) => a - b);
}

/** Open-loop load: whoever comes does so whether or not others have been answered. Returns the milliseconds of each. */
export function atMoments(moments: readonly number[], ask: (index: number) => Promise<number>): Promise<number[]> {
  const began = performance.now();
  return Promise.all(
    moments.map(async (moment, index) => {
      await after(Math.max(0, moment - (performance.now() - began)));
      return ask(index);
    }),
  );
}
