import { days, minutes } from './instant.ts';
import type { Instant } from './instant.ts';
import { calendarOf, closingOn } from './opening-calendar.ts';
import type { HallHours, OpeningCalendar } from './opening-calendar.ts';
import { afterRunning, lostBetween, runningBetween, runningTime } from './running-time.ts';
import type { Outage } from './running-time.ts';
import { dayNumberAt, monthsLater } from './zone.ts';
import type { DayNumber } from './zone.ts';

export type { Outage } from './running-time.ts';

/** How long a service may take, as its standard prints it. */
export interface TimeLimit {
  readonly value: number;
  readonly unit: 'menit' | 'hari' | 'hari kerja' | 'bulan';
}

interface ClockRules {
  /** Whether the day on which the clock starts is hari kerja 1. No source says so; the office settles it. */
  readonly countsFirstDay: boolean;
}

export interface ClockedHall extends HallHours {
  /** Absent: the first day does not count. */
  readonly clock?: ClockRules | undefined;
}

/** No clock is followed further than ten years; what is not due by then, as in a hall that never opens, is due then. */
const HORIZON = days(3_653);

/**
 * CS5: the instant by which it is due, if the file was complete at `start`.
 *
 * A start outside opening hours counts as the next opening.
 * - `menit` are minutes of opening time.
 * - `hari kerja` n ends at the closing time of the n-th working day after the first day, or of the (n-1)-th where the
 *   hall counts the first day. A working day has opening hours and is no holiday.
 * - `hari` n are days of any kind: they end at the closing time of the n-th day after the first, or of the (n-1)-th where
 *   the hall counts the first day; where that is no working day, of the next one.
 * - `bulan` n ends at the closing time of the same day of the month n months later, or of the last day of a shorter
 *   month; where that is no working day, of the next one.
 *
 * `outages` are those that may stop this clock: the due instant moves by the opening time that they took away before it,
 * those that fall into what it moved by too. One that goes on has taken away the time until `now`.
 *
 * In a hall that never closes, a trial, every minute runs, while days end by the weekly hours.
 */
export function dueAt(
  hall: ClockedHall,
  start: Instant,
  limit: TimeLimit,
  outages: readonly Outage[],
  now: Instant,
): Instant {
  const time = runningTime(hall, outages, now);
  const horizon = start + HORIZON;
  const end = limit.unit === 'menit' ? start : endOfDays(hall, time.calendar, start, limit);
  if (end === null) return horizon;
  const toRun = limit.unit === 'menit' ? minutes(limit.value) : lostBetween(time, start, end);
  return Math.min(afterRunning(time, end, toRun, horizon) ?? horizon, horizon);
}

/** Milliseconds of opening time from one instant to another. */
export function openTimeBetween(hall: HallHours, from: Instant, to: Instant): number {
  return runningBetween(runningTime(hall, [], to), from, to);
}

/** The closing time of the working day on which a clock started at `start` begins to count. */
export function firstClosing(hall: HallHours, start: Instant): Instant {
  const calendar = calendarOf(hall);
  const day = firstDay(calendar, start, dayNumberAt(start + HORIZON, calendar.zone));
  return (day === null ? null : closingOn(calendar, day)) ?? start + HORIZON;
}

/** When a limit in days or months ends if nothing stops the clock; null: beyond the horizon. */
function endOfDays(hall: ClockedHall, calendar: OpeningCalendar, start: Instant, limit: TimeLimit): Instant | null {
  const last = dayNumberAt(start + HORIZON, calendar.zone);
  let day = firstDay(calendar, start, last);
  if (day !== null && limit.unit === 'bulan') day = workingDayFrom(calendar, monthsLater(day, limit.value), last);
  const daysAfter = limit.value - (hall.clock?.countsFirstDay ? 1 : 0);
  if (day !== null && limit.unit === 'hari') day = workingDayFrom(calendar, day + daysAfter, last);
  if (limit.unit === 'hari kerja') {
    for (let left = daysAfter; left > 0 && day !== null; left--) {
      day = workingDayFrom(calendar, day + 1, last);
    }
  }
  return day === null ? null : closingOn(calendar, day);
}

/** The working day on which a clock starts: today until closing time, then the next. */
function firstDay(calendar: OpeningCalendar, start: Instant, last: DayNumber): DayNumber | null {
  const today = dayNumberAt(start, calendar.zone);
  const closing = closingOn(calendar, today);
  return workingDayFrom(calendar, closing !== null && start < closing ? today : today + 1, last);
}

function workingDayFrom(calendar: OpeningCalendar, from: DayNumber, last: DayNumber): DayNumber | null {
  for (let day = from; day <= last; day++) if (closingOn(calendar, day) !== null) return day;
  return null;
}
