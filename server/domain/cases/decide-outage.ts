import type { OutageCommand } from './case-commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall, RecordedOutage } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';

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

export const outageNow = ({ outages }: Hall): RecordedOutage | undefined => outages.find(({ to }) => to === null);
