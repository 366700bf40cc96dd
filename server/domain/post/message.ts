import type { Instant } from '../hall-time/instant.ts';
import type { CaseId, ChatId, ComplaintId, MessageId } from '../ids.ts';

export type Medium = 'email' | 'whatsapp';

export type MessageAbout =
  | { readonly is: 'case'; readonly caseId: CaseId }
  | { readonly is: 'complaint'; readonly complaintId: ComplaintId }
  | { readonly is: 'chat'; readonly chatId: ChatId };

export type MessagePurpose =
  | 'request-received'
  | 'papers-wanted'
  | 'request-answered'
  | 'complaint-received'
  | 'complaint-answered'
  | 'chat';

/** `unknown`: it may have gone out, nobody can know; a clerk decides, as with paper (MS2). */
export type MessageState = 'queued' | 'sending' | 'sent' | 'delivered' | 'unknown' | 'failed' | 'cancelled';

/** Why it is not out. What the far side said in its own words stays beside the ledger: it may name somebody. */
export type MessageWhy =
  /** A clerk is to send it himself: so it was asked for (HM5). */
  | 'by-hand'
  | 'not-set-up'
  | 'away'
  | 'too-slow'
  | 'not-trusted'
  | 'sign-in-refused'
  | 'sender-refused'
  | 'not-now'
  | 'refused'
  | 'address-refused'
  | 'window-closed'
  | 'cannot-be-written'
  | 'letter-cancelled'
  | 'no-answer'
  | 'restarted'
  | 'not-delivered'
  | 'settled-by-clerk';

/** A message on its way to somebody outside. No address and no words: those lie beside the ledger (MS1). */
export interface Message extends MessageFacts {
  /** Of the case or complaint it is about, which may have left memory before it; empty for a chat. */
  readonly number: string;
}

export interface MessageFacts {
  readonly id: MessageId;
  readonly medium: Medium;
  readonly about: MessageAbout;
  readonly purpose: MessagePurpose;
  readonly state: MessageState;
  /** Since it was last asked for. */
  readonly attempts: number;
  readonly queuedAt: Instant;
  /** When somebody last wanted it sent: its being queued, or a clerk's "send again". Patience is reckoned from here. */
  readonly askedAt: Instant;
  /** Not before this. */
  readonly tryAt: Instant;
  readonly why: MessageWhy | null;
}

/** At its end: it leaves memory, and its words are forgotten after a while. A failed one waits for a clerk. */
export const isSettled = ({ state }: Pick<Message, 'state'>): boolean =>
  state === 'sent' || state === 'delivered' || state === 'cancelled';

export function newMessage(
  head: Pick<Message, 'id' | 'medium' | 'about' | 'purpose'>,
  queuedAt: Instant,
): MessageFacts {
  return { ...head, state: 'queued', attempts: 0, queuedAt, askedAt: queuedAt, tryAt: queuedAt, why: null };
}
