import type { Instant } from './instant.ts';
import { dayAt, instantOf, nextDay, weekdayOf } from './zone.ts';
import type { Day, TimeZoneName } from './zone.ts';

export const weekdays = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;
export type Weekday = (typeof weekdays)[number];

/** When a hall is open: its own hours, its holidays, its zone. */
export interface HallHours {
  readonly timeZone: TimeZoneName;
  readonly hours: {
    readonly weekly: readonly { readonly days: readonly Weekday[]; readonly open: string; readonly close: string }[];
    readonly always?: boolean | undefined;
  };
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
}

export type OpenState =
  | { readonly is: 'open'; readonly closesAt: Instant | null }
  | { readonly is: 'closed'; readonly why: 'outside-hours' | 'holiday'; readonly opensAt: Instant | null };

/** How far ahead an opening is looked for: longer than any run of holidays and collective leave. */
const DAYS_AHEAD = 30;

/** IS4: a closed hall says why, and when it opens next. */
export function openState(hall: HallHours, now: Instant): OpenState {
  if (hall.hours.always) return { is: 'open', closesAt: null };
  const today = dayAt(now, hall.timeZone);
  const current = spansOf(hall, today).find((span) => span.from <= now && now < span.to);
  if (current) return { is: 'open', closesAt: current.to };
  return {
    is: 'closed',
    why: isHoliday(hall, today) ? 'holiday' : 'outside-hours',
    opensAt: nextOpening(hall, today, now),
  };
}

function nextOpening(hall: HallHours, today: Day, now: Instant): Instant | null {
  let day = today;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++, day = nextDay(day)) {
    const next = spansOf(hall, day).find((span) => span.from > now);
    if (next) return next.from;
  }
  return null;
}

function spansOf(hall: HallHours, day: Day): { from: Instant; to: Instant }[] {
  const weekday = weekdays[weekdayOf(day)];
  if (weekday === undefined || isHoliday(hall, day)) return [];
  return hall.hours.weekly
    .filter((span) => span.days.includes(weekday))
    .map((span) => ({
      from: instantOf(day, span.open, hall.timeZone),
      to: instantOf(day, span.close, hall.timeZone),
    }))
    .toSorted((a, b) => a.from - b.from);
}

const isHoliday = (hall: HallHours, day: Day): boolean => hall.holidays.some((holiday) => holiday.day === day);
