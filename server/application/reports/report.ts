import type { Report } from '../../../contract/views/report-view.ts';
import { emptySummary } from '../../domain/reports/day-summary.ts';
import type { DaySummary } from '../../domain/reports/day-summary.ts';
import { periodBefore, stepOfPeriod } from '../../domain/reports/period.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { Office } from '../office.ts';
import { sceneOf } from '../views/hall-parts.ts';
import { lateCases } from '../views/cases/late-cases.ts';
import { allVisits, totalsOf, visitFigures, waitSpread } from './figures.ts';
import { periodSum } from './period-sum.ts';
import type { PeriodSum } from './period-sum.ts';
import {
  caseRows,
  counterRows,
  hourRows,
  letterRows,
  priorityRows,
  serviceRows,
  stepRows,
  stopRows,
} from './report-rows.ts';

/** The figures of a period, next to those of the period before. */
export async function reportOf(office: Office, period: Period): Promise<Report> {
  const { summaries, live, clock } = office;
  const before = periodBefore(period);
  const sum = await periodSum(summaries, period);
  const sumBefore = await periodSum(summaries, before);
  const { day } = live.hall;
  const isNow = day >= period.from && day <= period.to;
  return {
    period,
    before,
    step: stepOfPeriod(period),
    totals: sum.total && totalsOf(sum.total),
    totalsBefore: sumBefore.total && totalsOf(sumBefore.total),
    asOf: isNow ? clock.now() : null,
    lateNow: isNow ? lateCases(sceneOf(office)) : null,
    recounted: await recountedIn(office, period),
    parts: partRows(sum),
    ...rowsOf(office, sum.total ?? emptySummary),
  };
}

function rowsOf({ live }: Office, summary: DaySummary) {
  const { setup } = live.hall;
  const { received, ended } = summary.complaints;
  return {
    services: serviceRows(setup, summary),
    hours: hourRows(summary),
    waits: waitSpread(allVisits(summary).waits),
    priorities: priorityRows(setup, summary),
    counters: counterRows(setup, summary),
    stops: stopRows(setup, summary),
    steps: stepRows(setup, summary),
    cases: caseRows(setup, summary),
    letters: letterRows(setup, summary),
    complaints: {
      complaint: received['complaint'] ?? 0,
      suggestion: received['suggestion'] ?? 0,
      input: received['input'] ?? 0,
      ...ended,
    },
    checks: summary.checks,
    outages: summary.outages,
  };
}

const partRows = ({ parts }: PeriodSum): Report['parts'] =>
  parts.map(({ period: { from, to }, visits }) => ({ from, to, figures: visits && visitFigures(visits) }));

/** RP4: an old report stays as it was, or says that it was counted anew. */
async function recountedIn({ reportArchive }: Office, { from, to }: Period): Promise<Report['recounted']> {
  const days = await reportArchive.days(from, to);
  const anew = days.flatMap(({ recountedAt }) => (recountedAt === null ? [] : [recountedAt]));
  return anew.length === 0 ? null : { days: anew.length, at: Math.max(...anew) };
}
