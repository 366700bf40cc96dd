import { serviceOf } from '../hall-setup.ts';
import type { HallSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { Outage } from '../hall-time/running-time.ts';
import type { ServiceId } from '../ids.ts';

/** The clock of a stage. A recorded outage stops it if the standard says the service depends on server and network (CS5). */
export interface StageClock {
  /** When it began, moved later by past outages. */
  readonly from: Instant;
  /** Since when a present outage has stopped it; null: it runs. */
  readonly standsSince: Instant | null;
}

export function stageClock(
  setup: HallSetup,
  outages: readonly Outage[],
  stage: { readonly serviceId: ServiceId; readonly since: Instant },
  now: Instant,
): StageClock {
  const clock = { from: stage.since, standsSince: null as Instant | null };
  if (!serviceOf(setup, stage.serviceId)?.timeLimit.pausedByOutage) return clock;
  for (const { from, to } of outages) {
    const began = Math.max(from, stage.since);
    if (to === null && began < now) clock.standsSince = began;
    if (to !== null) clock.from += Math.max(0, Math.min(to, now) - began);
  }
  return clock;
}

export const ranOf = ({ from, standsSince }: StageClock, now: Instant): number => (standsSince ?? now) - from;
