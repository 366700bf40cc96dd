import { z } from 'zod';
import { Bilingual } from '../hall-file/parts.ts';
import { PIN } from '../lists.ts';
import { id, instant, nothing } from '../request-parts.ts';

const Password = z.string().min(1).max(200);
const nothingTold = z.strictObject({});

const SessionEntry = z.object({
  id,
  clerk: z.string(),
  /** Null: somebody signed in there with a browser that was not paired. */
  device: z.string().nullable(),
  counter: Bilingual.nullable(),
  beganAt: instant,
  isLocked: z.boolean(),
  /** The session that asks. */
  isThis: z.boolean(),
});
export type SessionEntry = z.output<typeof SessionEntry>;

/** Requests of a signed-in clerk about his own access. */
const asks = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'any', payload, value }) as const;
const administers = <Payload extends z.ZodType, Value extends z.ZodType>(payload: Payload, value: Value) =>
  ({ from: 'counter', right: 'administer', payload, value }) as const;

export const accessRequests = {
  'clerk:lock': asks(nothingTold, nothing),
  'clerk:unlock': {
    ...asks(z.strictObject({ by: z.enum(['pin', 'password']), secret: Password }), nothing),
    whileLocked: true,
  },
  /** Somebody uses the screen without asking anything: its session must not count as idle. */
  'clerk:present': asks(nothingTold, nothing),
  /** Null removes the PIN. */
  'clerk:set-pin': asks(z.strictObject({ password: Password, pin: z.string().regex(PIN).nullable() }), nothing),
  'clerk:change-password': asks(z.strictObject({ password: Password, next: z.string().max(200) }), nothing),
  'clerk:sessions': asks(nothingTold, z.object({ hasPin: z.boolean(), sessions: z.array(SessionEntry) })),
  /** Signs out everywhere but here. */
  'clerk:end-sessions': asks(nothingTold, nothing),
  'settings:sessions': administers(nothingTold, z.array(SessionEntry)),
  'session:end': administers(z.strictObject({ sessionId: id }), nothing),
} as const;
