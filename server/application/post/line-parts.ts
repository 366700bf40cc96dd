import type { Medium, MessageFacts } from '../../domain/post/message.ts';
import type { Carrier, KeptMessage, Outbox } from '../../ports/post.ts';
import type { Clock, Log } from '../../ports/world.ts';
import type { LetterDesk } from './outgoing.ts';

export interface LineParts extends LetterDesk {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked before each message, since the settings may have changed. Null: this medium is not set up. */
  readonly carrierFor: (medium: Medium) => Carrier | null;
  /** Durable when it resolves. False: refused by the hall, since a clerk has settled the message meanwhile. */
  readonly record: (message: MessageFacts, from?: 'post-room' | 'far-side') => Promise<boolean>;
}

/** The message without its personal parts. */
export function bare({ words: _, said: __, ...message }: KeptMessage): MessageFacts {
  return message;
}
