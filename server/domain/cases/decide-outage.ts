import type { OutageCommand } from './case-commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import type { Hall, RecordedOutage } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayAt } from '../hall-time/zone.ts';
import type { ClerkId } from '../ids.ts';

/** CS5: only a recorded outage stops a clock; it is recorded when it begins, not in retrospect. */
export function decideOutage(hall: Hall, command: OutageCommand, now: Instant): Decision {
  const { clerkId } = command.by;
  const current = outageNow(hall);
  if (command.type === 'end-outage') {
    return current ? accept({ type: 'outage-ended', at: now, clerkId }) : refuse('no-outage');
  }
  if (current) return refuse('outage-already');
  return accept({ type: 'outage-began', at: now, clerkId, reason: command.reason });
}

/**
 * DU9: an outage that goes on, though it began by a clock that was ahead: it would stop no clock until that time comes. Since when it goes on by
 * the right clock nobody knows; that it goes on now is certain. A clock that does not say the hall's own day is believed by nobody.
 */
export function outageDatedAnew(hall: Hall, now: Instant): readonly HallEvent[] {
  const current = outageNow(hall);
  if (!current || current.from <= now || dayAt(now, hall.setup.timeZone) !== hall.day) return [];
  return [{ type: 'outage-began', at: now, clerkId: current.by, reason: current.reason, anew: true }];
}

/** Somebody says that the clock is right now: an outage that was over by one that was ahead stops no clock in the time to come, either. */
export const outagesOver = ({ outages }: Hall, clerkId: ClerkId, now: Instant): readonly HallEvent[] =>
  outages.some(({ to }) => to !== null && to > now) ? [{ type: 'outage-ended', at: now, clerkId, anew: true }] : [];

export const outageNow = ({ outages }: Hall): RecordedOutage | undefined => outages.find(({ to }) => to === null);
