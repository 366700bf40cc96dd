import type { MessageTrouble } from '../../../contract/views/message-view.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { Message } from '../../domain/post/message.ts';
import { mayHandle } from '../post/message-rights.ts';
import type { Handler } from '../post/message-rights.ts';
import type { Scene } from './hall-parts.ts';

/** Before this, a message that is retried by itself concerns nobody. */
const WORTH_SAYING = minutes(15);
const SHOWN = 30;

interface MessageTroubles {
  readonly messages: MessageTrouble[];
  readonly moreMessages: number;
}

/** MS7: messages that cannot be sent, oldest first, for those who may see them. */
export function messageTroubles({ hall, now }: Scene, who: Handler): MessageTroubles {
  const all = [...hall.messages.values()];
  const troubles = all
    .filter((message) => mayHandle(who, message.about, hall.setup))
    .flatMap((message) => troubleOf(message, all, now))
    .toSorted((a, b) => a.queuedAt - b.queuedAt);
  return { messages: troubles.slice(0, SHOWN), moreMessages: Math.max(0, troubles.length - SHOWN) };
}

function troubleOf(message: Message, all: readonly Message[], now: number): MessageTrouble[] {
  const { id: messageId, medium, purpose, state, queuedAt, askedAt } = message;
  const why = message.why ?? whyOfLine(message, all);
  if (state !== 'failed' && state !== 'unknown' && state !== 'queued') return [];
  if (why === null || (state === 'queued' && now - askedAt < WORTH_SAYING)) return [];
  return [{ messageId, medium, about: aboutOf(message), purpose, state, why, queuedAt }];
}

/** A message behind another waits for the same reason, except that a recipient has not written, which concerns one message only (WA11). */
function whyOfLine({ medium, state }: Message, all: readonly Message[]): Message['why'] {
  if (state !== 'queued') return null;
  const tried = all.filter((other) => other.medium === medium && other.state === 'queued');
  return tried.find(({ why }) => why !== null && why !== 'window-closed')?.why ?? null;
}

function aboutOf({ about, number }: Message): MessageTrouble['about'] {
  if (about.is === 'case') return { is: about.is, id: about.caseId, number };
  return about.is === 'complaint'
    ? { is: about.is, id: about.complaintId, number }
    : { is: about.is, id: about.chatId, number };
}
