import { calendarOf, closingOn } from '../hall-time/opening-calendar.ts';
import type { HallHours } from '../hall-time/opening-calendar.ts';
import { days } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayNumberAt } from '../hall-time/zone.ts';

/**
 * RT4: so many days of work within so many have to stand behind the hall's date before anything is forgotten by it: what is forgotten does
 * not come back. A machine that wakes up in another year may work on for a week, but no month of letters goes out with that year on them.
 */
export const BELIEVED_AFTER = { daysWorked: 25, within: days(60) } as const;

/** Of a hall that opens on fewer: it may have been closed a while, or nobody came. A week of work is none, however seldom it opens. */
const OF_ITS_OPEN_DAYS = 2 / 3;
const AT_LEAST = 5;

/** A hall that opens on two days a week never works on as many as one that opens on five, and would forget nobody for ever. */
export function daysToBelieve(hall: HallHours, now: Instant): number {
  const calendar = calendarOf(hall);
  if (calendar.always) return BELIEVED_AFTER.daysWorked;
  let open = 0;
  const last = dayNumberAt(now, calendar.zone);
  for (let day = dayNumberAt(now - BELIEVED_AFTER.within, calendar.zone); day <= last; day++)
    if (closingOn(calendar, day) !== null) open += 1;
  return Math.min(BELIEVED_AFTER.daysWorked, Math.max(AT_LEAST, Math.floor(open * OF_ITS_OPEN_DAYS)));
}
