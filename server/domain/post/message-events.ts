import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, MessageId } from '../ids.ts';
import type { Medium, Message, MessageAbout, MessageFacts, MessagePurpose } from './message.ts';

export type MessageEvent =
  | {
      readonly type: 'message-queued';
      readonly messageId: MessageId;
      readonly medium: Medium;
      readonly about: MessageAbout;
      readonly purpose: MessagePurpose;
    }
  | {
      readonly type: 'message-changed';
      /** The whole message as it is now: one that has left memory may return, when the far side reports that it did not arrive. */
      readonly message: Message;
      /** Who decided about it; null: the post room reports. */
      readonly decidedBy: ClerkId | null;
    };

export type MessageCommand =
  | {
      readonly type: 'queue-message';
      readonly messageId: MessageId;
      readonly medium: Medium;
      readonly about: MessageAbout;
      readonly purpose: MessagePurpose;
    }
  | {
      readonly type: 'record-message';
      readonly message: MessageFacts;
      /** Who reports: the post room about its sending, or the far side about what it had accepted. */
      readonly from: 'post-room' | 'far-side';
    }
  | {
      readonly type: 'decide-message';
      readonly messageId: MessageId;
      readonly clerkId: ClerkId;
      readonly answer: MessageAnswer;
    };

type MessageAnswer = 'again' | 'done';

/** Part of a decision that also writes to somebody; the words go beside it (`Asking.messages`). */
export function messageQueued(
  at: Instant,
  wish: { messageId: MessageId; medium: Medium; about: MessageAbout; purpose: MessagePurpose },
): { readonly at: Instant } & Extract<MessageEvent, { type: 'message-queued' }> {
  return { type: 'message-queued', at, ...wish };
}
