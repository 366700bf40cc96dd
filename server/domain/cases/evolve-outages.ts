import type { EventOf } from '../events.ts';
import type { RecordedOutage } from '../hall.ts';

export type OutageHappened = EventOf<'outage-began' | 'outage-ended'>;

/** CS5: the recorded outages after one more begins or ends, or is dated anew because the clock was ahead (DU9). */
export function evolveOutages(outages: readonly RecordedOutage[], event: OutageHappened): readonly RecordedOutage[] {
  const { at, anew = false } = event;
  if (event.type === 'outage-ended') return outages.map((outage) => ended(outage, at, anew));
  if (anew) return outages.map((outage) => (outage.to === null ? { ...outage, from: at } : outage));
  return [...outages, { from: at, to: null, reason: event.reason, by: event.clerkId }];
}

/** By a clock that was ahead it may have ended, and even begun, at a time that has not come. */
function ended(outage: RecordedOutage, at: number, anew: boolean): RecordedOutage {
  if (!anew) return { ...outage, to: outage.to ?? at };
  const isToCome = outage.to !== null && outage.to > at;
  return isToCome ? { ...outage, from: Math.min(outage.from, at), to: at } : outage;
}
