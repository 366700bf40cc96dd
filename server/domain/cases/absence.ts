import type { EventOf, HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { CaseId } from '../ids.ts';
import { summedUp, summing } from '../ordered-map.ts';
import { undoOf } from '../queue/evolve-queue.ts';
import type { Stage, Visit } from '../queue/visit.ts';
import type { Absence, Case } from './case.ts';
import { putCase } from './put-case.ts';

/** By these a visitor of a case comes or leaves, or its steps begin and end. */
const changing: ReadonlySet<HallEvent['type']> = new Set<HallEvent['type']>([
  'request-received',
  'case-moved',
  'case-undone',
  'case-linked',
  'visit-missed',
  'visit-restored',
  'stage-finished',
  'action-undone',
  'day-closed',
]);

/**
 * CS13: each case's absences, after an event. What a step needs is the setup's, which changes; so all are noted, and which of them stop a clock
 * is asked where it is read (`clock-of.ts`).
 */
export function withAbsences(before: Hall, event: HallEvent, after: Hall): Hall {
  if (!changing.has(event.type)) return after;
  const undoneAt = event.type === 'action-undone' ? actUndone(before, event) : null;
  return casesOf(before, event, after).reduce((hall, id) => noted(hall, id, event.at, undoneAt), after);
}

/** When the act happened that is taken back: nobody has come or gone by it (RP2). */
const actUndone = ({ visits }: Hall, { visitId, what }: EventOf<'action-undone'>): Instant | null =>
  undoOf(visits.get(visitId) ?? { undo: null }, what)?.at ?? null;

function casesOf(before: Hall, event: HallEvent, after: Hall): readonly CaseId[] {
  if (event.type === 'day-closed') return [...after.cases.keys()];
  const ids = 'caseId' in event ? [event.caseId] : [];
  const visitId = 'visitId' in event ? event.visitId : null;
  const linked = [before, after].map(({ visits }) => visits.get(visitId ?? '')?.caseId ?? null);
  return [...new Set([...ids, ...linked])].filter((id) => id !== null);
}

function noted(hall: Hall, id: CaseId, at: Instant, undoneAt: Instant | null): Hall {
  const behind = hall.cases.get(id);
  if (!behind) return hall;
  const stood = undoneAt === null ? behind : { ...behind, away: asOf(undoneAt, behind) };
  const away = awayAfter(stood, hasVisitor(hall, behind), at);
  return away === behind.away ? hall : putCase(hall, { ...behind, away });
}

const never: readonly Absence[] = [];

function asOf(at: Instant, { away = never }: Case): readonly Absence[] {
  return away.filter(({ from }) => from < at).map((each) => ((each.to ?? at) < at ? each : { ...each, to: null }));
}

function awayAfter({ open, away = never }: Case, isHere: boolean, at: Instant): readonly Absence[] {
  const steps = isHere ? [] : open.map(({ stepId }) => stepId);
  const last = away.at(-1);
  const goesOn = last?.to === null ? last : null;
  if ((goesOn?.steps ?? []).join(' ') === steps.join(' ')) return away;
  const over = goesOn && at > goesOn.from ? [{ ...goesOn, to: at }] : [];
  const before = goesOn ? [...away.slice(0, -1), ...over] : away;
  return steps.length === 0 ? before : [...before, { from: at, to: null, steps }];
}

const inHall: ReadonlySet<Stage['is']> = new Set<Stage['is']>(['waiting', 'called', 'serving', 'held']);

/** Whoever did not come when called is as good as gone, until he is restored. */
const isHere = ({ stage }: Visit): boolean => inHall.has(stage.is);

/** By stretches of neighbouring numbers: a signature does not go through all who are in a full hall. */
const casesHere = summing(
  (visits: readonly Visit[]): ReadonlySet<CaseId | null> => new Set(visits.filter(isHere).map(({ caseId }) => caseId)),
);

const hasVisitor = ({ visits }: Hall, { id }: Case): boolean =>
  summedUp(visits, casesHere).some((here) => here.has(id));
