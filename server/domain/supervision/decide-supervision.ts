import { decideCounter } from '../counters/decide-counter.ts';
import { turnedTo } from '../day.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { upToNow } from '../given-ahead.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayAt } from '../hall-time/zone.ts';
import type { CounterId, ServiceId } from '../ids.ts';
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

/**
 * DU9: the day that the clock says is opened, though one was opened that comes after it. Whoever says so looks at the date, which
 * nothing in the house can vouch for; a day that was open before is not opened a second time (IS1).
 */
function beginDay(
  hall: Hall,
  { day, ahead, clerkId }: Extract<SupervisionCommand, { type: 'begin-day' }>,
  now: Instant,
): Decision {
  if (day === hall.day) return accept();
  const isPossible = day < hall.day && day === dayAt(now, hall.setup.timeZone);
  if (!isPossible || !ahead || ahead.days.includes(day)) return refuse('changed-meanwhile');
  const [closed, ...opened] = turnedTo(hall, day, now);
  if (!closed) return refuse('changed-meanwhile');
  const setRight: HallEvent = { type: 'clock-set-right', at: now, clerkId, ...upToNow(ahead, hall) };
  return accept(closed, setRight, ...opened, ...stillStaffed(hall, now));
}

/** It is no midnight: whoever sits at a counter sits there still. */
const stillStaffed = ({ staffed }: Hall, at: Instant): HallEvent[] =>
  [...staffed].flatMap(([counterId, { clerkId, paused }]): HallEvent[] => [
    { type: 'counter-opened', at, counterId, clerkId },
    ...(paused === null ? [] : [{ type: 'counter-paused' as const, at, counterId, clerkId, reason: paused }]),
  ]);

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
