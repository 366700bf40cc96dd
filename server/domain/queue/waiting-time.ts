import type { Instant } from '../hall-time/instant.ts';

/** How long one visitor occupied a counter of a station, from call to end. */
export interface ServingSample {
  readonly at: Instant;
  readonly tookMs: number;
}

export interface WaitRange {
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** Fewer served visitors than this say nothing about the next. */
const FEWEST_SAMPLES = 5;
/** The latest visitors only, since the morning says nothing about the afternoon. */
export const SAMPLES_KEPT = 20;
const STEP_MINUTES = 5;

/**
 * CA13: an honest range from today's own figures, or null: "belum dapat diperkirakan".
 * The range is the visitors ahead, shared among the open counters, at the quarter that was served fastest and slowest.
 */
export function waitRange(ahead: number, openCounters: number, samples: readonly ServingSample[]): WaitRange | null {
  if (openCounters < 1 || samples.length < FEWEST_SAMPLES) return null;
  const took = samples.map((sample) => sample.tookMs).toSorted((a, b) => a - b);
  const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length;
  const low = (quantile(took, 0.25) + mean) / 2;
  const high = (quantile(took, 0.75) + mean) / 2;
  const rounds = ahead / openCounters;
  return {
    fromMinutes: Math.floor((rounds * low) / 60_000 / STEP_MINUTES) * STEP_MINUTES,
    toMinutes: Math.max(1, Math.ceil(((rounds + 1) * high) / 60_000 / STEP_MINUTES)) * STEP_MINUTES,
  };
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
