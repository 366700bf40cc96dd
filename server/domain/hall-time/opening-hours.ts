import type { Instant } from './instant.ts';
import { calendarOf, spansOn } from './opening-calendar.ts';
import type { HallHours, OpeningCalendar } from './opening-calendar.ts';
import { dayNumberAt } from './zone.ts';
import type { DayNumber } from './zone.ts';

export type { HallHours } from './opening-calendar.ts';

export type OpenState =
  | { readonly is: 'open'; readonly closesAt: Instant | null }
  | { readonly is: 'closed'; readonly why: 'outside-hours' | 'holiday'; readonly opensAt: Instant | null };

/** How many days ahead the next opening is searched: longer than any run of holidays and collective leave. */
const DAYS_AHEAD = 30;

/** IS4: whether the hall is open; if not, why, and when it opens next. */
export function openState(hall: HallHours, now: Instant): OpenState {
  if (hall.hours.always) return { is: 'open', closesAt: null };
  const calendar = calendarOf(hall);
  const today = dayNumberAt(now, calendar.zone);
  const current = spansOn(calendar, today).find((span) => span.from <= now && now < span.to);
  if (current) return { is: 'open', closesAt: current.to };
  return {
    is: 'closed',
    why: calendar.holidays.has(today) ? 'holiday' : 'outside-hours',
    opensAt: nextOpening(calendar, today, now),
  };
}

function nextOpening(calendar: OpeningCalendar, today: DayNumber, now: Instant): Instant | null {
  for (let day = today; day <= today + DAYS_AHEAD; day++) {
    const next = spansOn(calendar, day).find((span) => span.from > now);
    if (next) return next.from;
  }
  return null;
}
