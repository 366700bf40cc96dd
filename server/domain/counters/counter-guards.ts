import type { Refusal } from '../decision.ts';
import { visitorAt } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { counterOf } from '../hall-setup.ts';
import type { CounterSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, CounterId, VisitId } from '../ids.ts';
import type { VisitIn } from '../queue/visit.ts';
import type { AsShown, AtCounter } from './clerk-act.ts';

/** A guard gives either what the decision needs next, or a refusal. */
export type Guarded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export interface StaffedCounter {
  readonly counter: CounterSetup;
  readonly clerkId: ClerkId;
  readonly paused: string | null;
}

export function staffedCounter(hall: Hall, counterId: CounterId): Guarded<StaffedCounter> {
  const counter = counterOf(hall.setup, counterId);
  if (!counter) return { ok: false, refusal: 'unknown-counter' };
  const staffing = hall.staffed.get(counterId);
  if (!staffing) return { ok: false, refusal: 'counter-closed' };
  return { ok: true, value: { counter, ...staffing } };
}

export interface OccupiedCounter extends StaffedCounter {
  readonly visit: VisitIn<'called'> | VisitIn<'serving'>;
}

/** CA18: occupied by him whom the clerk's screen showed, if a screen did. */
export function occupiedCounter(hall: Hall, { counterId, shown }: AtCounter & AsShown): Guarded<OccupiedCounter> {
  const staffed = staffedCounter(hall, counterId);
  if (!staffed.ok) return staffed;
  const visit = visitorAt(hall, counterId);
  if (!visit) return { ok: false, refusal: 'counter-empty' };
  const isAnother = shown !== undefined && shown.visitId !== visit.id;
  const isLater = shown?.edition !== undefined && shown.edition !== visit.edition;
  if (isAnother || isLater) return { ok: false, refusal: 'changed-meanwhile' };
  return { ok: true, value: { ...staffed.value, visit } };
}

/** The fields common to all events of a clerk with the visitor at the counter. */
export function actOf(here: OccupiedCounter, now: Instant): ClerkAct {
  return { at: now, visitId: here.visit.id, counterId: here.counter.id, clerkId: here.clerkId };
}

interface ClerkAct {
  readonly at: Instant;
  readonly visitId: VisitId;
  readonly counterId: CounterId;
  readonly clerkId: ClerkId;
}
