import { minutes } from '../hall-time/instant.ts';

/** How often each whole number came up: full minutes of waiting, working days of a case. Adds up exactly. */
export type Histogram = Readonly<Record<number, number>>;

export const howMany = (histogram: Histogram): number =>
  Object.values(histogram).reduce((sum, count) => sum + count, 0);

/** RP5: the smallest value that so large a share of all does not exceed; null: nothing was measured. */
export function quantile(histogram: Histogram, share: number): number | null {
  const wanted = Math.ceil(howMany(histogram) * share);
  let seen = 0;
  for (const [value, count] of Object.entries(histogram)) {
    seen += count;
    if (seen >= wanted && seen > 0) return Number(value);
  }
  return null;
}

/** A clock that went back has measured nothing that can be less than none. */
export const fullMinutes = (ms: number): number => Math.max(0, Math.floor(ms / minutes(1)));
