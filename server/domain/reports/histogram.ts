import { minutes } from '../hall-time/instant.ts';

/** How often each whole number occurred: full minutes of waiting, working days of a case. Sums are exact. */
export type Histogram = Readonly<Record<number, number>>;

export const howMany = (histogram: Histogram): number =>
  Object.values(histogram).reduce((sum, count) => sum + count, 0);

/** RP5: the smallest value not exceeded by this share of all; null: nothing was measured. */
export function quantile(histogram: Histogram, share: number): number | null {
  const wanted = Math.ceil(howMany(histogram) * share);
  let seen = 0;
  for (const [value, count] of Object.entries(histogram)) {
    seen += count;
    if (seen >= wanted && seen > 0) return Number(value);
  }
  return null;
}

/** Negative times, from a clock that was set back, count as zero. */
export const fullMinutes = (ms: number): number => Math.max(0, Math.floor(ms / minutes(1)));
