import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { ClerkId, VisitId } from '../ids.ts';
import { announced, withdrawn } from './announcement.ts';
import { SAMPLES_KEPT } from './waiting-time.ts';
import { withEntry } from '../ordered-map.ts';
import { endOfLine } from './arrival.ts';
import { isAtCounter, isIn } from './visit.ts';
import type { Stage, Undo, UndoableAct, Visit } from './visit.ts';

type QueueEvent = EventOf<
  | 'visit-called'
  | 'visit-recalled'
  | 'serving-started'
  | 'visit-held'
  | 'visit-resumed'
  | 'visit-transferred'
  | 'visit-missed'
  | 'visit-restored'
  | 'stage-finished'
  | 'action-undone'
  | 'priority-settled'
>;

export function evolveQueue(hall: Hall, event: QueueEvent): Hall {
  const visit = visitOf(hall, event.visitId);
  switch (event.type) {
    case 'visit-called': {
      const stage = placeOf(visit);
      const called = changed(hall, event, visit, {
        stage: {
          ...stage,
          is: 'called',
          counterId: event.counterId,
          calledAt: event.at,
          calls: 1,
          order: hall.acts + 1,
          reason: event.reason,
        },
      });
      return announce(recount(called, event.overtook, +1), event, 'call');
    }
    case 'visit-recalled': {
      const stage = stageIn(visit, 'called');
      return announce(put(hall, { ...visit, stage: { ...stage, calls: stage.calls + 1 } }), event, 'recall');
    }
    case 'serving-started': {
      const { calledAt: _, calls: __, ...stage } = stageIn(visit, 'called');
      return changed(hall, event, visit, {
        stage: { ...stage, is: 'serving', startedAt: event.at, order: hall.acts + 1 },
      });
    }
    case 'visit-held': {
      const { reason, returnAt } = event;
      return changed(hall, event, visit, { stage: { ...placeOf(visit), is: 'held', reason, returnAt, forCase: null } });
    }
    case 'visit-resumed':
      return changed(hall, event, visit, { stage: { ...placeOf(visit), is: 'waiting' } });
    case 'visit-transferred': {
      const stage: Stage = { is: 'waiting', stationId: event.stationId, since: visit.arrivedAt, overtaken: 0 };
      const { note, route = visit.route } = event;
      return changed(sampled(hall, visit, event.at), event, visit, { stage, note, route });
    }
    case 'visit-missed':
      return changed(hall, event, visit, {
        stage: { is: 'missed', stationId: placeOf(visit).stationId, missedAt: event.at, order: hall.acts + 1 },
      });
    case 'visit-restored': {
      const { stationId } = stageIn(visit, 'missed');
      const since = endOfLine(hall, event.at);
      return changed(hall, event, visit, { stage: { is: 'waiting', stationId, since, overtaken: 0 } });
    }
    case 'stage-finished':
      return stageFinished(hall, event, visit);
    case 'priority-settled':
      return changed(hall, event, visit, { priorityId: event.priorityId, priorityConfirmed: true });
    case 'action-undone':
      return actionUndone(hall, event, visit);
  }
}

function stageFinished(hall: Hall, event: EventOf<'stage-finished'>, visit: Visit): Hall {
  const stage = stageAfter(event, visit);
  const served = countServed(sampled(hall, visit, event.at), event.clerkId, 1, event.tookMs);
  const goesWithout = [...(visit.goesWithout ?? []), ...(event.goesWithout ?? [])];
  return changed(served, event, visit, {
    stage,
    route: event.route,
    ...(goesWithout.length > 0 ? { goesWithout } : {}),
  });
}

function stageAfter({ next, waitsFor = null, at, outcomeId }: EventOf<'stage-finished'>, visit: Visit): Stage {
  if (next === null) return { is: 'done', at, outcomeId };
  const place = { stationId: next, since: visit.arrivedAt, overtaken: 0 };
  if (waitsFor === null) return { is: 'waiting', ...place };
  return { is: 'held', ...place, reason: '', returnAt: null, forCase: waitsFor };
}

/** CA10: the visit is as before, those overtaken are not any more, the announcement is withdrawn. */
function actionUndone(hall: Hall, event: EventOf<'action-undone'>, visit: Visit): Hall {
  const undo = undoOf(visit, event.what);
  if (!undo) throw new Error(`The ledger undoes what ${visit.id} has not done.`);
  const restored = put(hall, asBefore(visit, undo));
  const { stage } = undo.before;
  if (undo.what === 'stage-finished' && stage.is === 'serving') {
    return countServed(restored, undo.clerkId ?? event.clerkId, -1, Math.max(0, undo.at - stage.startedAt));
  }
  if (undo.what !== 'visit-called') return restored;
  const recounted = recount(restored, undo.overtook, -1);
  return { ...recounted, announcements: withdrawn(recounted.announcements, visit.id) };
}

