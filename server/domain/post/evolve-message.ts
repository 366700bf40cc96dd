import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { isSettled, newMessage } from './message.ts';
import { numberOf } from './number-of.ts';

/** Only what is not settled stays in memory; the table keeps the rest. */
export function evolveMessage(hall: Hall, event: EventOf<'message-queued' | 'message-changed'>): Hall {
  const messages = new Map(hall.messages);
  if (event.type === 'message-queued') {
    const { messageId: id, medium, about, purpose } = event;
    const facts = newMessage({ id, medium, about, purpose }, event.at);
    messages.set(id, { ...facts, number: numberOf(hall, about) });
  } else if (isSettled(event.message)) messages.delete(event.message.id);
  else messages.set(event.message.id, event.message);
  return { ...hall, messages };
}
