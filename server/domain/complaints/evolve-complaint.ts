import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { StepId } from '../ids.ts';
import { withEntry } from '../ordered-map.ts';
import type { Complaint, ComplaintAnswer, OpenComplaintStep } from './complaint.ts';
import type { ComplaintEvent } from './complaint-events.ts';

type Received = EventOf<'complaint-received'>;
type Later = EventOf<Exclude<ComplaintEvent['type'], 'complaint-received'>>;

export function evolveComplaint(hall: Hall, event: Received | Later): Hall {
  if (event.type === 'complaint-received') {
    const { year, sequence } = event;
    return { ...put(hall, received(event)), lastComplaint: { year, sequence } };
  }
  const before = hall.complaints.get(event.complaintId);
  if (!before) throw new Error(`The ledger mentions complaint ${event.complaintId} before it was received.`);
  return put(hall, after(before, event));
}

const put = (hall: Hall, next: Complaint): Hall => ({
  ...hall,
  complaints: withEntry(hall.complaints, next.id, next),
});

function received(event: Received): Complaint {
  const { complaintId, number, code, kind, channel, medium, language, answerBy, hasWords, attachments } = event;
  const begun = (stepId: StepId): OpenComplaintStep => ({ stepId, openedAt: event.at, returned: false, moveId: null });
  return {
    id: complaintId,
    number,
    code,
    kind,
    channel,
    medium,
    language,
    answerBy,
    hasWords,
    attachments,
    receivedAt: event.cameAt,
    receivedBy: event.by,
    open: event.open.map(begun),
    arrived: event.arrived,
    answer: null,
    stage: { is: 'open' },
    moves: 0,
    undo: null,
  };
}

function after(before: Complaint, event: Later): Complaint {
  const { at, clerkId: by } = event;
  switch (event.type) {
    case 'complaint-noted': {
      const { kind, answerBy, hasWords, noteId } = event;
      // Whoever writes down for the first time what somebody tells him changes nothing that anybody was shown.
      const mended = before.hasWords ? { mendedBy: noteId } : {};
      return { ...before, kind, answerBy, hasWords, ...mended, moves: before.moves + 1, undo: null };
    }
    case 'complaint-moved':
      return moved(before, event);
    case 'answer-written':
      return { ...before, answer: { moveId: event.moveId, state: 'written', at, by } };
    case 'answer-endorsed':
      return { ...before, answer: { ...answerOf(before), state: 'endorsed', at, by } };
    case 'answer-delivered': {
      const answer: ComplaintAnswer = { ...answerOf(before), state: 'delivered', at, by };
      return { ...before, answer, undo: event.sent ? null : before.undo };
    }
    case 'complaint-attached':
      return { ...before, attachments: [...before.attachments, event.attachment], moves: before.moves + 1, undo: null };
    case 'complaint-undone':
      if (!before.undo) throw new Error(`The ledger takes back what complaint ${before.id} has not done.`);
      return { ...before.undo.before, moves: before.moves + 1, undo: null };
  }
}

function moved(before: Complaint, event: EventOf<'complaint-moved'>): Complaint {
  const { at, clerkId, closes, outcomeId, returned, arrived } = event;
  const { undo: _, ...stood } = before;
  return {
    ...before,
    open: event.open.map((stepId) => openStep(before, event, stepId)),
    arrived,
    // CS6: after a return the answer must be endorsed anew.
    answer: returned && before.answer ? { ...before.answer, state: 'written' } : before.answer,
    stage: closes ? { is: 'closed', at, as: closes, outcomeId } : before.stage,
    moves: before.moves + 1,
    undo: { before: stood, at, clerkId },
  };
}

function openStep(before: Complaint, event: EventOf<'complaint-moved'>, stepId: StepId): OpenComplaintStep {
  const known = before.open.find((step) => step.stepId === stepId);
  const { begun, at: openedAt, returned, moveId } = event;
  return known && !begun.includes(stepId) ? known : { stepId, openedAt, returned, moveId };
}

function answerOf({ id, answer }: Complaint): ComplaintAnswer {
  if (!answer) throw new Error(`The ledger speaks of an answer to complaint ${id} that nobody has written.`);
  return answer;
}
