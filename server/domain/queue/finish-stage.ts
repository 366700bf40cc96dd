import { caseOf, factsOfVisit } from '../cases/file-facts.ts';
import { isWaitedFor } from '../cases/is-waited-for.ts';
import { isLack, moveWithStage } from '../cases/move-with-stage.ts';
import { opensCase } from '../cases/open-case.ts';
import { unlookedPapers, unmetNeeds } from '../cases/papers.ts';
import type { FinishStage } from '../commands.ts';
import { actOf, occupiedCounter } from '../counters/counter-guards.ts';
import type { OccupiedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { serviceOf, stopOf } from '../hall-setup.ts';
import type { OutcomeSetup, ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { missingPapersSlip, receiptSlip, referralSlip } from '../paper/visit-slips.ts';
import { callNext } from './call-visitor.ts';
import { visitOf } from './evolve-queue.ts';
import { isIn } from './visit.ts';
import type { Visit } from './visit.ts';

type Finish = FinishStage & { readonly counterId: string };

/** At which counter, of which service, and with which outcome a stage ends. */
interface Ending extends OccupiedCounter {
  readonly service: ServiceSetup;
  readonly outcome: OutcomeSetup;
  readonly command: Finish;
}

/** Ends the stage with an outcome of the hall's list; the visitor goes on, or home with words about what to bring. */
export function finishStage(hall: Hall, command: Finish, now: Instant): Decision {
  const here = occupiedCounter(hall, command);
  if (!here.ok) return here;
  const { visit, counter } = here.value;
  if (!isIn(visit, 'serving')) return refuse('visit-not-serving');
  const service = serviceOf(hall.setup, visit.serviceId);
  const outcome = stopOf(hall.setup, visit.serviceId, counter.stationId)?.outcomes.find(
    ({ id }) => id === command.outcomeId,
  );
  if (!service || !outcome) return refuse('unknown-outcome');
  const facts = factsOfVisit(hall, visit);
  if (unmetNeeds(outcome.needs, service, facts).length > 0) return refuse('needs-unmet');
  const lists = outcome.slip === 'missing-papers';
  if (lists && unlookedPapers(service, facts).length > 0) return refuse('needs-unmet');

  const opened = opensCase(hall, visit, actOf(here.value, now), command.caseId);
  const before = opened.reduce(evolve, hall);
  const way = wayOn(before, visit, outcome);
  const finished: HallEvent = {
    ...actOf(here.value, now),
    type: 'stage-finished',
    outcomeId: outcome.id,
    ...way,
    ...(way.next === null ? {} : lacking(outcome)),
    tookMs: Math.max(0, now - visit.stage.startedAt),
  };
  const after = evolve(before, finished);
  const moved = moveWithStage(after, visitOf(after, visit.id), { counter, outcome, command }, now);
  if (!moved.ok) return moved;
  const slips = slipOf(after, { ...here.value, service, outcome, command }, now);
  return thenCall(hall, [...opened, finished, ...moved.events, ...slips], command, now);
}

/** Where the visitor goes: the outcome's stations, then those already planned; or to wait for the case; or home. */
function wayOn(hall: Hall, visit: Visit, outcome: OutcomeSetup) {
  if (outcome.waitsAt !== undefined) {
    const behind = caseOf(hall, visitOf(hall, visit.id));
    return { next: outcome.waitsAt, route: [], waitsFor: behind && isWaitedFor(hall, behind) ? behind.id : null };
  }
  // VI2: a planned station that is named again is visited once.
  const planned = visit.route.filter((stationId) => !outcome.route.includes(stationId));
  const [next = null, ...route] = outcome.ends ? [] : [...outcome.route, ...planned];
  return { next, route };
}

/** CS8: the case ends by what the visitor has got in all, also where the last station had nothing to do with it. */
function lacking({ needs }: OutcomeSetup): Pick<EventOf<'stage-finished'>, 'goesWithout'> {
  const goesWithout = needs.filter(isLack);
  return goesWithout.length > 0 ? { goesWithout } : {};
}

function slipOf(hall: Hall, ending: Ending, now: Instant): readonly HallEvent[] {
  const { visit, counter, command } = ending;
  const { printerId } = counter;
  if (printerId === undefined) return [];
  const paper = paperOf(hall, ending, now);
  if (!paper) return [];
  return [{ type: 'paper-queued', at: now, jobId: command.jobId, printerId, visitId: visit.id, paper }];
}

function paperOf(hall: Hall, { visit, service, outcome, command }: Ending, now: Instant) {
  switch (outcome.slip) {
    case undefined:
      return null;
    case 'missing-papers':
      return missingPapersSlip(hall, service, visit, command.slip.note, now);
    case 'referral':
      return referralSlip(hall, { visit, service, outcome }, command.slip, now);
    case 'receipt': {
      const behind = caseOf(hall, visitOf(hall, visit.id));
      return behind && receiptSlip(hall, service, outcome, behind, now);
    }
  }
}

/** "Selesai dan panggil berikutnya" is one press: both happen, or, when nobody waits, only the first. */
function thenCall(hall: Hall, events: readonly HallEvent[], command: Finish, now: Instant): Decision {
  if (command.thenCall === null) return accept(...events);
  const call = { type: 'call-next', counterId: command.counterId, announcementId: command.thenCall } as const;
  const next = callNext(events.reduce(evolve, hall), call, now);
  return next.ok ? accept(...events, ...next.events) : accept(...events);
}
