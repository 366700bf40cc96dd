import type { Hall } from '../hall.ts';
import type { ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { openState } from '../hall-time/opening-hours.ts';
import type { OpenState } from '../hall-time/opening-hours.ts';
import { dayNumberAt, midnightOf } from '../hall-time/zone.ts';
import type { HallMessage } from './supervised.ts';

/** Whether numbers are given for it today, apart from hours and quota. */
export const isServiceOpen = (hall: Hall, service: ServiceSetup): boolean =>
  service.open && !hall.closedServices.has(service.id);

/** The hours, unless today was ended before they were over (HN7): then the hall opens on its next day. */
export function openNow({ setup, endedToday }: Hall, now: Instant): OpenState {
  const { timeZone } = setup;
  const today = dayNumberAt(now, timeZone);
  if (!endedToday || dayNumberAt(endedToday.at, timeZone) !== today) return openState(setup, now);
  const tomorrow = midnightOf(today + 1, timeZone);
  const then = openState(setup, tomorrow);
  return { is: 'closed', why: 'outside-hours', opensAt: then.is === 'open' ? tomorrow : then.opensAt };
}

export const messageAt = (hall: Hall, now: Instant): HallMessage | null =>
  hall.message && now < hall.message.until ? hall.message : null;
