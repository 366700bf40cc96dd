import type { Totals, VisitFigures } from '../../../contract/views/report-view.ts';
import { added, Adding } from '../../domain/reports/add-up.ts';
import { noCases, noVisits } from '../../domain/reports/day-summary.ts';
import type { DaySummary, VisitCount } from '../../domain/reports/day-summary.ts';
import { quantile } from '../../domain/reports/histogram.ts';
import type { Histogram } from '../../domain/reports/histogram.ts';

/** RP5: null where nothing was measured. */
export const spread = (histogram: Histogram) => ({ median: quantile(histogram, 0.5), p95: quantile(histogram, 0.95) });

export function visitFigures({ arrived, served, missed, expired, waits, stays }: VisitCount): VisitFigures {
  const wait = spread(waits);
  return {
    arrived,
    served,
    missed,
    expired,
    here: arrived - served - missed - expired,
    waitMedian: wait.median,
    waitP95: wait.p95,
    stayMedian: quantile(stays, 0.5),
  };
}

export const allVisits = ({ services }: DaySummary): VisitCount =>
  Object.values(services).reduce((sum, visits) => sum.take(visits), new Adding<VisitCount>(noVisits)).sum;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

export function totalsOf(summary: DaySummary): Totals {
  const stops = Object.values(summary.stops).flatMap((stations) => Object.values(stations));
  const cases = Object.values(summary.cases).reduce((sum, each) => added(sum, each), noCases);
  return {
    days: summary.days,
    ...visitFigures(allVisits(summary)),
    stops: { within: sumOf(stops.map(({ within }) => within)), late: sumOf(stops.map(({ late }) => late)) },
    cases: {
      opened: cases.opened,
      closed: cases.done + cases.refused + cases.expired,
      within: cases.within,
      late: cases.late,
    },
    letters: sumOf(Object.values(summary.letters).map(({ signed }) => signed)),
  };
}

const WAIT_BOUNDS = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120] as const;

/** How many visitors waited how long. */
export function waitSpread(waits: Histogram): { from: number; to: number | null; visits: number }[] {
  return WAIT_BOUNDS.map((from, i) => {
    const to = WAIT_BOUNDS[i + 1] ?? null;
    const visits = Object.entries(waits).reduce(
      (sum, [minute, count]) => (Number(minute) >= from && (to === null || Number(minute) < to) ? sum + count : sum),
      0,
    );
    return { from, to, visits };
  });
}
