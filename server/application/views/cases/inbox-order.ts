import { isOpen } from '../../../domain/cases/case.ts';
import type { Case, OpenStep } from '../../../domain/cases/case.ts';
import { stepOf } from '../../../domain/procedures/procedure.ts';
import type { StepSetup } from '../../../domain/procedures/procedure.ts';
import type { Hall } from '../../../domain/hall.ts';
import { serviceOf } from '../../../domain/hall-setup.ts';
import type { HallSetup } from '../../../domain/hall-setup.ts';
import { minutes } from '../../../domain/hall-time/instant.ts';
import type { Instant } from '../../../domain/hall-time/instant.ts';
import { caseDueAt, isWithApplicant, stepDueAt } from './case-clock.ts';
import type { Scene } from '../hall-parts.ts';

/** An open step, with the earliest time at which one of its clocks runs out. */
export interface WaitingStep {
  readonly behind: Case;
  readonly open: OpenStep;
  readonly step: StepSetup;
  readonly due: Instant;
}

/** What an inbox depends on besides the cases; during an outage what is due moves each minute. */
interface Circumstances {
  readonly setup: HallSetup;
  readonly outages: Hall['outages'];
  readonly minute: number | null;
}

interface Ordered extends Circumstances {
  readonly byRoles: Map<string, readonly WaitingStep[]>;
}

/** Cache: a hall has thousands of open cases, and every call in the waiting room renews every inbox; valid while the cases stay as they are. */
const orders = new WeakMap<Hall['cases'], Ordered>();

/** Cache per case: when one case has moved, the clocks of the others stay valid. */
const clocks = new WeakMap<Case, Circumstances & { readonly steps: readonly WaitingStep[] }>();

/** The steps that wait for these roles, earliest due first (CS7). */
export function inboxOrder(scene: Scene, roles: readonly string[]): readonly WaitingStep[] {
  const { cases } = scene.hall;
  const key = roles.join(' ');
  const known = orderOf(scene).byRoles.get(key);
  if (known) return known;
  const waiting = [...cases.values()]
    .flatMap((behind) => stepsFor(scene, behind, roles))
    .toSorted((a, b) => a.due - b.due || a.open.openedAt - b.open.openedAt);
  orderOf(scene).byRoles.set(key, waiting);
  return waiting;
}

function orderOf(scene: Scene): Ordered {
  const { cases } = scene.hall;
  const now = circumstancesOf(scene);
  const kept = orders.get(cases);
  if (kept && areAlike(kept, now)) return kept;
  const fresh: Ordered = { ...now, byRoles: new Map() };
  orders.set(cases, fresh);
  return fresh;
}

/** The open steps of one case that are for these roles. */
export function stepsFor(scene: Scene, behind: Case, roles: readonly string[]): readonly WaitingStep[] {
  return openStepsOf(scene, behind).filter(({ step }) => step.roles.some((role) => roles.includes(role)));
}

function openStepsOf(scene: Scene, behind: Case): readonly WaitingStep[] {
  if (!isOpen(behind) || behind.open.length === 0) return [];
  const now = circumstancesOf(scene);
  const kept = clocks.get(behind);
  if (kept && areAlike(kept, now)) return kept.steps;
  const procedure = serviceOf(scene.hall.setup, behind.serviceId)?.case;
  // Only the applicant can move it on, so it comes after everything that the house can do.
  const due = isWithApplicant(scene, behind) ? Number.POSITIVE_INFINITY : caseDueAt(scene, behind);
  const steps = behind.open.flatMap((open) => {
    const step = stepOf(procedure, open.stepId);
    return step ? [{ behind, open, step, due: Math.min(due, stepDueAt(scene, behind, step, open)) }] : [];
  });
  clocks.set(behind, { ...now, steps });
  return steps;
}

function circumstancesOf({ hall, now }: Scene): Circumstances {
  const { setup, outages } = hall;
  return { setup, outages, minute: outages.some(({ to }) => to === null) ? Math.floor(now / minutes(1)) : null };
}

const areAlike = (a: Circumstances, b: Circumstances): boolean =>
  a.setup === b.setup && a.outages === b.outages && a.minute === b.minute;
