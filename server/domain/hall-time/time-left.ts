import { hours, minutes } from './instant.ts';
import type { Instant } from './instant.ts';
import { calendarOf, closingOn } from './opening-calendar.ts';
import type { HallHours } from './opening-calendar.ts';
import { runningBetween, runningTime } from './running-time.ts';
import type { Outage } from './running-time.ts';
import { dueAt, openTimeBetween } from './working-time.ts';
import type { ClockedHall, TimeLimit } from './working-time.ts';
import { dayNumberAt } from './zone.ts';

/** State of a clock. `amount` is what is left or, if late, how late it is; never negative. */
export interface TimeLeft {
  /** `near`: less than a quarter of the running time is left. `paused`: not late, and an outage is going on. */
  readonly is: 'left' | 'near' | 'late' | 'paused';
  readonly dueAt: Instant;
  readonly amount: number;
  readonly unit: 'menit' | 'jam' | 'hari kerja';
}

type Amount = Pick<TimeLeft, 'amount' | 'unit'>;

/**
 * CS5: how much of a limit is left, told as a clerk would: opening minutes below two hours, opening hours within a
 * working day and for limits in minutes, else how many working days on it is due (1: the next one). Rounded so that it
 * never flatters: time left down, lateness up.
 */
export function timeLeft(
  hall: ClockedHall,
  start: Instant,
  limit: TimeLimit,
  outages: readonly Outage[],
  now: Instant,
): TimeLeft {
  const due = dueAt(hall, start, limit, outages, now);
  if (now > due) return { is: 'late', dueAt: due, ...lateBy(hall, due, now) };
  const time = runningTime(hall, outages, now);
  const left = runningBetween(time, Math.max(start, now), due);
  const isNear = left * 4 < runningBetween(time, start, due);
  const running = isNear ? 'near' : 'left';
  return {
    is: isStopped(outages, now) ? 'paused' : running,
    dueAt: due,
    ...amountLeft(hall, limit, left, now, due),
  };
}

const isStopped = (outages: readonly Outage[], now: Instant): boolean =>
  outages.some(({ from, to }) => from <= now && (to === null || now < to));

function amountLeft(hall: HallHours, limit: TimeLimit, left: number, now: Instant, due: Instant): Amount {
  if (left < hours(2)) return { amount: Math.floor(left / minutes(1)), unit: 'menit' };
  const workingDays = limit.unit === 'menit' ? 0 : workingDaysBetween(hall, now, due);
  if (workingDays === 0) return { amount: Math.floor(left / hours(1)), unit: 'jam' };
  return { amount: workingDays, unit: 'hari kerja' };
}

function lateBy(hall: HallHours, due: Instant, now: Instant): Amount {
  const late = openTimeBetween(hall, due, now);
  if (late < hours(2)) return { amount: Math.max(1, Math.ceil(late / minutes(1))), unit: 'menit' };
  const workingDays = workingDaysBetween(hall, due, now);
  if (workingDays === 0) return { amount: Math.ceil(late / hours(1)), unit: 'jam' };
  return { amount: workingDays, unit: 'hari kerja' };
}

/** Working days after the day of one instant, up to that of the other. */
export function workingDaysBetween(hall: HallHours, from: Instant, to: Instant): number {
  const calendar = calendarOf(hall);
  let count = 0;
  for (let day = dayNumberAt(from, calendar.zone) + 1; day <= dayNumberAt(to, calendar.zone); day++) {
    if (closingOn(calendar, day) !== null) count += 1;
  }
  return count;
}
