import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { letterAfterCheck } from '../letters/evolve-letter.ts';
import { put, visitOf } from '../queue/evolve-queue.ts';
import { reworded, withPapers } from './case.ts';
import type { Case, CaseLetter, OpenStep } from './case.ts';
import { caseIn, putCase } from './put-case.ts';

type CaseEvent = EventOf<
  | 'case-moved'
  | 'case-papers-ticked'
  | 'case-checked'
  | 'paper-attached'
  | 'paper-detached'
  | 'handed-over'
  | 'visit-summoned'
  | 'case-undone'
>;

export function evolveCase(hall: Hall, event: CaseEvent): Hall {
  const before = caseIn(hall, event.caseId);
  switch (event.type) {
    case 'case-moved':
      return putCase(hall, moved(before, event));
    case 'case-papers-ticked':
      return putCase(hall, { ...withPapers(before, event.papers), undo: null });
    case 'case-checked':
      return putCase(hall, checked(before, event));
    case 'paper-attached':
      return putCase(hall, { ...reworded(before), attachments: [...before.attachments, event.attachment], undo: null });
    case 'paper-detached': {
      const attachments = before.attachments.filter(({ id }) => id !== event.attachmentId);
      return putCase(hall, { ...reworded(before), attachments, undo: null });
    }
    case 'handed-over': {
      const { at, to, purpose } = event;
      return putCase(hall, { ...before, handedOver: { at, to, purpose } });
    }
    case 'visit-summoned': {
      const visit = visitOf(hall, event.visitId);
      const stage = { is: 'waiting', stationId: event.stationId, since: visit.arrivedAt, overtaken: 0 } as const;
      // The visitor has been called for it: the move can no longer be undone.
      return put(putCase(hall, { ...before, undo: null }), { ...visit, stage, undo: null });
    }
    case 'case-undone':
      if (!before.undo) throw new Error(`The ledger takes back what case ${before.id} has not done.`);
      return putCase(hall, {
        ...before.undo.before,
        letter: asItIs(before.undo.before.letter, before.letter),
        moves: before.moves + 1,
        undo: null,
      });
  }
}

function moved(before: Case, event: EventOf<'case-moved'>): Case {
  const { at, clerkId, counterId, stepId, records, parafsKept, closes, outcomeId } = event;
  const atCounter = counterId !== null;
  const { undo: _, ...stood } = before;
  return {
    ...before,
    open: event.open.map((id) => openStep(before, event, id)),
    arrived: event.arrived,
    records:
      stepId !== null && Object.keys(records).length > 0 ? { ...before.records, [stepId]: records } : before.records,
    letter: before.letter && { ...before.letter, parafs: before.letter.parafs.slice(0, parafsKept) },
    stage: closes ? { is: 'closed', at, as: closes, outcomeId } : before.stage,
    movedWithStageAt: atCounter ? at : before.movedWithStageAt,
    moves: before.moves + 1,
    // A cancelled number is not revived, so the return after a cancelled letter cannot be undone. Nor can a move made
    // by the applicant.
    undo: clerkId === null || (stepId === null && !atCounter) ? null : { before: stood, at, clerkId, atCounter },
    ...(event.completes ? { completedAt: at } : {}),
  };
}

/** LE3: copies printed since the move stay counted after an undo; a cancelled number is not revived (LE2). */
function asItIs(stood: CaseLetter | null, now: CaseLetter | null): CaseLetter | null {
  if (!stood || now?.id !== stood.id) return stood;
  return { ...stood, copies: now.copies, state: now.state === 'cancelled' ? 'cancelled' : stood.state };
}

function openStep(
  before: Case,
  { begun, at, note, returned, records }: EventOf<'case-moved'>,
  stepId: string,
): OpenStep {
  const known = before.open.find((step) => step.stepId === stepId);
  const edition = before.moves + 1;
  if (!known || begun.includes(stepId)) return { stepId, openedAt: at, note, returned, edition };
  // What a branch beside it has put on record may stand in the letter.
  return Object.keys(records).length > 0 ? { ...known, edition } : known;
}

function checked(before: Case, { found, at, applicant }: EventOf<'case-checked'>): Case {
  const stands = reworded(before);
  return {
    ...stands,
    check: { by: 'station', found, at },
    applicant: applicant === '' ? before.applicant : applicant,
    letter: letterAfterCheck(stands, found),
    undo: null,
  };
}
