import type { Instant } from '../domain/hall-time/instant.ts';
import type { LetterId, MessageId } from '../domain/ids.ts';
import type { Medium, MessageAbout, MessageFacts, MessageWhy } from '../domain/post/message.ts';

/** What a message says and to whom: personal, and beside the ledger (MS1). */
export interface MessageWords {
  readonly messageId: MessageId;
  /** An e-mail address, or a telephone number with its country code and digits only. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** A letter that goes with it as a PDF. */
  readonly letterId: LetterId | null;
  /** What he may touch instead of typing; by WhatsApp only. */
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

/** What became of it. Nothing else may be said: a carrier that throws has perhaps sent. `said`: the far side's words. */
export type Carried =
  | { readonly is: 'sent' }
  /** It never will be. */
  | { readonly is: 'refused'; readonly why: MessageWhy; readonly said: string }
  /** Not a byte was taken. `stops: 'all'`: no other message would get through now either. */
  | {
      readonly is: 'try-later';
      readonly why: MessageWhy;
      readonly said: string;
      readonly stops: 'this' | 'all';
    }
  /** It broke off when it may have been taken already. */
  | { readonly is: 'maybe-sent'; readonly why: MessageWhy; readonly said: string };

/** One way out of the house. */
export interface Carrier {
  /** When `end` is aborted the hub closes: it breaks off, and says what may have been taken. */
  send(message: Outgoing, end: AbortSignal): Promise<Carried>;
  /** Whether he has written, for which some messages wait (WA11); absent: none of this way do. */
  isOpenTo?(address: string): Promise<boolean>;
}

export interface KeptMessage extends MessageFacts {
  /** Forgotten a while after it was settled: null then. */
  readonly words: MessageWords | null;
  readonly said: string;
}

/** The table of messages, written in the transactions of the ledger. */
export interface Outbox {
  message(id: MessageId): Promise<KeptMessage | undefined>;
  /** What waits to be sent, oldest first. */
  waiting(medium: Medium): Promise<readonly KeptMessage[]>;
  /** What was being sent when the hub ended. */
  begun(medium: Medium): Promise<readonly KeptMessage[]>;
  /** All that was written about a case, a complaint or a chat, newest first. */
  about(about: MessageAbout): Promise<readonly KeptMessage[]>;
  keepSaid(id: MessageId, said: string): Promise<void>;
  /** Words and addresses of what was settled before that instant. */
  forgetWords(before: Instant): Promise<void>;
}

/** The part of the hub that sends messages: it is woken, never awaited. */
export interface PostRoom {
  wake(medium: Medium): void;
  /** A clerk wants it now, or the settings have changed: a pause is cut short. */
  hurry(medium: Medium): void;
  /** What the far side reports later, by our own id of the message. */
  report(id: MessageId, state: 'sent' | 'delivered' | 'failed', said: string): Promise<void>;
  /** Begins to send words that nobody keeps; by this id it is told what becomes of them. */
  sendTest(medium: Medium, to: string): string;
  /** Null: still under way. Undefined: no such test, or one of long ago. */
  testResult(testId: string): Carried | null | undefined;
}
