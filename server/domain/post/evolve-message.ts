import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { withEntry, withoutEntry } from '../ordered-map.ts';
import { isSettled, newMessage } from './message.ts';
import { numberOf } from './number-of.ts';

/** Only unsettled messages stay in memory; the table keeps the rest. */
export function evolveMessage(hall: Hall, event: EventOf<'message-queued' | 'message-changed'>): Hall {
  return { ...hall, messages: messagesAfter(hall, event) };
}

function messagesAfter(hall: Hall, event: EventOf<'message-queued' | 'message-changed'>): Hall['messages'] {
  if (event.type === 'message-queued') {
    const { messageId: id, medium, about, purpose } = event;
    const facts = newMessage({ id, medium, about, purpose }, event.at);
    return withEntry(hall.messages, id, { ...facts, number: numberOf(hall, about) });
  }
  const { message } = event;
  return isSettled(message) ? withoutEntry(hall.messages, message.id) : withEntry(hall.messages, message.id, message);
}
