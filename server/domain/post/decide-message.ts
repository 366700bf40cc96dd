import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { isSettled } from './message.ts';
import type { Message, MessageFacts } from './message.ts';
import type { MessageCommand } from './message-events.ts';
import { numberOf } from './number-of.ts';

/** The states of a message: queued, reported by the post room, decided by a clerk. */
export function decideMessage(hall: Hall, command: MessageCommand, now: Instant): Decision {
  switch (command.type) {
    case 'queue-message': {
      const { messageId, medium, about, purpose } = command;
      return accept({ type: 'message-queued', at: now, messageId, medium, about, purpose });
    }
    case 'record-message':
      return record(hall, command, now);
    case 'decide-message':
      return decideByClerk(hall, command, now);
  }
}

/**
 * Reports are facts and are never refused, with two exceptions: to begin sending is a request, since a clerk may have
 * settled the message meanwhile; and what the far side has reported since is truer than how the sending ended.
 */
function record(
  hall: Hall,
  { message, from }: Extract<MessageCommand, { type: 'record-message' }>,
  now: Instant,
): Decision {
  const known = hall.messages.get(message.id);
  if (message.state === 'sending' && known?.state !== 'queued') return refuse('message-under-way');
  // MS2: this report to retry sooner (WA11) saw the message waiting; sending has begun since.
  if (message.state === 'queued' && known?.state === 'sending' && message.attempts < known.attempts) {
    return refuse('message-under-way');
  }
  if (from === 'post-room' && known?.state !== 'queued' && known?.state !== 'sending') return accept();
  const number = known?.number ?? numberOf(hall, message.about);
  return accept({ type: 'message-changed', at: now, message: { ...settledIfChat(message), number }, decidedBy: null });
}

/** WA12: in a conversation, a person who misses an answer writes again, so no clerk has to decide about it. */
const settledIfChat = (message: MessageFacts): MessageFacts =>
  message.about.is === 'chat' && (message.state === 'unknown' || message.state === 'failed')
    ? { ...message, state: 'cancelled' }
    : message;

/** MS5: "Kirim lagi", or "Sudah terkirim / sudah diurus". */
function decideByClerk(
  hall: Hall,
  { messageId, clerkId, answer }: Extract<MessageCommand, { type: 'decide-message' }>,
  now: Instant,
): Decision {
  const message = hall.messages.get(messageId);
  if (!message || isSettled(message)) return refuse('unknown-message');
  if (message.state === 'sending') return refuse('message-under-way');
  const changed: Message =
    answer === 'again'
      ? { ...message, state: 'queued', attempts: 0, askedAt: now, tryAt: now, why: null }
      : { ...message, state: 'cancelled', why: 'settled-by-clerk' };
  return accept({ type: 'message-changed', at: now, message: changed, decidedBy: clerkId });
}
