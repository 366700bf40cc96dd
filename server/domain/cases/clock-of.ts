import type { ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
import { isFromHome } from '../home/home.ts';
import type { Case } from './case.ts';

/** The time limit that a case is promised. */
export interface Promised {
  readonly limit: TimeLimit;
  /** Recorded outages stop its clock (CS5). */
  readonly pausedByOutage: boolean;
}

interface CaseClock extends Promised {
  /** When its papers were complete. */
  readonly start: Instant;
}

export const clockOf = (service: ServiceSetup, behind: Case): CaseClock => ({
  start: behind.completedAt ?? behind.openedAt,
  ...promiseOf(service, isFromHome(behind)),
});

/** CS5, HM1: the time limit of the service's standard, or that of a request from home. */
export function promiseOf({ timeLimit, fromHome }: ServiceSetup, askedFromHome: boolean): Promised {
  // The standard for requests from home does not mention outages.
  if (fromHome && askedFromHome) return { limit: fromHome.limit, pausedByOutage: false };
  return { limit: timeLimit, pausedByOutage: timeLimit.pausedByOutage === true };
}

/** HM4: only the applicant can continue it: its clock stands, and nobody in the office is late with it. */
export function waitsForApplicant(service: ServiceSetup, { open, arrived }: Case): boolean {
  const steps = service.case?.steps ?? [];
  const isAtHome = (stepId: string) => steps.some(({ id, place }) => id === stepId && place === 'home');
  return open.length > 0 && arrived.length === 0 && open.every(({ stepId }) => isAtHome(stepId));
}
