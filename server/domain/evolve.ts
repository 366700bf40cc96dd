import { evolveAlarm } from './alarm/evolve-alarm.ts';
import { restoredBy, restoredOn } from './backup/evolve-restored.ts';
import { withAbsences } from './cases/absence.ts';
import { isOpen } from './cases/case.ts';
import { evolveCorrected } from './cases/evolve-corrected.ts';
import { evolveCase } from './cases/evolve-case.ts';
import { evolveFile } from './cases/evolve-file.ts';
import { evolveOutages } from './cases/evolve-outages.ts';
import { isOpen as isOpenComplaint } from './complaints/complaint.ts';
import { evolveComplaint } from './complaints/evolve-complaint.ts';
import type { EventOf, HallEvent } from './events.ts';
import type { Hall } from './hall.ts';
import { minutes } from './hall-time/instant.ts';
import type { Instant } from './hall-time/instant.ts';
import type { VisitId } from './ids.ts';
import { OrderedMap, withEntry, withoutEntry } from './ordered-map.ts';
import { evolveHelp } from './help/evolve-help.ts';
import { evolveHome } from './home/evolve-home.ts';
import { evolveLetter } from './letters/evolve-letter.ts';
import { evolvePaper } from './paper/evolve-paper.ts';
import { evolveMessage } from './post/evolve-message.ts';
import { arrivalIn } from './queue/arrival.ts';
import { evolveQueue } from './queue/evolve-queue.ts';
import { evolveSupervision } from './supervision/evolve-supervision.ts';
import { isOver } from './queue/visit.ts';
import type { Visit } from './queue/visit.ts';
import { WrittenByNewer } from './written-by-newer.ts';

/** Applies one event to the hall and returns the new state. Never refuses, reads no clock; throws only if the ledger contradicts itself. */
export function evolve(hall: Hall, event: HallEvent): Hall {
  return withAbsences(hall, event, happened(hall, event));
}

function happened(hall: Hall, event: HallEvent): Hall {
  switch (event.type) {
    case 'day-opened':
      return {
        ...hall,
        day: event.day,
        lastArrival: 0,
        lastNumber: new Map(),
        issuedToday: new Map(),
        samples: new Map(),
        servedBy: new Map(),
        ...(hall.restored ? { restored: restoredOn(hall.restored, event) } : {}),
      };
    case 'hall-restored':
      return { ...hall, restored: restoredBy(hall, event) };
    case 'day-closed':
      return dayClosed(hall, event);
    case 'ticket-issued':
      return ticketIssued(hall, event);
    case 'counter-opened':
      return staffed(hall, event, { clerkId: event.clerkId, paused: null });
    case 'counter-paused':
      return staffed(hall, event, { clerkId: event.clerkId, paused: event.reason });
    case 'counter-resumed':
      return staffed(hall, event, { clerkId: event.clerkId, paused: null });
    case 'counter-closed':
      return staffed(hall, event, null);
    case 'need-noted':
    case 'applicant-noted':
    case 'bringer-noted':
    case 'papers-ticked':
    case 'file-sent':
    case 'file-taken':
    case 'file-released':
    case 'register-checked':
    case 'letter-issued':
    case 'letter-copied':
    case 'case-opened':
    case 'case-linked':
      return evolveFile(hall, event);
    case 'case-moved':
    case 'case-papers-ticked':
    case 'case-checked':
    case 'paper-attached':
    case 'paper-detached':
    case 'handed-over':
    case 'visit-summoned':
    case 'case-undone':
      return evolveCase(hall, event);
    case 'request-received':
    case 'papers-brought':
    case 'papers-asked':
    case 'request-answered':
      return evolveHome(hall, event);
    case 'complaint-received':
    case 'complaint-noted':
    case 'complaint-moved':
    case 'answer-written':
    case 'answer-endorsed':
    case 'answer-delivered':
    case 'complaint-attached':
    case 'complaint-undone':
      return evolveComplaint(hall, event);
    case 'applicant-corrected':
      return evolveCorrected(hall, event);
    case 'letter-drafted':
    case 'paraf-given':
    case 'letter-signed':
    case 'case-letter-copied':
    case 'letter-cancelled':
      return evolveLetter(hall, event);
    case 'outage-began':
    case 'outage-ended':
      return { ...hall, outages: evolveOutages(hall.outages, event) };
    case 'paper-queued':
    case 'job-changed':
    case 'printer-changed':
      return evolvePaper(hall, event);
    case 'message-queued':
    case 'message-changed':
      return evolveMessage(hall, event);
    case 'help-asked':
    case 'help-answered':
      return evolveHelp(hall, event);
    case 'alarm-raised':
    case 'alarm-answered':
    case 'alarm-ended':
      return evolveAlarm(hall, event);
    case 'service-closed':
    case 'service-opened':
    case 'day-ended':
    case 'day-resumed':
    case 'clock-set-right':
    case 'hall-told':
    case 'message-taken-back':
      return evolveSupervision(hall, event);
    case 'register-asked':
    case 'survey-collected':
      return hall;
    case 'register-switched': {
      const { snapshot, name, period, people } = event;
      return { ...hall, register: { snapshot, name, period, people } };
    }
    case 'visit-called':
    case 'visit-recalled':
    case 'serving-started':
    case 'visit-held':
    case 'visit-resumed':
    case 'visit-transferred':
    case 'visit-missed':
    case 'visit-restored':
    case 'stage-finished':
    case 'priority-settled':
    case 'action-undone':
      return evolveQueue(hall, event);
    default:
      throw new WrittenByNewer(
        `The ledger tells of ${nameOf(event)}: it was written by a newer Antrean, which knows what that is.`,
      );
  }
}

