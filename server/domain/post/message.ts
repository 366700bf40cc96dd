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

/** `unknown`: it may have been sent, nobody can know; a clerk decides, as with paper (MS2). */
export type MessageState = 'queued' | 'sending' | 'sent' | 'delivered' | 'unknown' | 'failed' | 'cancelled';

/** Why it is not sent. The far side's own words stay beside the ledger: they may name somebody. */
export type MessageWhy =
  /** A clerk is to send it, as the applicant wished (HM5). */
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

/** A message on its way to somebody outside, without address and words: those are stored beside the ledger (MS1). */
export interface Message extends MessageFacts {
  /** Of the case or complaint it is about, which may leave memory sooner; empty for a chat. */
  readonly number: string;
}

export interface MessageFacts {
  readonly id: MessageId;
  readonly medium: Medium;
  readonly about: MessageAbout;
  readonly purpose: MessagePurpose;
  readonly state: MessageState;
  /** Since sending was last asked for. */
  readonly attempts: number;
  readonly queuedAt: Instant;
  /** When sending was last asked for: at queueing, or by a clerk's "send again". Patience is counted from here. */
  readonly askedAt: Instant;
  /** The next try is not before this. */
  readonly tryAt: Instant;
  readonly why: MessageWhy | null;
}

/** At its end: it leaves memory, and its words are deleted after a while. A failed one waits for a clerk. */
export const isSettled = ({ state }: Pick<Message, 'state'>): boolean =>
  state === 'sent' || state === 'delivered' || state === 'cancelled';

export function newMessage(
  head: Pick<Message, 'id' | 'medium' | 'about' | 'purpose'>,
  queuedAt: Instant,
): MessageFacts {
  return { ...head, state: 'queued', attempts: 0, queuedAt, askedAt: queuedAt, tryAt: queuedAt, why: null };
}
