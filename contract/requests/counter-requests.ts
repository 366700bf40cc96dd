import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { MOST_PROGRAMMES } from '../lists.ts';
import { Nik, Programme, commandId, id, line, nothing, written } from '../request-parts.ts';
import { FoundNumbers } from '../views/found-visit.ts';
import { PaperState } from '../views/visit-card-parts.ts';
import { RecipientGiven } from './case-requests.ts';

/** A person as the case screen shows it. Each look is in the audit record (DU5). */
const Person = z.object({
  name: z.string(),
  nik: z.string(),
  familyCard: z.string(),
  birthDate: z.string().nullable(),
  address: z.string(),
  programmes: z.array(Programme),
  register: z.string(),
  period: z.string(),
});
export type Person = z.output<typeof Person>;

const command = z.strictObject({ commandId });
const onVisit = z.strictObject({ commandId, visitId: id });
/** CA18: for the visitor at the counter, in the stage, whom the screen shows; the hub asks nobody else's stage to end. */
const shown = { commandId, visitId: id, edition: z.int() };
const onStage = z.strictObject(shown);

/** Requests of a clerk while serving; the next view answers most of them. */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'serve', payload, value }) as const;
const acts = <Payload extends z.ZodType>(payload: Payload) => asks(payload, nothing);

/** No payload names a counter: the hub knows where the clerk sits. */
export const counterRequests = {
  'clerk:sign-in': {
    from: 'counter',
    right: null,
    payload: z.strictObject({
      name: written.min(1).max(40),
      password: z.string().min(1).max(200),
      counterId: id.nullable(),
      takeOver: z.boolean(),
    }),
    value: z.object({ session: z.string() }),
  },
  'clerk:sign-out': { from: 'counter', right: 'any', whileLocked: true, payload: z.strictObject({}), value: nothing },
  'clerk:choose-counter': {
    from: 'counter',
    right: 'any',
    payload: z.strictObject({ commandId, counterId: id, takeOver: z.boolean() }),
    value: nothing,
  },

  /** Everybody signed in may go. */
  'help:answer': {
    from: 'counter',
    right: 'any',
    payload: z.strictObject({ commandId, kioskId: id }),
    value: nothing,
  },

  /** IS9: for visitors who cannot get a number at a kiosk. */
  'counter:give-number': asks(
    z.strictObject({ commandId, serviceId: id, priorityId: id.nullable() }),
    z.object({ number: z.string() }),
  ),
  /** CA17: the visitor who is served here needs another service, too. */
  'counter:open-further': asks(
    z.strictObject({ commandId, visitId: id, serviceId: id }),
    z.object({
      number: z.string(),
      station: Bilingual,
      /** Visitors who would be called before him there; this counter may call him itself. */
      ahead: z.int(),
      here: z.boolean(),
    }),
  ),
  'counter:call-next': acts(command),
  'counter:call-visit': {
    from: 'counter',
    right: 'call-out-of-order',
    payload: z.strictObject({ commandId, visitId: id, why: line.min(3) }),
    value: nothing,
  },
  'counter:recall': acts(onStage),
  'counter:start': acts(onStage),
  'counter:hold': acts(
    z.strictObject({ ...shown, reason: line.min(1), returnInMinutes: z.int().min(1).max(480).nullable() }),
  ),
  'counter:resume': acts(onVisit),
  'counter:transfer': acts(z.strictObject({ ...shown, stationId: id, note: line })),
  'counter:miss': acts(onStage),
  'counter:restore': acts(onVisit),
  'counter:finish': acts(
    z.strictObject({
      ...shown,
      outcomeId: id,
      note: line,
      programmes: z.array(line).max(MOST_PROGRAMMES),
      owner: line,
      /** For a letter that is drafted with it, or handed over. */
      purpose: line,
      recipient: RecipientGiven,
      thenCall: z.boolean(),
    }),
  ),
  /** By its number in the view. */
  'counter:undo': acts(z.strictObject({ commandId, act: z.int() })),
  'counter:pause': acts(z.strictObject({ commandId, reason: line.min(1) })),
  'counter:reopen': acts(command),
  'counter:settle-priority': acts(z.strictObject({ commandId, visitId: id, priorityId: id.nullable() })),

  /** IS10: prints the slip of a waiting visitor who has lost it. */
  'counter:print-ticket': acts(onVisit),

  /** CA16: where a number of today stands, typed as it is read; its digits alone may match several. */
  'visit:find': asks(z.strictObject({ number: line.min(1).max(12) }), FoundNumbers),

  'visit:note-need': acts(z.strictObject({ commandId, visitId: id, need: line })),
  'visit:tick-papers': acts(z.strictObject({ commandId, visitId: id, papers: z.record(id, PaperState) })),
  'visit:person': asks(z.strictObject({ visitId: id }), Person),

  'file:send': acts(onVisit),
  'file:take': acts(onVisit),
  'file:release': acts(onVisit),
  /** Checks a NIK against the register and records the result, for the file taken here or the visitor being served. */
  'file:check': asks(
    z.strictObject({ commandId, visitId: id, nik: Nik }),
    z.object({ listed: z.boolean(), warnings: z.array(z.string()) }),
  ),
  'letter:issue': asks(
    z.strictObject({ commandId, visitId: id, purpose: line.min(1) }),
    z.object({ number: z.string(), jobId: id }),
  ),
  'letter:copy': acts(onVisit),
  /** PR3: a clerk says what became of a paper whose fate the hub cannot know. */
  'print:decide': acts(z.strictObject({ jobId: id, answer: z.enum(['printed', 'reprint', 'cancel']) })),
} as const;
