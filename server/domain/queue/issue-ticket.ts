import { lastTicketOf } from '../backup/evolve-restored.ts';
import type { IssueTicket } from '../commands.ts';
import type { StaffedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { EventOf } from '../events.ts';
import type { Hall } from '../hall.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { JobId, PrinterId } from '../ids.ts';
import { ticketSlip, ticketSlipAgain } from '../paper/visit-slips.ts';
import { isServiceOpen, openNow } from '../supervision/open-now.ts';
import { endOfLine } from './arrival.ts';
import { ticketNumber } from './numbering.ts';
import { isIn } from './visit.ts';
import type { Visit } from './visit.ts';

/** IS1–IS4, IS9: one press, one number, one slip; or the reason why not, and no number is consumed. */
export function issueTicket(hall: Hall, command: IssueTicket, now: Instant): Decision {
  const service = serviceOf(hall.setup, command.serviceId);
  if (!service) return refuse('unknown-service');
  const printerId = printerOf(hall.setup, command);
  if (printerId === undefined) return refuse('unknown-printer');
  if (command.priorityId !== null && !hall.setup.priorities.some(({ id }) => id === command.priorityId)) {
    return refuse('unknown-priority');
  }
  const open = openNow(hall, now);
  if (open.is === 'closed') return refuse(open.why === 'holiday' ? 'holiday' : 'hall-closed');
  if (!isServiceOpen(hall, service)) return refuse('service-closed');
  if (quotaSpent(hall, service)) return refuse('quota-spent');

  const issued = issuedEvent(hall, service, command, now);
  if (printerId === null) return accept(issued);
  const { jobId, visitId } = command;
  const paper = ticketSlip(hall, service, issued);
  return accept(issued, { type: 'paper-queued', at: now, jobId, printerId, visitId, paper });
}

/** IS10: for somebody who waits and has lost his slip; at a counter that has a printer. */
export function printTicketAgain(
  hall: Hall,
  visit: Visit,
  { counter: { printerId }, clerkId }: StaffedCounter,
  jobId: JobId,
  now: Instant,
): Decision {
  if (!isIn(visit, 'waiting')) return refuse('visit-not-waiting');
  const service = serviceOf(hall.setup, visit.serviceId);
  if (!service) return refuse('unknown-service');
  if (printerId === undefined) return refuse('unknown-printer');
  const paper = ticketSlipAgain(hall, service, visit, now);
  return accept({ type: 'paper-queued', at: now, jobId, printerId, visitId: visit.id, paper, by: clerkId });
}

/** Null: the counter has none, and its clerk tells the number. */
function printerOf({ kiosks, counters }: HallSetup, { kioskId, given }: IssueTicket): PrinterId | null | undefined {
  if (!given) return kiosks.find(({ id }) => id === kioskId)?.printerId;
  const counter = counters.find(({ id }) => id === given.counterId);
  return counter && (counter.printerId ?? null);
}

export function quotaSpent(hall: Hall, service: ServiceSetup): boolean {
  return service.dailyQuota !== undefined && (hall.issuedToday.get(service.id) ?? 0) >= service.dailyQuota;
}

function issuedEvent(hall: Hall, service: ServiceSetup, command: IssueTicket, now: Instant): EventOf<'ticket-issued'> {
  const since = endOfLine(hall, now);
  const sequence = lastTicketOf(hall, service.series) + 1;
  // VI1: the journey of its service leads on from there, with this number.
  const first = service.journey[0];
  if (!first) throw new Error(`The service ${service.id} has no station to begin at.`);
  return {
    type: 'ticket-issued',
    at: now,
    visitId: command.visitId,
    token: command.token,
    day: hall.day,
    series: service.series,
    sequence,
    number: ticketNumber(service.series, sequence),
    serviceId: service.id,
    stationId: first.stationId,
    priorityId: command.priorityId,
    language: command.language,
    kioskId: command.kioskId,
    ...(command.given ? { given: command.given } : {}),
    ...(command.furtherTo ? { furtherTo: command.furtherTo } : {}),
    ...(command.priorityClaimed ? { priorityClaimed: true } : {}),
    ...(since === now ? {} : { since }),
    found: command.found,
    ...(command.applicant ? { applicant: command.applicant } : {}),
  };
}