/** The act that would be undone. */
export function undoOf({ undo }: Pick<Visit, 'undo'>, what: UndoableAct): Undo | null {
  let found = undo;
  while (found?.under && found.what !== what) found = found.under;
  return found;
}

/** What is not part of the undone act stays: a noted need, the bringer, a counted copy, an overtake by somebody called since. */
function asBefore(visit: Visit, { what, before }: Undo): Visit {
  const { need, applicant, bringer, letter, stage: now } = visit;
  const { caseId } = what === 'case-linked' ? before : visit;
  const brought = bringer === undefined ? {} : { bringer };
  const movedOn = what === 'visit-transferred' || what === 'stage-finished';
  const counted = !movedOn && 'overtaken' in now && 'overtaken' in before.stage;
  const stage = counted ? { ...before.stage, overtaken: now.overtaken } : before.stage;
  const edition = visit.edition === before.edition ? visit.edition : visit.edition + 1;
  return { ...before, stage, edition, need, applicant, ...brought, caseId, letter, undo: null };
}

function countServed(hall: Hall, clerkId: ClerkId, by: 1 | -1, ms: number): Hall {
  const { visitors, tookMs } = hall.servedBy.get(clerkId) ?? { visitors: 0, tookMs: 0 };
  const counted = { visitors: visitors + by, tookMs: tookMs + by * ms };
  return { ...hall, servedBy: new Map(hall.servedBy).set(clerkId, counted) };
}

/** The visit after a clerk's act, with its state before so that the act can be undone. */
export function changed(hall: Hall, event: EventOf<UndoableAct>, visit: Visit, change: Partial<Visit>): Hall {
  const { undo: _, ...before } = visit;
  const overtook = event.type === 'visit-called' ? event.overtook : [];
  const order = hall.acts + 1;
  const { type: what, counterId, clerkId, at } = event;
  const under = what === 'case-linked' && visit.undo ? { under: visit.undo } : {};
  const undo: Undo = { what, counterId, clerkId, at, order, before, overtook, ...under };
  const edition = change.stage ? visit.edition + 1 : visit.edition;
  return { ...put(hall, { ...visit, ...change, edition, undo }), acts: order };
}

export function put(hall: Hall, visit: Visit): Hall {
  return { ...hall, visits: withEntry(hall.visits, visit.id, visit) };
}

export function visitOf(hall: Hall, id: VisitId): Visit {
  const visit = hall.visits.get(id);
  if (!visit) throw new Error(`The ledger mentions visit ${id} before its number was given.`);
  return visit;
}

/** CA2 is kept by counting who was overtaken, and how often. */
function recount(hall: Hall, passed: readonly VisitId[], by: 1 | -1): Hall {
  if (passed.length === 0) return hall;
  let { visits } = hall;
  for (const id of passed) {
    const visit = visits.get(id);
    if (!visit || !('overtaken' in visit.stage)) continue;
    const overtaken = Math.max(0, visit.stage.overtaken + by);
    visits = withEntry(visits, id, { ...visit, stage: { ...visit.stage, overtaken } });
  }
  return { ...hall, visits };
}

function announce(hall: Hall, event: EventOf<'visit-called' | 'visit-recalled'>, kind: 'call' | 'recall'): Hall {
  const { number, priorityId } = visitOf(hall, event.visitId);
  const announcement = {
    id: event.announcementId,
    visitId: event.visitId,
    number,
    counterId: event.counterId,
    kind,
    at: event.at,
    priority: priorityId !== null,
  };
  return { ...hall, announcements: announced(hall.announcements, announcement) };
}

/** How long this visitor occupied the counter is a sample for waiting times (CA13). */
function sampled(hall: Hall, visit: Visit, at: number): Hall {
  if (!isAtCounter(visit)) return hall;
  const { stage } = visit;
  const from = stage.is === 'serving' ? stage.startedAt : stage.calledAt;
  const earlier = hall.samples.get(stage.stationId) ?? [];
  const samples = [...earlier, { at, tookMs: Math.max(0, at - from) }].slice(-SAMPLES_KEPT);
  return { ...hall, samples: new Map(hall.samples).set(stage.stationId, samples) };
}

function placeOf(visit: Visit): { stationId: string; since: number; overtaken: number } {
  const { stage } = visit;
  if (stage.is === 'done' || stage.is === 'missed') {
    throw new Error(`The ledger moves visit ${visit.id}, which is ${stage.is}.`);
  }
  return { stationId: stage.stationId, since: stage.since, overtaken: stage.overtaken };
}

function stageIn<Name extends Stage['is']>(visit: Visit, name: Name): Extract<Stage, { is: Name }> {
  if (!isIn(visit, name)) throw new Error(`The ledger expects visit ${visit.id} ${name}, it is ${visit.stage.is}.`);
  return visit.stage;
}
