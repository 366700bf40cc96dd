import type { CounterCommand } from '../commands.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import { visitorAt } from '../hall.ts';
import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { counterOf } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { ClerkId, CounterId } from '../ids.ts';
import { staffedCounter } from './counter-guards.ts';

export function decideCounter(hall: Hall, command: CounterCommand, now: Instant): Decision {
  const { counterId } = command;
  if (command.type === 'open-counter') return openCounter(hall, command, now);
  const staffed = staffedCounter(hall, counterId);
  if (!staffed.ok) return staffed;
  const { clerkId, paused } = staffed.value;
  switch (command.type) {
    case 'pause-counter':
      if (visitorAt(hall, counterId)) return refuse('counter-busy');
      return accept({ type: 'counter-paused', at: now, counterId, clerkId, reason: command.reason });
    case 'resume-counter':
      if (paused === null) return accept();
      return accept({ type: 'counter-resumed', at: now, counterId, clerkId });
    case 'close-counter':
      if (visitorAt(hall, counterId)) return refuse('counter-busy');
      return accept(...filesGivenBack(hall, counterId, clerkId, now), {
        type: 'counter-closed',
        at: now,
        counterId,
        clerkId,
      });
  }
}

/** VI4: no file stays with a clerk who has left. */
function filesGivenBack(hall: Hall, counterId: CounterId, clerkId: ClerkId, now: Instant): HallEvent[] {
  return [...hall.visits.values()]
    .filter(({ file }) => file?.is === 'taken' && file.counterId === counterId)
    .map(({ id }) => ({ type: 'file-released', at: now, visitId: id, counterId, clerkId }));
}

type OpenCounter = Extract<CounterCommand, { type: 'open-counter' }>;

/** CA14: a clerk who left without signing out does not block the counter: a colleague may take it over after confirming it. */
function openCounter(hall: Hall, { counterId, clerkId, takeOver }: OpenCounter, now: Instant): Decision {
  if (!counterOf(hall.setup, counterId)) return refuse('unknown-counter');
  const holder = hall.staffed.get(counterId);
  if (holder && holder.clerkId !== clerkId && !takeOver) return refuse('counter-taken');
  if (holder?.clerkId === clerkId && holder.paused === null) return accept();
  return accept({ type: 'counter-opened', at: now, counterId, clerkId });
}
