import type { StepId } from '../ids.ts';
import { stepOf } from './procedure.ts';

/** The part of a step that moving depends on; steps of cases and of complaints both have it. */
export interface Way {
  readonly steps: readonly WayStep[];
}

interface WayStep {
  readonly id: StepId;
  readonly joins?: readonly StepId[] | undefined;
  readonly outcomes: readonly WayOutcome[];
}

interface WayOutcome {
  readonly opens: readonly StepId[];
  readonly ends?: string | undefined;
  readonly returns?: boolean | undefined;
}

/** A position in the graph: the open steps, and the branches that wait at a join. */
export interface Marking {
  readonly open: readonly StepId[];
  readonly arrived: readonly StepId[];
}

export const nowhere: Marking = { open: [], arrived: [] };

/** Steps that begin together, at an outcome of a station. */
export function opening(procedure: Way, marking: Marking, steps: readonly StepId[]): Marking {
  return steps.reduce((so, stepId) => arriving(procedure, so, stepId, null), marking);
}

/** The marking after a step was done with an outcome. */
export function following(procedure: Way, marking: Marking, stepId: StepId, outcome: WayOutcome): Marking {
  if (outcome.ends) return nowhere;
  const left = { open: marking.open.filter((id) => id !== stepId), arrived: marking.arrived };
  const from = outcome.returns ? withdrawn(procedure, left, [stepId], outcome.opens) : left;
  return outcome.opens.reduce((so, target) => arriving(procedure, so, target, stepId), from);
}

/** The marking after the whole case was sent back to one step, wherever it was. */
export function sentBackTo(procedure: Way, marking: Marking, target: StepId): Marking {
  return opening(procedure, withdrawn(procedure, marking, marking.open, [target]), [target]);
}

/** CS3: a join opens when the last of its branches arrives. */
function arriving(procedure: Way, marking: Marking, target: StepId, from: StepId | null): Marking {
  const joins = stepOf(procedure, target)?.joins;
  if (!joins || from === null || !joins.includes(from))
    return { open: including(marking.open, target), arrived: marking.arrived };
  const arrived = including(marking.arrived, from);
  if (!joins.every((branch) => arrived.includes(branch))) return { open: marking.open, arrived };
  return { open: including(marking.open, target), arrived: arrived.filter((branch) => !joins.includes(branch)) };
}

/** CS6: a return withdraws what lies behind the step it goes to; side branches stay as they are. */
function withdrawn(procedure: Way, marking: Marking, from: readonly StepId[], targets: readonly StepId[]): Marking {
  const behind = new Set(targets.flatMap((target) => [...stepsBehind(procedure, target)]));
  const isDone = (id: StepId) => !behind.has(id) && !targets.includes(id);
  const joins = procedure.steps.filter(({ id }) => behind.has(id) && from.some((at) => isPast(procedure, id, at)));
  // A join already passed waits again, with the branches that need not be redone already there.
  const there = joins.flatMap(({ joins: branches = [] }) => branches.filter(isDone));
  return {
    open: marking.open.filter((id) => !behind.has(id)),
    arrived: [...new Set([...marking.arrived.filter(isDone), ...there])],
  };
}

const isPast = (procedure: Way, id: StepId, from: StepId): boolean =>
  id === from || stepsBehind(procedure, id).has(from);

/** The steps reachable from this one without a return. */
export function stepsBehind(procedure: Way, stepId: StepId): ReadonlySet<StepId> {
  const behind = new Set<StepId>();
  const pending = [stepOf(procedure, stepId)];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    for (const target of forward(step)) {
      if (behind.has(target)) continue;
      behind.add(target);
      const next = stepOf(procedure, target);
      if (next) pending.push(next);
    }
  }
  return behind;
}

const forward = (step: WayStep): StepId[] => step.outcomes.flatMap(({ opens, returns }) => (returns ? [] : [...opens]));

const including = (ids: readonly StepId[], id: StepId): readonly StepId[] => (ids.includes(id) ? ids : [...ids, id]);
