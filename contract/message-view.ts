import { z } from 'zod';
import { Bilingual } from './hall-file-parts.ts';
import { id, instant } from './view-parts.ts';

export const MessageMedium = z.enum(['email', 'whatsapp']);
export type MessageMedium = z.output<typeof MessageMedium>;

/** `unknown`: it may have gone out, nobody can know; a clerk decides, as with paper (PR3). */
export const MessageState = z.enum(['queued', 'sending', 'sent', 'delivered', 'unknown', 'failed', 'cancelled']);
export type MessageState = z.output<typeof MessageState>;

/** A message that does not get out by itself, for a clerk. No address: it stands on the page of what it is about. */
export const MessageTrouble = z.object({
  messageId: id,
  medium: MessageMedium,
  /** The number of the case or complaint it is about. */
  about: z.string(),
  subject: Bilingual,
  state: MessageState,
  why: z.string(),
  queuedAt: instant,
});
export type MessageTrouble = z.output<typeof MessageTrouble>;
