import type { Instant } from './instant.ts';
import { calendarOf, joined, spansOfMinutesOn } from './opening-calendar.ts';
import type { HallHours, OpeningCalendar, Span } from './opening-calendar.ts';
import { dayNumberAt } from './zone.ts';

/** A recorded interval in which clocks stand still; `to` null: it has not ended. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** When a clock runs: while the hall is open and no outage stops it. */
interface RunningTime {
  readonly calendar: OpeningCalendar;
  /** In order, none touching the next. */
  readonly outages: readonly Span[];
}

/** An outage that has not ended has stopped the clock until now. */
export function runningTime(hall: HallHours, outages: readonly Outage[], now: Instant): RunningTime {
  return { calendar: calendarOf(hall), outages: joined(outages.map(({ from, to }) => ({ from, to: to ?? now }))) };
}

/** Milliseconds that a clock runs between two instants. */
export function runningBetween(time: RunningTime, from: Instant, to: Instant): number {
  const { zone } = time.calendar;
  let sum = 0;
  for (let day = dayNumberAt(from, zone); day <= dayNumberAt(to, zone); day++) {
    for (const span of runsOn(time, day)) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return sum;
}

/** Opening time between two instants that was lost to outages. */
export function lostBetween({ calendar, outages }: RunningTime, from: Instant, to: Instant): number {
  if (outages.length === 0) return 0;
  return runningBetween({ calendar, outages: [] }, from, to) - runningBetween({ calendar, outages }, from, to);
}

/** The first instant at which a clock has run this long since `from`; null: not before the horizon. */
export function afterRunning(time: RunningTime, from: Instant, amount: number, horizon: Instant): Instant | null {
  if (amount <= 0) return from;
  const { zone } = time.calendar;
  let left = amount;
  for (let day = dayNumberAt(from, zone); day <= dayNumberAt(horizon, zone); day++) {
    for (const span of runsOn(time, day)) {
      const runs = Math.max(0, span.to - Math.max(span.from, from));
      if (runs >= left) return Math.max(span.from, from) + left;
      left -= runs;
    }
  }
  return null;
}

function runsOn({ calendar, outages }: RunningTime, day: number): readonly Span[] {
  const spans = spansOfMinutesOn(calendar, day);
  return outages.length === 0 ? spans : spans.flatMap((span) => withoutOutages(span, outages));
}

function withoutOutages(span: Span, outages: readonly Span[]): Span[] {
  const runs: Span[] = [];
  let from = span.from;
  for (const outage of outages) {
    if (outage.to <= from) continue;
    if (outage.from >= span.to) break;
    if (from < outage.from) runs.push({ from, to: outage.from });
    from = outage.to;
  }
  if (from < span.to) runs.push({ from, to: span.to });
  return runs;
}
