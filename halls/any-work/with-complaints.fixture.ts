import { stepOf } from '../../server/domain/procedures/procedure.ts';
import { somebody } from '../../server/domain/complaints/complaint-acts.fixture.ts';
import type { Complaint } from '../../server/domain/complaints/complaint.ts';
import { actorOf, pick, recordsFor } from './tried.fixture.ts';
import type { Tried, Try } from './tried.fixture.ts';

const meant = ({ hall, what }: Tried): Complaint | undefined => pick([...hall.complaints.values()], what);

export const withComplaints = {
  complain: (tried) => {
    const { hall, what, how, i } = tried;
    return {
      type: 'receive-complaint',
      complaintId: `complaint ${i}`,
      code: `KODE${i}`,
      kind: 'complaint',
      channel: pick(hall.setup.complaints.channels, how)?.kind ?? '',
      language: 'id',
      words: how % 3 ? 'Lama.' : '',
      complainant: somebody,
      cameAt: null,
      attachments: [],
      receipt: null,
      answerBy: pick([null, 'email', 'letter'] as const, what) ?? null,
      messageId: `receipt of ${i}`,
      by: { is: 'clerk', actor: actorOf(tried) },
    };
  },
  answer: (tried) => {
    const { hall, who, how, i } = tried;
    const complaint = meant(tried);
    const step = stepOf(hall.setup.complaints, pick(complaint?.open ?? [], who)?.stepId ?? '');
    return {
      type: 'act-on-complaint',
      complaintId: complaint?.id ?? '',
      moveId: `move ${i}`,
      stepId: step?.id ?? '',
      outcomeId: pick(step?.outcomes ?? [], how)?.id ?? '',
      note: 'alasan',
      answer: 'Ya.',
      records: recordsFor(step?.records),
      messageId: `answer ${i}`,
      by: actorOf(tried),
    };
  },
  'write-down': (tried) => ({
    type: 'note-complaint',
    complaintId: meant(tried)?.id ?? '',
    noteId: `note ${tried.i}`,
    kind: 'complaint',
    words: 'Lama.',
    complainant: somebody,
    answerBy: null,
    by: actorOf(tried),
  }),
  'undo-complaint': (tried) => ({
    type: 'undo-complaint',
    complaintId: meant(tried)?.id ?? '',
    by: actorOf(tried),
  }),
} as const satisfies Readonly<Record<string, Try>>;
