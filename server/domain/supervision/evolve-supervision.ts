import { withGivenAhead } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { SupervisionEvent } from './supervised.ts';

export function evolveSupervision(hall: Hall, event: SupervisionEvent & { readonly at: Instant }): Hall {
  const { at, clerkId } = event;
  switch (event.type) {
    case 'clock-set-right':
      return { ...hall, givenAhead: withGivenAhead(hall.givenAhead, event) };
    case 'service-closed': {
      const closed = { at, clerkId, reason: event.reason };
      return { ...hall, closedServices: new Map(hall.closedServices).set(event.serviceId, closed) };
    }
    case 'service-opened': {
      const closedServices = new Map(hall.closedServices);
      closedServices.delete(event.serviceId);
      return { ...hall, closedServices };
    }
    case 'day-ended':
      return { ...hall, endedToday: { at, clerkId, reason: event.reason } };
    case 'day-resumed':
      return { ...hall, endedToday: null };
    case 'hall-told': {
      const { messageId: id, text, until, spoken } = event;
      return { ...hall, message: { id, text, at, until, spoken, clerkId } };
    }
    case 'message-taken-back':
      return hall.message?.id === event.messageId ? { ...hall, message: null } : hall;
  }
}
