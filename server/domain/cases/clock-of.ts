import type { ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
import { isFromHome } from '../home/home.ts';
import type { Case } from './case.ts';

export interface CaseClock {
  /** When its papers were complete. */
  readonly start: Instant;
  readonly limit: TimeLimit;
  /** Recorded outages stop it (CS5). */
  readonly pausedByOutage: boolean;
}

/** CS5, HM1: the clock of the counters, or the one that the hall's standard gives whoever asks from home. */
export function clockOf({ timeLimit, fromHome }: ServiceSetup, behind: Case): CaseClock {
  const start = behind.completedAt ?? behind.openedAt;
  // The outages that the counters' standard speaks of are not in the one for answers.
  if (fromHome && isFromHome(behind)) return { start, limit: fromHome.limit, pausedByOutage: false };
  return { start, limit: timeLimit, pausedByOutage: timeLimit.pausedByOutage === true };
}

/** HM4: only the applicant can bring it on: its clock stands, and nobody of the house is late with it. */
export function waitsForApplicant(service: ServiceSetup, { open, arrived }: Case): boolean {
  const steps = service.case?.steps ?? [];
  const isAtHome = (stepId: string) => steps.some(({ id, place }) => id === stepId && place === 'home');
  return open.length > 0 && arrived.length === 0 && open.every(({ stepId }) => isAtHome(stepId));
}