const nameOf = (unknown: never): string => (unknown as HallEvent).type;

/** What is over leaves memory; the ledger's tables keep it. Cases go on for months. */
function dayClosed(hall: Hall, { casesExpired = [] }: EventOf<'day-closed'>): Hall {
  const cases = OrderedMap.of([...hall.cases].filter(([id, each]) => isOpen(each) && !casesExpired.includes(id)));
  const oldest = [...cases.values()].reduce(
    (least, { openedAt }) => Math.min(least, openedAt),
    Number.POSITIVE_INFINITY,
  );
  const outages = hall.outages.filter(({ to }) => to === null || to > oldest);
  const complaints = OrderedMap.of([...hall.complaints].filter(([, each]) => isOpenComplaint(each)));
  const nobody = { visits: OrderedMap.of<VisitId, Visit>([]), staffed: new Map(), announcements: [] };
  const calls = { help: new Map(), alarms: new Map() };
  const untilTomorrow = { closedServices: new Map(), endedToday: null, message: null };
  return { ...hall, ...nobody, ...calls, ...untilTomorrow, cases, outages, complaints };
}

function ticketIssued(hall: Hall, event: EventOf<'ticket-issued'>): Hall {
  const { visits, clearedAt } = cleared(hall, event.at);
  const visit = arrived(event);
  return {
    ...hall,
    clearedAt,
    lastArrival: Math.max(hall.lastArrival, visit.arrivedAt),
    visits: withEntry(visits, event.visitId, visit),
    lastNumber: new Map(hall.lastNumber).set(event.series, event.sequence),
    issuedToday: new Map(hall.issuedToday).set(event.serviceId, (hall.issuedToday.get(event.serviceId) ?? 0) + 1),
  };
}

/** A finished visit stays in sight for a while after undoing has ended; then the ledger's tables keep it. */
const SEEN_AFTER_THE_END = minutes(10);
/** How often finished visits are looked for: going through all visits at every event would slow a rush down. */
const CLEARED_EVERY = minutes(1);

function cleared({ visits, clearedAt }: Hall, at: Instant): Pick<Hall, 'visits' | 'clearedAt'> {
  if (Math.abs(at - clearedAt) < CLEARED_EVERY) return { visits, clearedAt };
  const forgotten = [...visits.values()].filter((visit) => isForgotten(visit, at));
  return { visits: forgotten.reduce((left, { id }) => withoutEntry(left, id), visits), clearedAt: at };
}

const isForgotten = (visit: Visit, at: number): boolean =>
  isOver(visit) && visit.stage.is === 'done' && visit.stage.at + SEEN_AFTER_THE_END < at;

function arrived(event: EventOf<'ticket-issued'>): Visit {
  const since = arrivalIn(event);
  return {
    id: event.visitId,
    token: event.token,
    number: event.number,
    serviceId: event.serviceId,
    language: event.language,
    arrivedAt: since,
    priorityId: event.priorityId,
    priorityConfirmed: event.given !== undefined && event.priorityId !== null && !event.priorityClaimed,
    stage: { is: 'waiting', stationId: event.stationId, since, overtaken: 0 },
    edition: 0,
    route: [],
    need: '',
    note: '',
    papers: {},
    file: null,
    check: event.found && { by: 'kiosk', found: event.found, at: event.at },
    letter: null,
    applicant: event.applicant ?? '',
    caseId: null,
    undo: null,
    ...(event.furtherTo ? { furtherTo: event.furtherTo } : {}),
  };
}

type CounterEvent = EventOf<'counter-opened' | 'counter-paused' | 'counter-resumed' | 'counter-closed'>;

function staffed(hall: Hall, event: CounterEvent, state: { clerkId: string; paused: string | null } | null): Hall {
  const next = new Map(hall.staffed);
  if (state) next.set(event.counterId, state);
  else next.delete(event.counterId);
  return { ...hall, staffed: next };
}
