import type { Hall } from '../hall.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { openState } from '../hall-time/opening-hours.ts';
import type { OpenState } from '../hall-time/opening-hours.ts';
import { dayNumberAt, midnightOf } from '../hall-time/zone.ts';
import type { HallMessage } from './supervised.ts';

/** Whether numbers are given for it today, regardless of hours and quota. */
export const isServiceOpen = (hall: Hall, service: ServiceSetup): boolean =>
  service.open && !hall.closedServices.has(service.id);

/** The opening state, or closed if today was ended early (HN7): then the hall opens on its next day. */
export function openNow({ setup, endedToday }: Hall, now: Instant): OpenState {
  const { timeZone } = setup;
  const today = dayNumberAt(now, timeZone);
  if (!endedToday || dayNumberAt(endedToday.at, timeZone) !== today) return openState(setup, now);
  const tomorrow = midnightOf(today + 1, timeZone);
  const then = openState(setup, tomorrow);
  return { is: 'closed', why: 'outside-hours', opensAt: then.is === 'open' ? tomorrow : then.opensAt };
}

const SAID_BEFORE = minutes(30);

/** IS11: null, unless by the hours no more numbers are given soon. */
export function numbersStop(
  hall: Hall,
  now: Instant,
): { readonly at: Instant; readonly againAt: Instant | null } | null {
  const open = openNow(hall, now);
  if (open.is === 'closed' || open.closesAt === null || open.closesAt - now > SAID_BEFORE) return null;
  const { timeZone } = hall.setup;
  const then = openState(hall.setup, open.closesAt);
  const today = dayNumberAt(now, timeZone);
  const isPause = then.is === 'closed' && then.opensAt !== null && dayNumberAt(then.opensAt, timeZone) === today;
  return { at: open.closesAt, againAt: isPause ? then.opensAt : null };
}

export const messageAt = (hall: Hall, now: Instant): HallMessage | null =>
  hall.message && now < hall.message.until ? hall.message : null;
