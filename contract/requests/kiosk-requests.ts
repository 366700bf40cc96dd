import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { Nik, Programme, commandId, id, instant, nothing } from '../request-parts.ts';
import { StandardBoard } from '../hall-file/standard-board.ts';
import { WaitRangeShape } from '../view-parts.ts';

const SecondFactor = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('birth-date'), birthDate: z.iso.date() }),
  z.strictObject({ is: z.literal('family-card'), lastDigits: z.string().regex(/^\d{4}$/) }),
]);
export type SecondFactor = z.output<typeof SecondFactor>;

const IssuedTicket = z.object({
  number: z.string(),
  service: Bilingual,
  /** The priority that was declared with it (IS6). */
  priority: Bilingual.optional(),
  /** Whether the service requires papers: with none, nobody is told to have papers ready. */
  papers: z.boolean(),
  ahead: z.int(),
  wait: WaitRangeShape.nullable(),
  at: instant,
  jobId: id,
});
export type IssuedTicket = z.output<typeof IssuedTicket>;

/** RG1: not listed, not found and a wrong second factor get the same answer. */
const CheckAnswer = z.discriminatedUnion('listed', [
  z.object({ listed: z.literal(false) }),
  z.object({
    listed: z.literal(true),
    maskedName: z.string(),
    register: z.string(),
    period: z.string(),
    programmes: z.array(Programme),
    /** Pass it with `ticket:issue` and the front office sees the check. Valid for a few minutes, once. */
    checkId: z.uuid(),
  }),
]);
export type CheckAnswer = z.output<typeof CheckAnswer>;

/** What a visitor asks for at the kiosk. */
export const kioskRequests = {
  'ticket:issue': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({
      commandId,
      serviceId: id,
      priorityId: id.nullable(),
      language: z.enum(['id', 'en']),
      checkId: z.uuid().nullable(),
    }),
    value: IssuedTicket,
  },
  'register:check': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({ nik: Nik, second: SecondFactor }),
    value: CheckAnswer,
  },
  /** Asks for a clerk at this kiosk; asked again before somebody comes, it is the same call. */
  'help:ask': { from: 'kiosk', right: null, payload: z.strictObject({ commandId }), value: nothing },
  /** Requested when somebody reads it: too long to be part of every view. */
  'standard:board': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({ serviceId: id }),
    value: StandardBoard,
  },
  'standard:print': {
    from: 'kiosk',
    right: null,
    payload: z.strictObject({ commandId, serviceId: id, language: z.enum(['id', 'en']) }),
    value: z.object({ jobId: id }),
  },
} as const;
