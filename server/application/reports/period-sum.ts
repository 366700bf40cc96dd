import { Adding } from '../../domain/reports/add-up.ts';
import { emptySummary, noVisits } from '../../domain/reports/day-summary.ts';
import type { DaySummary, VisitCount } from '../../domain/reports/day-summary.ts';
import { partsOf, stepOfPeriod } from '../../domain/reports/period.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { DaySummaries } from './day-summaries.ts';

/** The sum of a period, and the visits of each of its parts. */
export interface PeriodSum {
  /** Null: the ledger has no day of it. */
  readonly total: DaySummary | null;
  readonly parts: readonly { readonly period: Period; readonly visits: VisitCount | null }[];
}

/** RP1: the sum of its days. */
export async function periodSum(summaries: DaySummaries, period: Period): Promise<PeriodSum> {
  const total = new Adding<DaySummary>(emptySummary);
  const parts = partsOf(period).map((part) => ({ period: part, adding: new Adding<VisitCount>(noVisits), days: 0 }));
  let [days, at] = [0, 0];
  const step = stepOfPeriod(period);
  const isLong = step === 'month' || step === 'year';
  for await (const { day, summary } of isLong ? summaries.byMonths(period) : summaries.of(period)) {
    total.take(summary);
    days += 1;
    while (day > (parts[at]?.period.to ?? day)) at += 1;
    const part = parts[at];
    if (!part) continue;
    part.days += 1;
    for (const visits of Object.values(summary.services)) part.adding.take(visits);
  }
  return {
    total: days > 0 ? total.sum : null,
    parts: parts.map((part) => ({ period: part.period, visits: part.days > 0 ? part.adding.sum : null })),
  };
}
