import type { Instant } from '../domain/hall-time/instant.ts';
import type { LetterId, MessageId } from '../domain/ids.ts';
import type { Medium, MessageAbout, MessageFacts, MessageWhy } from '../domain/post/message.ts';

/** Content and address of a message: personal data, stored beside the ledger (MS1). */
export interface MessageWords {
  readonly messageId: MessageId;
  /** An e-mail address, or a telephone number with its country code and digits only. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A letter attached as a PDF. */
  readonly letterId: LetterId | null;
  /** Buttons that the recipient may touch instead of typing; by WhatsApp only. */
  readonly options?: readonly MessageOption[];
}

export interface MessageOption {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
}

/** A message as a carrier takes it. */
export interface Outgoing extends Omit<MessageWords, 'letterId'> {
  /** Null: a test message. */
  readonly about: MessageAbout | null;
  readonly letter: { readonly name: string; readonly pdf: Uint8Array } | null;
}

/** The result of one try. There is no other: a carrier that throws may have sent the message. `said`: the far side's words. */
export type Carried =
  | { readonly is: 'sent' }
  /** It will never be sent. */
  | { readonly is: 'refused'; readonly why: MessageWhy; readonly said: string }
  /** Nothing was accepted. `stops: 'all'`: no other message would get through now either. */
  | {
      readonly is: 'try-later';
      readonly why: MessageWhy;
      readonly said: string;
      readonly stops: 'this' | 'all';
    }
  /** It broke off when it may have been accepted already. */
  | { readonly is: 'maybe-sent'; readonly why: MessageWhy; readonly said: string };

/** Sends the messages of one medium. */
export interface Carrier {
  /** When `end` is aborted the hub is closing: the carrier breaks off, and tells whether the message may have been accepted. */
  send(message: Outgoing, end: AbortSignal): Promise<Carried>;
  /** Whether the recipient has written, for which some messages wait (WA11); absent: not needed for this medium. */
  isOpenTo?(address: string): Promise<boolean>;
}

export interface KeptMessage extends MessageFacts {
  /** Null once forgotten, some time after the message was settled. */
  readonly words: MessageWords | null;
  readonly said: string;
}

/** The table of messages, written in the ledger's transactions. */
export interface Outbox {
  message(id: MessageId): Promise<KeptMessage | undefined>;
  /** Messages waiting to be sent, oldest first. */
  waiting(medium: Medium): Promise<readonly KeptMessage[]>;
  /** Messages that were being sent when the hub ended. */
  begun(medium: Medium): Promise<readonly KeptMessage[]>;
  /** All messages about a case, complaint or chat, newest first. */
  about(about: MessageAbout): Promise<readonly KeptMessage[]>;
  keepSaid(id: MessageId, said: string): Promise<void>;
  /** Deletes words and addresses of messages settled before that instant. */
  forgetWords(before: Instant): Promise<void>;
}

/** Sends messages: it is woken, never awaited. */
export interface PostRoom {
  wake(medium: Medium): void;
  /** Ends a pause, since a clerk wants it now or the settings have changed. */
  hurry(medium: Medium): void;
  /** A later report of the far side, by our own id of the message. */
  report(id: MessageId, state: 'sent' | 'delivered' | 'failed', said: string): Promise<void>;
  /** Begins to send a text that is not stored; returns an id to ask for the result. */
  sendTest(medium: Medium, to: string): string;
  /** Null: still under way. Undefined: no such test, or too long ago. */
  testResult(testId: string): Carried | null | undefined;
}
