import { unmetNeeds } from '../cases/papers.ts';
import type { FinishStage } from '../commands.ts';
import { actOf, occupiedCounter } from '../counters/counter-guards.ts';
import type { OccupiedCounter } from '../counters/counter-guards.ts';
import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { serviceOf, stopOf } from '../hall-setup.ts';
import type { OutcomeSetup, ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { missingPapersSlip, referralSlip } from '../paper/visit-slips.ts';
import { callNext } from './call-visitor.ts';
import { isIn } from './visit.ts';

type Finish = FinishStage & { readonly counterId: string };

/** The stage ends with an outcome of the hall's own list; the visitor goes on, or home with words what to bring. */
export function finishStage(hall: Hall, command: Finish, now: Instant): Decision {
  const here = occupiedCounter(hall, command.counterId);
  if (!here.ok) return here;
  const { visit, counter } = here.value;
  if (!isIn(visit, 'serving')) return refuse('visit-not-serving');
  const service = serviceOf(hall.setup, visit.serviceId);
  const outcome = stopOf(hall.setup, visit.serviceId, counter.stationId)?.outcomes.find(
    ({ id }) => id === command.outcomeId,
  );
  if (!service || !outcome) return refuse('unknown-outcome');
  if (unmetNeeds(outcome.needs, service, visit).length > 0) return refuse('needs-unmet');

  const [next = null, ...route] = outcome.ends ? [] : [...outcome.route, ...visit.route];
  const finished: HallEvent = {
    ...actOf(here.value, now),
    type: 'stage-finished',
    outcomeId: outcome.id,
    next,
    route,
    tookMs: Math.max(0, now - visit.stage.startedAt),
  };
  const slips = slipOf(hall, here.value, service, outcome, command, now);
  return thenCall(hall, [finished, ...slips], command, now);
}

function slipOf(
  hall: Hall,
  { visit, counter }: OccupiedCounter,
  service: ServiceSetup,
  outcome: OutcomeSetup,
  command: Finish,
  now: Instant,
): readonly HallEvent[] {
  const printerId = counter.printerId;
  if (!outcome.slip || printerId === undefined) return [];
  const paper =
    outcome.slip === 'missing-papers'
      ? missingPapersSlip(hall, service, visit, command.slip.note, now)
      : referralSlip(hall, visit, command.slip, now);
  return [{ type: 'paper-queued', at: now, jobId: command.jobId, printerId, visitId: visit.id, paper }];
}

/** "Selesai dan panggil berikutnya" is one press: both happen, or, when nobody waits, only the first. */
function thenCall(hall: Hall, events: readonly HallEvent[], command: Finish, now: Instant): Decision {
  if (command.thenCall === null) return accept(...events);
  const call = { type: 'call-next', counterId: command.counterId, announcementId: command.thenCall } as const;
  const next = callNext(events.reduce(evolve, hall), call, now);
  return next.ok ? accept(...events, ...next.events) : accept(...events);
}
