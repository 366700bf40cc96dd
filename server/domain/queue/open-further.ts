import type { QueueCommand } from '../commands.ts';
import { occupiedCounter } from '../counters/counter-guards.ts';
import { refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { issueTicket } from './issue-ticket.ts';
import { isIn } from './visit.ts';

type OpenFurther = Extract<QueueCommand, { type: 'open-further' }>;

/** CA17: a visit of its own, with number and slip as at any other counter (IS9), in the place of whoever is served here. */
export function openFurther(hall: Hall, command: OpenFurther, now: Instant): Decision {
  const { counterId, type: _, shown: __, ...wish } = command;
  const here = occupiedCounter(hall, command);
  if (!here.ok) return here;
  const { visit, clerkId } = here.value;
  if (!isIn(visit, 'serving')) return refuse('visit-not-serving');
  const { id: visitId, number, arrivedAt: since, language } = visit;
  // The office may have taken it out of its file since he came.
  const priorityId = hall.setup.priorities.find(({ id }) => id === visit.priorityId)?.id ?? null;
  const furtherTo = visit.furtherTo ?? { visitId, number, since };
  const given = { counterId, clerkId };
  const priorityClaimed = priorityId !== null && !visit.priorityConfirmed;
  const ticket = { ...wish, priorityId, priorityClaimed, language, furtherTo, given, kioskId: null, found: null };
  return issueTicket(hall, { type: 'issue-ticket', ...ticket }, now);
}
