import type { TimeLeft } from '../../../../contract/views/procedure-view.ts';
import type { Case, OpenStep } from '../../../domain/cases/case.ts';
import { clockOf, waitsForApplicant } from '../../../domain/cases/clock-of.ts';
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
  return dueAt(hall.setup, start, limit, outagesFor({ hall }, service, behind), now);
}

/** Whether only the applicant can move it on now (HM4). */
export function isWithApplicant({ hall }: Pick<Scene, 'hall'>, behind: Case): boolean {
  const service = serviceOf(hall.setup, behind.serviceId);
  return service !== undefined && waitsForApplicant(service, behind);
}

export function caseTime({ hall, now }: Scene, behind: Case): TimeLeft {
  const service = serviceOf(hall.setup, behind.serviceId);
  const limit = { value: 1, unit: 'menit' } as const;
  if (!service) return timeLeft(hall.setup, behind.openedAt, limit, [], now);
  const clock = clockOf(service, behind);
  const time = timeLeft(hall.setup, clock.start, clock.limit, outagesFor({ hall }, service, behind), now);
  return waitsForApplicant(service, behind) ? { ...time, is: 'waits' } : time;
}

/** The clock of one step, where the standard gives it a limit of its own. */
export function stepTime({ hall, now }: Scene, behind: Case, step: StepSetup, open: OpenStep): TimeLeft | null {
  const service = serviceOf(hall.setup, behind.serviceId);
  if (!step.limit || !service) return null;
  return timeLeft(hall.setup, open.openedAt, step.limit, outagesFor({ hall }, service, behind), now);
}

/** Only where the standard itself makes the limit depend on server and network. */
function outagesFor({ hall }: Pick<Scene, 'hall'>, service: ServiceSetup, behind: Case): readonly Outage[] {
  return clockOf(service, behind).pausedByOutage ? hall.outages : [];
}
