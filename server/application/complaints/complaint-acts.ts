import type { Reply } from '../../../contract/reply.ts';
import type { Payload } from '../../../contract/requests.ts';
import { knownRecords } from '../../domain/cases/step-records.ts';
import { stepOf } from '../../domain/procedures/procedure.ts';
import { anonymous } from '../../domain/complaints/complainant.ts';
import { roleIn } from '../../domain/complaints/decide-complaint.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { ArchivedComplaint } from '../../ports/complaint-archive.ts';
import { actorOf } from '../access/actor.ts';
import type { SignedIn } from '../answers/screen.ts';
import type { Office } from '../office.ts';
import { merged } from '../merged.ts';
import { messagesOf } from './complaint-messages.ts';

/** CM5: what is noted, recorded and answered lies beside the ledger; the hall decides whether it may be (CM7). */
export const actOnComplaint = (office: Office, seat: SignedIn, asked: Payload<'complaint:act'>): Promise<Reply<null>> =>
  office.writing.inTurn(asked.complaintId, () => act(office, seat, asked));

async function act(
  office: Office,
  seat: SignedIn,
  { commandId, complaintId, stepId, outcomeId, edition, note, records, answer }: Payload<'complaint:act'>,
): Promise<Reply<null>> {
  const archived = await office.complaintArchive.complaint(complaintId);
  const { complaints } = office.live.hall.setup;
  const given = knownRecords(stepOf(complaints, stepId)?.records, records);
  const words = answerOf(office, { complaintId, stepId, outcomeId, answer });
  const beside = { is: 'moved', complaintId, moveId: commandId, note, records: given, answer: words } as const;
  const complainant = archived?.told.at(-1)?.complainant ?? anonymous;
  return office.live.perform({
    command: {
      type: 'act-on-complaint',
      complaintId,
      moveId: commandId,
      stepId,
      outcomeId,
      edition,
      note,
      records: given,
      answer: words,
      messageId: office.chance.id(),
      by: actorOf(office, seat),
    },
    commandId,
    answer: () => null,
    complaint: beside,
    messages: (hall, events) => {
      const complaint = hall.complaints.get(complaintId);
      // Decided after a note of this very moment: the address that was read may not be his any more. Nothing happens, and he asks again.
      if (complaint?.moves !== (archived?.complaint.moves ?? 0) + 1)
        throw new Error('The complaint was mended meanwhile.');
      return messagesOf(office, hall, events, { complainant, answer: answerIn(complaint, archived, commandId, words) });
    },
  });
}

/** Words that no deed of this outcome takes up are no answer. */
function answerOf(
  { live }: Office,
  { stepId, outcomeId, answer }: Pick<Payload<'complaint:act'>, 'complaintId' | 'stepId' | 'outcomeId' | 'answer'>,
): string {
  const outcomes = stepOf(live.hall.setup.complaints, stepId)?.outcomes ?? [];
  const does = outcomes.find(({ id }) => id === outcomeId)?.does ?? [];
  return does.includes('write-answer') ? answer : '';
}

/** The words of the answer as it stands: those of this very act, or of the one that wrote them. */
function answerIn(
  complaint: Complaint | undefined,
  archived: ArchivedComplaint | undefined,
  moveId: string,
  words: string,
): string {
  const written = complaint?.answer?.moveId;
  return written === undefined || written === moveId ? words : (archived?.moves.get(written)?.answer ?? '');
}

type Noted = Payload<'complaint:note'>;

/** CM7: what the officer has changed of what he was shown; what somebody else has written meanwhile stays. */
export const noteComplaint = (office: Office, seat: SignedIn, asked: Noted): Promise<Reply<null>> =>
  office.writing.inTurn(asked.complaintId, () => note(office, seat, asked));

async function note(office: Office, seat: SignedIn, { commandId, complaintId, was, ...asked }: Noted) {
  const known = await office.live.answered<null>(commandId);
  if (known) return known;
  const archived = await office.complaintArchive.complaint(complaintId);
  const by = actorOf(office, seat);
  // Whose it is not is told nothing of what was written, not even by which refusal he gets.
  if (archived && roleIn(office.live.hall.setup.complaints, archived.complaint, by.roles) === null)
    return office.live.refuse<null>(commandId, 'not-your-step');
  const stands = archived ? standing(archived) : was;
  const complainant = merged(stands.complainant, was.complainant, asked.complainant);
  const { kind, words, answerBy } = asked;
  const next = merged(flat(stands), flat(was), { kind, words, answerBy });
  if (!complainant || !next) return office.live.refuse<null>(commandId, 'changed-meanwhile');
  return office.live.perform({
    command: {
      type: 'note-complaint',
      complaintId,
      noteId: commandId,
      ...next,
      complainant,
      by,
    },
    commandId,
    answer: () => null,
    complaint: { is: 'told', complaintId, entryId: commandId, words: next.words, complainant },
  });
}

type Written = Noted['was'];

function standing({ complaint: { kind, answerBy }, told }: ArchivedComplaint): Written {
  const { words = '', complainant = anonymous } = told.at(-1) ?? {};
  return { kind, words, complainant, answerBy };
}

const flat = ({ kind, words, answerBy }: Written): Omit<Written, 'complainant'> => ({ kind, words, answerBy });
