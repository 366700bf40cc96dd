import type { Case } from './cases/case.ts';
import type { HallEvent } from './events.ts';
import type { Hall } from './hall.ts';
import type { Instant } from './hall-time/instant.ts';
import { dayAt } from './hall-time/zone.ts';
import type { Day } from './hall-time/zone.ts';
import { isOver } from './queue/visit.ts';

/**
 * What a new service day brings: open visits expire, nothing is deleted (CA12), numbers begin anew.
 * A clock that goes back opens no day a second time, nor does one that was ahead and comes to that day at last (IS1).
 */
export function dayTurned(hall: Hall, now: Instant): readonly HallEvent[] {
  const day = dayAt(now, hall.setup.timeZone);
  const isOpenedAlready = day <= hall.day || hall.givenAhead?.days.includes(day) === true;
  return isOpenedAlready ? [] : turnedTo(hall, day, now);
}

export function turnedTo(hall: Hall, day: Day, now: Instant): readonly HallEvent[] {
  const expired = [...hall.visits.values()].filter((visit) => !isOver(visit)).map((visit) => visit.id);
  const casesExpired = [...hall.cases.values()].filter(isLeft).map(({ id }) => id);
  const opened: HallEvent = { type: 'day-opened', at: now, day };
  return hall.day === '' ? [opened] : [{ type: 'day-closed', at: now, day: hall.day, expired, casesExpired }, opened];
}

/** Nobody in the house works on it, and whoever it was for has gone. */
const isLeft = ({ stage, open, arrived }: Case): boolean =>
  stage.is === 'open' && open.length === 0 && arrived.length === 0;
