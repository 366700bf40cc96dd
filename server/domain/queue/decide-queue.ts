import type { QueueCommand, StageCommand } from '../commands.ts';
import type { AtCounter } from '../counters/clerk-act.ts';
import { actOf, occupiedCounter, staffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { stopOf } from '../hall-setup.ts';
import type { StationId } from '../ids.ts';
import { callNext, callVisit } from './call-visitor.ts';
import { finishStage } from './finish-stage.ts';
import { printTicketAgain } from './issue-ticket.ts';
import { openFurther } from './open-further.ts';
import { undo } from './undo.ts';
import { isIn, isOver } from './visit.ts';

export function decideQueue(hall: Hall, command: QueueCommand, now: Instant): Decision {
  switch (command.type) {
    case 'call-next':
      return callNext(hall, command, now);
    case 'call-visit':
      return callVisit(hall, command, now);
    case 'resume':
    case 'restore':
    case 'settle-priority':
    case 'print-ticket':
      return withVisit(hall, command, now);
    case 'undo':
      return undo(hall, command, now);
    case 'open-further':
      return openFurther(hall, command, now);
    case 'finish-stage':
      return finishStage(hall, command, now);
    default:
      return withVisitorHere(hall, command, now);
  }
}

/** What a clerk does with the visitor at his counter. */
function withVisitorHere(hall: Hall, command: AtCounter & StageCommand, now: Instant): Decision {
  const here = occupiedCounter(hall, command);
  if (!here.ok) return here;
  const { visit } = here.value;
  const act = actOf(here.value, now);
  switch (command.type) {
    case 'recall':
      if (!isIn(visit, 'called')) return refuse('visit-not-called');
      return accept({ ...act, type: 'visit-recalled', announcementId: command.announcementId });
    case 'start-serving':
      if (!isIn(visit, 'called')) return refuse('visit-not-called');
      return accept({ ...act, type: 'serving-started' });
    case 'mark-missed':
      if (!isIn(visit, 'called')) return refuse('visit-not-called');
      return accept({ ...act, type: 'visit-missed' });
    case 'hold': {
      // CA7: what gives the visit its place in the line stays unchanged.
      const returnAt = command.returnInMinutes === null ? null : now + minutes(command.returnInMinutes);
      return accept({ ...act, type: 'visit-held', reason: command.reason, returnAt });
    }
    case 'transfer':
      if (!stopOf(hall.setup, visit.serviceId, command.stationId)) return refuse('unknown-station');
      return accept({
        ...act,
        type: 'visit-transferred',
        stationId: command.stationId,
        note: command.note,
        route: withoutFirst(visit.route, command.stationId),
      });
  }
}

/** VI2: a station still to come that is visited early is not visited twice. */
function withoutFirst(route: readonly StationId[], stationId: StationId): readonly StationId[] {
  const at = route.indexOf(stationId);
  return route.filter((_, i) => i !== at);
}

type VisitCommand = Extract<QueueCommand, { type: 'resume' | 'restore' | 'settle-priority' | 'print-ticket' }>;

/** What a clerk does with a visitor who is not at the counter. */
function withVisit(hall: Hall, command: VisitCommand, now: Instant): Decision {
  const staffed = staffedCounter(hall, command.counterId);
  if (!staffed.ok) return staffed;
  const visit = hall.visits.get(command.visitId);
  if (!visit) return refuse('unknown-visit');
  const act = { at: now, visitId: visit.id, counterId: command.counterId, clerkId: staffed.value.clerkId };
  switch (command.type) {
    case 'resume':
      if (!isIn(visit, 'held')) return refuse('visit-not-held');
      return accept({ ...act, type: 'visit-resumed' });
    case 'restore':
      if (!isIn(visit, 'missed')) return refuse('visit-not-missed');
      return accept({ ...act, type: 'visit-restored' });
    case 'settle-priority':
      if (isOver(visit)) return refuse('unknown-visit');
      if (command.priorityId !== null && !hall.setup.priorities.some(({ id }) => id === command.priorityId)) {
        return refuse('unknown-priority');
      }
      return accept({ ...act, type: 'priority-settled', priorityId: command.priorityId });
    case 'print-ticket':
      return printTicketAgain(hall, visit, staffed.value, command.jobId, now);
  }
}
