import { z } from 'zod';
import { MessageMedium, TestResult } from '../views/message-view.ts';
import { commandId, id, nothing, written } from '../request-parts.ts';

/** Names of passwords and tokens; no request returns their values (MS6). */
export const SecretName = z.enum([
  ...(['mail-password', 'whatsapp-token', 'whatsapp-app-secret', 'whatsapp-verify-token'] as const),
  'metrics-token',
]);
export type SecretName = z.output<typeof SecretName>;

/** Messages that could not be sent, and the settings with which an administrator mends that. */
export const messageRequests = {
  /** `again`: send it once more; `done`: it has arrived, or was dealt with by hand. */
  'message:decide': {
    from: 'counter',
    right: 'any',
    payload: z.strictObject({ commandId, messageId: id, answer: z.enum(['again', 'done']) }),
    value: nothing,
  },
  /** The other server's own error text. */
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
  /** Null removes it. */
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
    payload: z.strictObject({ medium: MessageMedium, to: written.min(1).max(200) }),
    value: z.object({ testId: id }),
  },
  /** Null: still under way; a mail server may take its time. */
  'post:test-result': {
    from: 'counter',
    right: 'administer',
    payload: z.strictObject({ testId: id }),
    value: TestResult.nullable(),
  },
} as const;
