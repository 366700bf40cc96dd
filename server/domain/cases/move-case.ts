import type { DeedDetail } from './case-commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { Deed } from '../procedures/work.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, CounterId, OutcomeId, RoleId, StationId } from '../ids.ts';
import { doDeed } from '../letters/deeds.ts';
import { isIn } from '../queue/visit.ts';
import type { Case } from './case.ts';
import { stepsBehind } from '../procedures/marking.ts';
import type { Marking } from '../procedures/marking.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { CaseEnd, Procedure, StepSetup } from '../procedures/procedure.ts';

/** One move of a case, from the end of a stage at a counter or from a desk. */
export interface Move {
  /** Null: the applicant moved it on, from home. */
  readonly clerkId: ClerkId | null;
  readonly roles: readonly RoleId[];
  readonly roleId: RoleId | null;
  readonly counterId: CounterId | null;
  readonly step: StepSetup | null;
  readonly outcomeId: OutcomeId;
  readonly to: Marking;
  readonly opens: readonly string[];
  readonly returned: boolean;
  readonly closes: CaseEnd | null;
  readonly note: string;
  readonly records: Readonly<Record<string, string>>;
  readonly does: readonly Deed[];
  /** Null: no deed needs input. */
  readonly deed: DeedDetail | null;
}

/** The move, its deeds in order, and the call for a visitor who waits: all of it, or a refusal. */
export function moveCase(hall: Hall, behind: Case, move: Move, now: Instant): Decision {
  const moved: HallEvent = movedEvent(hall, behind, move, now);
  let after = evolve(hall, moved);
  const events: HallEvent[] = [moved];
  const { clerkId, roles, roleId, deed: detail } = move;
  for (const deed of move.does) {
    if (clerkId === null || detail === null) return refuse('not-your-step');
    const doer = { clerkId, roles, roleId, stepId: move.step?.id ?? null };
    const done = doDeed(after, behind.id, { deed, doer, detail }, now);
    if (!done.ok) return refuse(done.refusal);
    after = done.events.reduce(evolve, after);
    events.push(...done.events);
  }
  return accept(...events, ...summons(after, behind, moved, now));
}

function movedEvent(hall: Hall, behind: Case, move: Move, now: Instant): EventOf<'case-moved'> {
  const { clerkId, roleId, counterId, step, outcomeId, to, returned, closes, note, records } = move;
  const since = behind.open.find(({ stepId }) => stepId === step?.id)?.openedAt ?? now;
  return {
    type: 'case-moved',
    at: now,
    caseId: behind.id,
    clerkId,
    roleId,
    counterId,
    outcomeId,
    note,
    records,
    stepId: step?.id ?? null,
    open: to.open,
    arrived: to.arrived,
    begun: to.open.filter((id) => move.opens.includes(id) || !behind.open.some(({ stepId }) => stepId === id)),
    returned,
    parafsKept: parafsKept(serviceOf(hall.setup, behind.serviceId)?.case, behind, move),
    closes,
    ...(isCompleteNow(move) ? { completes: true } : {}),
    tookMs: Math.max(0, now - since),
  };
}

/** HM4, CS13: the applicant has sent or brought what it lacked. */
function isCompleteNow({ step, outcomeId, closes }: Move): boolean {
  if (!step || closes !== null) return false;
  const needs = step.outcomes.find(({ id }) => id === outcomeId)?.needs ?? [];
  return step.place === 'home' || (step.place === 'counter' && needs.includes('papers-complete'));
}

/** CS6: initials given at the step it goes back to, or after it, must be given anew. */
function parafsKept(procedure: Procedure | undefined, { letter }: Case, { returned, opens }: Move): number {
  const parafs = letter?.parafs ?? [];
  if (!returned || !procedure) return parafs.length;
  const again = new Set(opens.flatMap((id) => [id, ...stepsBehind(procedure, id)]));
  const first = parafs.findIndex(({ stepId }) => stepId !== null && again.has(stepId));
  return first < 0 ? parafs.length : first;
}

/** A visitor waiting in the hall is called when a step needs him, or when there is nothing more to wait for. */
export function summons(hall: Hall, behind: Case, moved: EventOf<'case-moved'>, now: Instant): HallEvent[] {
  const { caseId, clerkId, roleId, closes } = moved;
  return [...hall.visits.values()].flatMap((visit): HallEvent[] => {
    if (!isIn(visit, 'held') || visit.stage.forCase !== behind.id) return [];
    const stationId = wanted(hall, behind, moved) ?? (closes ? visit.stage.stationId : null);
    if (stationId === null) return [];
    return [{ type: 'visit-summoned', at: now, caseId, clerkId, roleId, visitId: visit.id, stationId }];
  });
}

function wanted(hall: Hall, { serviceId }: Case, { begun }: EventOf<'case-moved'>): StationId | null {
  const procedure = serviceOf(hall.setup, serviceId)?.case;
  for (const stepId of begun) {
    const stationId = stepOf(procedure, stepId)?.visitorAt;
    if (stationId !== undefined) return stationId;
  }
  return null;
}
