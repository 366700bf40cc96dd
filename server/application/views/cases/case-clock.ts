import type { TimeLeft } from '../../../../contract/views/procedure-view.ts';
import type { Case, OpenStep } from '../../../domain/cases/case.ts';
import {
  absentIn,
  clockOf,
  standsStill,
  standstills,
  standstillsOf,
  stepStandsStill,
} from '../../../domain/cases/clock-of.ts';
import type { StepSetup } from '../../../domain/procedures/procedure.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import type { ServiceSetup } from '../../../domain/hall-setup.ts';
import type { Instant } from '../../../domain/hall-time/instant.ts';
import { timeLeft } from '../../../domain/hall-time/time-left.ts';
import type { Outage } from '../../../domain/hall-time/running-time.ts';
import { dueAt } from '../../../domain/hall-time/working-time.ts';
import type { Scene } from '../hall-parts.ts';

/** CS5: when a case is due, counted from complete papers. */
export function caseDueAt({ hall, now }: Scene, behind: Case): Instant {
  const service = serviceOf(hall.setup, behind.serviceId);
  if (!service) return behind.openedAt;
  const { start, limit } = clockOf(service, behind);
  return dueAt(hall.setup, start, limit, stopsOf({ hall }, service, behind), now);
}

/** Whether only the applicant can move it on now (HM4, CS13). */
export function isWithApplicant({ hall }: Pick<Scene, 'hall'>, behind: Case): boolean {
  const service = serviceOf(hall.setup, behind.serviceId);
  return service !== undefined && standsStill(service, behind);
}

export function caseTime({ hall, now }: Scene, behind: Case): TimeLeft {
  const service = serviceOf(hall.setup, behind.serviceId);
  const limit = { value: 1, unit: 'menit' } as const;
  if (!service) return timeLeft(hall.setup, behind.openedAt, limit, [], now);
  const clock = clockOf(service, behind);
  const time = timeLeft(hall.setup, clock.start, clock.limit, stopsOf({ hall }, service, behind), now);
  return standsStill(service, behind) ? { ...time, is: 'waits' } : time;
}

/** The clock of one step, where the standard gives it a limit of its own. */
export function stepTime({ hall, now }: Scene, behind: Case, step: StepSetup, open: OpenStep): TimeLeft | null {
  const service = serviceOf(hall.setup, behind.serviceId);
  if (!step.limit || !service) return null;
  const stops = [...outagesFor({ hall }, service, behind), ...standstillsOf(step, absentIn(behind))];
  const time = timeLeft(hall.setup, open.openedAt, step.limit, stops, now);
  return stepStandsStill(step, behind) ? { ...time, is: 'waits' } : time;
}

/** By when it has to be done; what stands is due at no time that is known. */
export function stepDueAt(scene: Scene, behind: Case, step: StepSetup, open: OpenStep): Instant {
  const time = stepTime(scene, behind, step, open);
  return time && time.is !== 'waits' ? time.dueAt : Number.POSITIVE_INFINITY;
}

type Setting = Pick<Scene, 'hall'>;

/** What has stopped the clock of the case. */
const stopsOf = (setting: Setting, service: ServiceSetup, behind: Case): readonly Outage[] => [
  ...outagesFor(setting, service, behind),
  ...standstills(service, absentIn(behind)),
];

/** Only where the standard itself makes the limit depend on server and network. */
function outagesFor({ hall }: Setting, service: ServiceSetup, behind: Case): readonly Outage[] {
  return clockOf(service, behind).pausedByOutage ? hall.outages : [];
}
