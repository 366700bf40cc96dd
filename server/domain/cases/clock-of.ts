import type { ServiceSetup } from '../hall-setup.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { StepSetup } from '../procedures/procedure.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
import { isFromHome } from '../home/home.ts';
import type { StepId } from '../ids.ts';
import type { Absence, Case } from './case.ts';

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
  return open.length > 0 && arrived.length === 0 && open.every(({ stepId }) => placeOf(service, stepId) === 'home');
}

/** Its clock stands: only the applicant can continue it, from home (HM4) or at a counter, and he is not in the hall (CS13). */
export const standsStill = (service: ServiceSetup, behind: Case): boolean =>
  waitsForApplicant(service, behind) || standstills(service, absentIn(behind)).some(({ to }) => to === null);

/** The clock of one of its steps stands, whatever the steps beside it may do. */
export function stepStandsStill(step: StepSetup, behind: Case): boolean {
  const isAway = behind.away?.at(-1)?.to === null;
  return step.place === 'home' || (isAway && isForApplicant(step, isFromHome(behind)));
}

/** When no visitor of a case was in the hall, and whether he asked from home. */
interface Absent {
  readonly away?: readonly Absence[];
  readonly isFromHome: boolean;
}

export const absentIn = (behind: Case): Absent => ({ away: behind.away ?? [], isFromHome: isFromHome(behind) });

/** CS13: when the case could not go on, since all that was open needed its applicant, who was not in the hall. */
export const standstills = (service: ServiceSetup, { away = [], isFromHome: isHome }: Absent): readonly Absence[] =>
  away.filter(({ steps }) => steps.every((stepId) => needsApplicant(stepOf(service.case, stepId), isHome)));

/** The same of one of its steps. */
export const standstillsOf = (
  step: StepSetup | undefined,
  { away = [], isFromHome: isHome }: Absent,
): readonly Absence[] =>
  step && isForApplicant(step, isHome) ? away.filter(({ steps }) => steps.includes(step.id)) : [];

const needsApplicant = (step: StepSetup | undefined, isHome: boolean): boolean =>
  step !== undefined && (step.place === 'home' || isForApplicant(step, isHome));

/** He has to come to the counter: it cannot send him home what he asked for from there (HM3). */
const isForApplicant = ({ place, outcomes }: StepSetup, isHome: boolean): boolean =>
  place === 'counter' &&
  !(isHome && outcomes.some(({ does, ends }) => ends !== 'refused' && does?.includes('reply') === true));

const placeOf = (service: ServiceSetup, stepId: StepId) => stepOf(service.case, stepId)?.place;
