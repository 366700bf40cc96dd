import type { EventOf, HallEvent } from '../events.ts';

/** A day's events without those that were undone (RP2). A `case-undone` that remains undoes a move of the evening before. */
export function withoutUndone(events: readonly HallEvent[]): HallEvent[] {
  const kept: (HallEvent | null)[] = [];
  const acts = new Map<string, number[]>();
  for (const event of events) {
    if (event.type === 'action-undone') {
      takeBackAct(kept, acts.get(event.visitId) ?? [], event);
      continue;
    }
    if (event.type === 'case-undone' && takeBackMove(kept, acts.get(event.caseId) ?? [])) continue;
    if (event.type === 'complaint-undone' && takeBackMove(kept, acts.get(event.complaintId) ?? [])) continue;
    note(acts, event, kept.length);
    kept.push(event);
  }
  return kept.filter((event) => event !== null);
}

/** Remembers the positions, among the events kept, of what happened to a visit, case or complaint. */
function note(acts: Map<string, number[]>, event: HallEvent, at: number): void {
  const isOfCase = 'caseId' in event && event.type !== 'case-opened' && event.type !== 'case-linked';
  const of = isOfCase ? event.caseId : visitOrComplaintOf(event);
  if (of === null) return;
  const known = acts.get(of);
  if (known) known.push(at);
  else acts.set(of, [at]);
}

function visitOrComplaintOf(event: HallEvent): string | null {
  if ('complaintId' in event) return event.complaintId;
  return 'visitId' in event ? event.visitId : null;
}

function takeBackAct(kept: (HallEvent | null)[], acts: readonly number[], undone: EventOf<'action-undone'>): void {
  const last = acts.findLast((at) => kept[at]?.type === undone.what);
  if (last === undefined) throw new Error(`The ledger undoes what ${undone.visitId} has not done.`);
  kept[last] = null;
}

const moves: ReadonlySet<string> = new Set(['case-moved', 'complaint-moved']);

/** Removes the move and its deeds; a printed copy stays. False: the move was made on another day. */
function takeBackMove(kept: (HallEvent | null)[], acts: readonly number[]): boolean {
  const move = acts.findLast((at) => moves.has(kept[at]?.type ?? ''));
  if (move === undefined) return false;
  for (const at of acts) if (at >= move && isOfMove(kept[at])) kept[at] = null;
  return true;
}

export const isOfMove = (event: HallEvent | null | undefined): boolean =>
  (event !== null && event !== undefined && moves.has(event.type)) ||
  event?.type === 'handed-over' ||
  event?.type === 'letter-drafted' ||
  event?.type === 'paraf-given';
