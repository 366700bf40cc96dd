import { calendarOf, closingOn } from '../hall-time/opening-calendar.ts';
import type { HallHours } from '../hall-time/opening-calendar.ts';
import { days } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayNumberAt } from '../hall-time/zone.ts';

/**
 * RT4: so many days of work, within so many, must support the hall's date before anything is deleted by it, since
 * deletion is final. A machine that starts with a wrong year may run for a week, but no month of letters goes out with
 * that year on them.
 */
export const BELIEVED_AFTER = { daysWorked: 25, within: days(60) } as const;

/** For halls that open less often, allowing for open days without work. One week never suffices, however seldom the hall opens. */
const OF_ITS_OPEN_DAYS = 2 / 3;
const AT_LEAST = 5;

/** A hall open two days a week never reaches the count of one open five, and would never delete anything. */
export function daysToBelieve(hall: HallHours, now: Instant): number {
  const calendar = calendarOf(hall);
  if (calendar.always) return BELIEVED_AFTER.daysWorked;
  let open = 0;
  const last = dayNumberAt(now, calendar.zone);
  for (let day = dayNumberAt(now - BELIEVED_AFTER.within, calendar.zone); day <= last; day++)
    if (closingOn(calendar, day) !== null) open += 1;
  return Math.min(BELIEVED_AFTER.daysWorked, Math.max(AT_LEAST, Math.floor(open * OF_ITS_OPEN_DAYS)));
}
