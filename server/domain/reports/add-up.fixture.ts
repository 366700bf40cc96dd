import { Adding } from './add-up.ts';
import { emptySummary } from './day-summary.ts';
import type { DaySummary } from './day-summary.ts';

/** The figures of a period are the sum of its days. */
export function addUp(days: Iterable<DaySummary>): DaySummary {
  const adding = new Adding<DaySummary>(emptySummary);
  for (const day of days) adding.take(day);
  return adding.sum;
}
