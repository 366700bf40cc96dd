import type { TimeLeft } from '../../../contract/case-view.ts';
import type { Case, OpenStep } from '../../domain/cases/case.ts';
import type { StepSetup } from '../../domain/cases/procedure.ts';
import { serviceOf } from '../../domain/hall-setup.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { timeLeft } from '../../domain/hall-time/time-left.ts';
import type { Outage } from '../../domain/hall-time/running-time.ts';
import { dueAt } from '../../domain/hall-time/working-time.ts';
import type { Scene } from './hall-parts.ts';

/** CS5: by when a case is promised, counted from complete papers. */
export function caseDueAt({ hall, now }: Scene, behind: Case): Instant {
  const limit = serviceOf(hall.setup, behind.serviceId)?.timeLimit;
  if (!limit) return behind.openedAt;
  return dueAt(hall.setup, behind.openedAt, limit, outagesFor({ hall }, behind.serviceId), now);
}

export function caseTime({ hall, now }: Scene, behind: Case): TimeLeft {
  const limit = serviceOf(hall.setup, behind.serviceId)?.timeLimit ?? { value: 1, unit: 'menit' };
  return timeLeft(hall.setup, behind.openedAt, limit, outagesFor({ hall }, behind.serviceId), now);
}

/** Of a step alone, where its standard gives it a limit. */
export function stepTime({ hall, now }: Scene, behind: Case, step: StepSetup, open: OpenStep): TimeLeft | null {
  if (!step.limit) return null;
  return timeLeft(hall.setup, open.openedAt, step.limit, outagesFor({ hall }, behind.serviceId), now);
}

/** Only where the standard itself makes the time hang on server and network. */
function outagesFor({ hall }: Pick<Scene, 'hall'>, serviceId: string): readonly Outage[] {
  return serviceOf(hall.setup, serviceId)?.timeLimit.pausedByOutage ? hall.outages : [];
}
