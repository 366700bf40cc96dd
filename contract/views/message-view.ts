import { z } from 'zod';
import { id, instant } from '../view-parts.ts';

export const MessageMedium = z.enum(['email', 'whatsapp']);
export type MessageMedium = z.output<typeof MessageMedium>;

/** `unknown`: it may have gone out, nobody can know; a clerk decides, as with paper (PR3). */
export const MessageState = z.enum(['queued', 'sending', 'sent', 'delivered', 'unknown', 'failed', 'cancelled']);
export type MessageState = z.output<typeof MessageState>;

export const MessagePurpose = z.enum([
  'request-received',
  'papers-wanted',
  'request-answered',
  'complaint-received',
  'complaint-answered',
  'chat',
]);
export type MessagePurpose = z.output<typeof MessagePurpose>;

/** Why a message is not out. */
export const MessageWhy = z.enum([
  /** A clerk has to send it himself. */
  'by-hand',
  'not-set-up',
  'away',
  'too-slow',
  'not-trusted',
  'sign-in-refused',
  'sender-refused',
  'not-now',
  'refused',
  'address-refused',
  'window-closed',
  'cannot-be-written',
  'letter-cancelled',
  'no-answer',
  'restarted',
  'not-delivered',
  'settled-by-clerk',
]);
export type MessageWhy = z.output<typeof MessageWhy>;

/**
 * A message that will not be sent without help, for a clerk. It carries no address: that is on the page of the case or
 * complaint.
 */
export const MessageTrouble = z.object({
  messageId: id,
  medium: MessageMedium,
  /** What it is about, and its number; a chat has none. */
  about: z.object({ is: z.enum(['case', 'complaint', 'chat']), id, number: z.string() }),
  purpose: MessagePurpose,
  /** `queued`: the hub keeps retrying, and has for a while. */
  state: z.enum(['queued', 'unknown', 'failed']),
  why: MessageWhy,
  queuedAt: instant,
});
export type MessageTrouble = z.output<typeof MessageTrouble>;

/** Result of a test message, for the administrator who sent it. */
export const TestResult = z.object({
  is: z.enum(['sent', 'refused', 'try-later', 'maybe-sent']),
  why: MessageWhy.nullable(),
  /** The other server's own text. */
  said: z.string(),
});
export type TestResult = z.output<typeof TestResult>;
