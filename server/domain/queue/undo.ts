import { undoable } from '../cases/case.ts';
import type { Case, CaseUndo } from '../cases/case.ts';
import { caseOf } from '../cases/file-facts.ts';
import { isWaitedFor } from '../cases/is-waited-for.ts';
import { staffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { visitorAt } from '../hall.ts';
import type { Hall } from '../hall.ts';
import { seconds } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { QueueCommand } from '../commands.ts';
import type { CounterId } from '../ids.ts';
import { firstVisitOf, isAtCounter } from './visit.ts';
import type { Undo, Visit } from './visit.ts';

/** CA10: undo is possible until something else happens to the visit, and no longer than this. */
export const UNDO_WITHIN = seconds(60);

/** The latest act of this counter that can be undone. */
export function undoableAt(hall: Hall, counterId: CounterId, now: Instant): { visit: Visit; undo: Undo } | undefined {
  let latest: { visit: Visit; undo: Undo } | undefined;
  for (const visit of hall.visits.values()) {
    const { undo } = visit;
    if (undo?.counterId !== counterId || now - undo.at > UNDO_WITHIN) continue;
    if (!latest || undo.order > latest.undo.order) latest = { visit, undo };
  }
  return latest;
}

type TakesBack = Extract<QueueCommand, { type: 'undo' }>;

export function undo(hall: Hall, { counterId, act }: TakesBack, now: Instant): Decision {
  const staffed = staffedCounter(hall, counterId);
  if (!staffed.ok) return staffed;
  const latest = undoableAt(hall, counterId, now);
  if (!latest) return refuse('nothing-to-undo');
  const { visit, undo: last } = latest;
  if (act !== undefined && act !== last.order) return refuse('changed-meanwhile');
  if (wouldCrowd(hall, visit, last)) return refuse('counter-busy');
  if (wouldSplit(hall, visit, last)) return refuse('visit-elsewhere');
  if (wouldWaitInVain(hall, last)) return refuse('nothing-to-undo');
  const behind = movedWith(hall, visit, last);
  // Somebody has worked on the case since, so what the stage started cannot be withdrawn.
  if (behind && !isOfCounter(undoable(behind), last)) return refuse('nothing-to-undo');
  const { clerkId } = staffed.value;
  const undone: HallEvent = { type: 'action-undone', at: now, visitId: visit.id, counterId, clerkId, what: last.what };
  if (!behind) return accept(undone);
  return accept(undone, { type: 'case-undone', at: now, caseId: behind.id, clerkId, roleId: null });
}

const isOfCounter = (moved: CaseUndo | null, { at }: Undo): boolean => moved?.atCounter === true && moved.at === at;

/** The case that the end of this stage has moved, if it has. */
function movedWith(hall: Hall, visit: Visit, { what, at }: Undo): Case | undefined {
  const behind = what === 'stage-finished' ? caseOf(hall, visit) : undefined;
  return behind?.movedWithStageAt === at ? behind : undefined;
}

/** CS8: what the visitor waited for has come meanwhile. */
function wouldWaitInVain(hall: Hall, { before: { stage } }: Undo): boolean {
  if (stage.is !== 'held' || stage.forCase === null) return false;
  const behind = hall.cases.get(stage.forCase);
  return !behind || !isWaitedFor(hall, behind);
}

/** CA17: undoing would bring the visitor back here while he is at another counter for another service. */
function wouldSplit({ visits }: Hall, visit: Visit, { before }: Undo): boolean {
  if (!isAtCounter({ ...before, undo: null })) return false;
  const isHis = (other: Visit) => other.id !== visit.id && firstVisitOf(other) === firstVisitOf(visit);
  return [...visits.values()].some((other) => isAtCounter(other) && isHis(other));
}

/** CA4: undoing would bring the visitor back to a counter where somebody else is by now. */
function wouldCrowd(hall: Hall, { id }: Visit, last: Undo): boolean {
  const before: Visit = { ...last.before, undo: null };
  const there = isAtCounter(before) ? visitorAt(hall, before.stage.counterId) : undefined;
  return there !== undefined && there.id !== id;
}
