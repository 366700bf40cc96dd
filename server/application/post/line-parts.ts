import type { Medium, MessageFacts } from '../../domain/post/message.ts';
import type { Carrier, KeptMessage, Outbox } from '../../ports/post.ts';
import type { Clock, Log } from '../../ports/world.ts';
import type { LetterDesk } from './outgoing.ts';

export interface LineParts extends LetterDesk {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked before each message: the settings may have changed. Null: there is no such way out of the house. */
  readonly carrierFor: (medium: Medium) => Carrier | null;
  /** Durable when it resolves. False: the hall says no, a clerk has settled it meanwhile. */
  readonly record: (message: MessageFacts, from?: 'post-room' | 'far-side') => Promise<boolean>;
}

/** The message without what is personal about it. */
export function bare({ words: _, said: __, ...message }: KeptMessage): MessageFacts {
  return message;
}
