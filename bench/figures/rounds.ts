import { median, quantile } from '../quantile.ts';

export const ROUNDS = 3;

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

export const spreadOf = (times: readonly number[]): Spread => ({
  p50: median(times),
  p99: quantile(times, 0.99),
});

/** Alternates floor and figure, so that a noisy minute of the machine affects both; the median of each. */
export async function inTurns<Value>(
  floor: () => Promise<Value>,
  figure: () => Promise<Value>,
  rounds = ROUNDS,
): Promise<{ floors: Value[]; figures: Value[] }> {
  const floors: Value[] = [];
  const figures: Value[] = [];
  for (let round = 0; round < rounds; round++) {
    floors.push(await floor());
    figures.push(await figure());
  }
  return { floors, figures };
}

export const medianSpread = (spreads: readonly Spread[]): Spread => ({
  p50: median(spreads.map(({ p50 }) => p50)),
  p99: median(spreads.map(({ p99 }) => p99)),
});

/** Cost of two steps in sequence, without anything else. */
export const together = (...spreads: readonly Spread[]): Spread => ({
  p50: spreads.reduce((sum, { p50 }) => sum + p50, 0),
  p99: spreads.reduce((sum, { p99 }) => sum + p99, 0),
});
