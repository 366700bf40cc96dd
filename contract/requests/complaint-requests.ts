import { z } from 'zod';
import {
  Complainant,
  ComplaintDetail,
  ComplaintFound,
  ComplaintKind,
  ComplaintState,
} from '../views/complaint-view.ts';
import { ComplaintMedium } from '../hall-file/complaints.ts';
import { LONGEST_COMPLAINT } from '../lists.ts';
import { commandId, id, instant, line, nothing, written } from '../request-parts.ts';

export const ComplainantGiven = z.strictObject({
  name: written.max(120),
  address: line,
  phone: written.max(30),
  email: z.union([z.literal(''), z.email().max(200)]),
});
export type ComplainantGiven = z.output<typeof ComplainantGiven>;

const Received = z.object({
  complaintId: id,
  number: z.string(),
  /** With it the complainant sees the state. */
  code: z.string(),
  /** The receipt on its way; null: none is printed. */
  jobId: id.nullable(),
});
export type ComplaintReceived = z.output<typeof Received>;

const given = {
  commandId,
  kind: ComplaintKind,
  /** May be empty where a spoken note or a scan says it, or where he waits to say it. */
  words: written.max(LONGEST_COMPLAINT),
  complainant: ComplainantGiven,
  language: z.enum(['id', 'en']),
};

/** What the complaint officer and the officials ask. Who may act is the step's role, asked by the hall each time. */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'any', part: 'complaints', payload, value }) as const;

export const complaintRequests = {
  'complaint:receive': asks(
    z.strictObject({
      ...given,
      channel: id,
      /** When it reached the house, for what lay in the box; null: now. */
      cameAt: instant.nullable(),
      answerBy: ComplaintMedium.nullable(),
      print: z.boolean(),
    }),
    Received,
  ),
  'complaint:see': asks(z.strictObject({ complaintId: id }), ComplaintDetail),
  /** What was said in the room or at the telephone, written down or mended by who has it before him. */
  'complaint:note': asks(
    z.strictObject({
      commandId,
      complaintId: id,
      kind: ComplaintKind,
      words: written.max(LONGEST_COMPLAINT),
      complainant: ComplainantGiven,
      answerBy: ComplaintMedium.nullable(),
      /** What was shown of it when the writing began: what somebody else has written since is not put back. */
      was: z.strictObject({
        kind: ComplaintKind,
        words: z.string(),
        complainant: Complainant,
        answerBy: ComplaintMedium.nullable(),
      }),
    }),
    nothing,
  ),
  'complaint:act': asks(
    z.strictObject({
      commandId,
      complaintId: id,
      stepId: id,
      outcomeId: id,
      /** Of the step, as it was shown: no answer is endorsed that was written since (CS12). */
      edition: z.string().max(200),
      note: line,
      records: z.record(id, written.max(500)),
      answer: written.max(LONGEST_COMPLAINT),
    }),
    nothing,
  ),
  'complaint:undo': asks(z.strictObject({ commandId, complaintId: id }), nothing),
  'complaint:print-receipt': asks(z.strictObject({ commandId, complaintId: id }), z.object({ jobId: id })),
  'complaint:search': asks(
    z.strictObject({
      query: z.strictObject({
        /** A number, a code, or words of a name; empty: all. */
        text: written.max(120),
        state: z.union([z.literal('any'), ComplaintState]),
        channel: id.nullable(),
        from: z.iso.date().nullable(),
        to: z.iso.date().nullable(),
      }),
      before: instant.nullable(),
    }),
    z.object({ found: z.array(ComplaintFound), more: z.boolean() }),
  ),
  /** Left at the kiosk, typed or spoken, or just: somebody wants to be met. */
  'complaint:leave': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({
      ...given,
      channel: id,
      /** A spoken note that was sent before. */
      recordingId: id.nullable(),
    }),
    value: Received,
  },
} as const;
