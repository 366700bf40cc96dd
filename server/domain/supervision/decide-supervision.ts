import { decideCounter } from '../counters/decide-counter.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { CounterId, ServiceId } from '../ids.ts';
import { beginDay } from './begin-day.ts';
import type { SupervisionCommand } from './supervised.ts';

/** What is so already is asked for without anything happening: two who press together both get what they wanted. */
export function decideSupervision(hall: Hall, command: SupervisionCommand, now: Instant): Decision {
  const { clerkId } = command;
  switch (command.type) {
    case 'close-service':
    case 'open-service':
      return turnService(hall, command, now);
    case 'end-day':
      return hall.endedToday ? accept() : accept({ type: 'day-ended', at: now, clerkId, reason: command.reason });
    case 'resume-day':
      return hall.endedToday ? accept({ type: 'day-resumed', at: now, clerkId }) : accept();
    case 'begin-day':
      return beginDay(hall, command, now);
    case 'release-counter':
      return releaseCounter(hall, command, now);
    case 'tell-hall': {
      const { messageId, text, spoken } = command;
      const until = now + minutes(command.minutes);
      return accept({ type: 'hall-told', at: now, clerkId, messageId, text, until, spoken });
    }
    case 'take-back-message': {
      const { messageId } = command;
      // Another one that was told since is not taken away with it.
      if (hall.message?.id !== messageId) return accept();
      return accept({ type: 'message-taken-back', at: now, clerkId, messageId });
    }
  }
}

function turnService(
  hall: Hall,
  command: Extract<SupervisionCommand, { serviceId: ServiceId }>,
  now: Instant,
): Decision {
  const { serviceId, clerkId } = command;
  const service = serviceOf(hall.setup, serviceId);
  if (!service) return refuse('unknown-service');
  const isClosed = hall.closedServices.has(serviceId);
  if (command.type === 'open-service') {
    // What the hall's file keeps closed is opened there.
    if (!service.open) return refuse('service-closed');
    return isClosed ? accept({ type: 'service-opened', at: now, serviceId, clerkId }) : accept();
  }
  if (isClosed || !service.open) return accept();
  return accept({ type: 'service-closed', at: now, serviceId, clerkId, reason: command.reason });
}

/** HN4: a clerk who went home without signing out leaves it to the next. CA4: not while a visitor is there. */
function releaseCounter(
  hall: Hall,
  { counterId, clerkId }: Extract<SupervisionCommand, { counterId: CounterId }>,
  now: Instant,
): Decision {
  const decision = decideCounter(hall, { type: 'close-counter', counterId }, now);
  if (!decision.ok) return decision;
  return accept(
    ...decision.events.map((event) => (event.type === 'counter-closed' ? { ...event, by: clerkId } : event)),
  );
}
