import { promiseOf } from '../cases/clock-of.ts';
import type { Promised } from '../cases/clock-of.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import type { Outage } from '../hall-time/running-time.ts';
import { workingDaysBetween } from '../hall-time/time-left.ts';
import { dueAt, firstClosing, openTimeBetween } from '../hall-time/working-time.ts';
import type { CaseId } from '../ids.ts';
import { casesIn, lettersIn, measured, stepIn } from './draft.ts';
import type { Draft } from './draft.ts';
import type { CaseFacts } from './day-story.ts';
import { fullMinutes } from './histogram.ts';

export interface CaseWorld {
  readonly setup: HallSetup;
  readonly outages: readonly Outage[];
  readonly cases: Map<CaseId, CaseFacts>;
}

/** Counts cases that begin, at the hall or from home, and what the end of the day leaves open. */
export function countBeginning(draft: Draft, { cases }: CaseWorld, event: HallEvent, serviceId: string): void {
  if (event.type !== 'case-opened' && event.type !== 'request-received') return;
  const isFromHome = event.type === 'request-received';
  cases.set(event.caseId, { serviceId, isFromHome, clockFrom: event.at, movedBefore: [] });
  const count = casesIn(draft, serviceId);
  count.opened += 1;
  if (isFromHome) count.fromHome += 1;
}

/** Counts a move of a case; `times` is -1 where a move of the evening before is undone. */
export function countMove(draft: Draft, world: CaseWorld, event: HallEvent, times: 1 | -1): void {
  if (event.type === 'case-moved') {
    const facts = factsOf(world, event.caseId);
    if (event.completes) world.cases.set(event.caseId, { ...facts, clockFrom: event.at });
    if (event.stepId !== null) countStep(draft, world, facts, event, times);
    if (event.closes) countEnd(draft, world, facts, event, times);
  }
  if (event.type === 'handed-over') lettersIn(draft, factsOf(world, event.caseId).serviceId).handedOver += times;
}

export function factsOf({ cases }: CaseWorld, caseId: CaseId): CaseFacts {
  const facts = cases.get(caseId);
  if (!facts) throw new Error(`The ledger mentions case ${caseId}, of which nothing is known.`);
  return facts;
}

function countStep(
  draft: Draft,
  { setup, outages }: CaseWorld,
  { serviceId, isFromHome }: CaseFacts,
  { stepId, at, tookMs, returned }: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const service = serviceOf(setup, serviceId);
  const from = at - tookMs;
  const count = stepIn(draft, serviceId, stepId ?? '');
  count.done += times;
  if (returned) count.returned += times;
  measured(count.took, fullMinutes(openTimeBetween(setup, from, at)), times);
  const limit = stepOf(service?.case, stepId ?? '')?.limit;
  if (!service || !limit) return;
  const { pausedByOutage } = promiseOf(service, isFromHome);
  count[isLate({ setup, outages }, { limit, pausedByOutage }, from, at) ? 'late' : 'within'] += times;
}

/** CS5: measured from complete papers, since the promise covers the whole case. */
function countEnd(
  draft: Draft,
  world: CaseWorld,
  { serviceId, isFromHome, clockFrom }: CaseFacts,
  moved: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const { setup } = world;
  const service = serviceOf(setup, serviceId);
  const count = casesIn(draft, serviceId);
  if (moved.closes) count[moved.closes] += times;
  if (!service) return;
  const promise = promiseOf(service, isFromHome);
  const until = ranUntil(service, moved);
  count[isLate(world, promise, clockFrom, until) ? 'late' : 'within'] += times;
  if (promise.limit.unit === 'menit') {
    measured(count.tookMinutes, fullMinutes(openTimeBetween(setup, clockFrom, until)), times);
  } else measured(count.tookDays, workingDays(setup, clockFrom, until), times);
}

/** HM4: a case that waited for its applicant until the end was not in the house for that time. */
function ranUntil(service: ServiceSetup, { stepId, at, tookMs }: EventOf<'case-moved'>): number {
  return stepOf(service.case, stepId ?? '')?.place === 'home' ? at - tookMs : at;
}

/** Counted like the promise: a clock that starts after closing time begins on the next working day. */
const workingDays = (setup: HallSetup, from: number, to: number): number =>
  workingDaysBetween(setup, firstClosing(setup, from), to) + (setup.clock?.countsFirstDay ? 1 : 0);

function isLate(
  { setup, outages }: Pick<CaseWorld, 'setup' | 'outages'>,
  { limit, pausedByOutage }: Promised,
  from: number,
  at: number,
): boolean {
  return at > dueAt(setup, from, limit, pausedByOutage ? outages : [], at);
}
