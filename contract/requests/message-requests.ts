import { z } from 'zod';
import { MessageMedium, TestResult } from '../views/message-view.ts';
import { commandId, id, nothing } from '../request-parts.ts';

/** Passwords and tokens by their names; what they are is told by nobody (MS6). */
export const SecretName = z.enum([
  ...(['mail-password', 'whatsapp-token', 'whatsapp-app-secret', 'whatsapp-verify-token'] as const),
  'metrics-token',
]);
export type SecretName = z.output<typeof SecretName>;

/** Messages that do not get out, and what an administrator sets so that they do. */
export const messageRequests = {
  /** `again`: send it once more; `done`: it has arrived, or was seen to by hand. */
  'message:decide': {
    from: 'counter',
    right: 'any',
    payload: z.strictObject({ commandId, messageId: id, answer: z.enum(['again', 'done']) }),
    value: nothing,
  },
  /** What the other side said in its own words. */
  'message:look': {
    from: 'counter',
    right: 'any',
    payload: z.strictObject({ messageId: id }),
    value: z.object({ said: z.string() }),
  },
  /** Which of them are set. */
  'settings:secrets': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({}),
    value: z.object({ isSet: z.array(SecretName), publicUrl: z.string() }),
  },
  /** Null takes it away. */
  'secret:set': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({
      name: SecretName,
      value: z
        .string()
        .trim()
        .min(1)
        .max(2_000)
        .regex(/^[^\p{Cc}]*$/u)
        .nullable(),
    }),
    value: nothing,
  },
  'post:test': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ medium: MessageMedium, to: z.string().trim().min(1).max(200) }),
    value: z.object({ testId: id }),
  },
  /** Null: it is still under way; a server may take its time. */
  'post:test-result': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ testId: id }),
    value: TestResult.nullable(),
  },
} as const;
