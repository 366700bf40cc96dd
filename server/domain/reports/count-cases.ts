import type { Absence } from '../cases/case.ts';
import { promiseOf, standstills, standstillsOf } from '../cases/clock-of.ts';
import type { Promised } from '../cases/clock-of.ts';
import { stepOf } from '../procedures/procedure.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import { runningBetween, runningTime } from '../hall-time/running-time.ts';
import type { Outage } from '../hall-time/running-time.ts';
import { workingDaysBetween } from '../hall-time/time-left.ts';
import { dueAt, firstClosing } from '../hall-time/working-time.ts';
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
  const away = cases.get(event.caseId)?.away ?? [];
  cases.set(event.caseId, { serviceId, isFromHome, clockFrom: event.at, away, movedBefore: [] });
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
  { serviceId, isFromHome, away }: CaseFacts,
  { stepId, at, tookMs, returned }: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const service = serviceOf(setup, serviceId);
  const step = stepOf(service?.case, stepId ?? '');
  const from = at - tookMs;
  const stood = until(at, standstillsOf(step, { away, isFromHome }));
  const count = stepIn(draft, serviceId, stepId ?? '');
  count.done += times;
  if (returned) count.returned += times;
  measured(count.took, fullMinutes(ranBetween(setup, stood, from, at)), times);
  if (!service || !step?.limit) return;
  const { pausedByOutage } = promiseOf(service, isFromHome);
  const clock = { limit: step.limit, stops: [...(pausedByOutage ? outages : []), ...stood] };
  // HM4: at home it is late at nobody's desk.
  count[step.place !== 'home' && isLate(setup, clock, from, at) ? 'late' : 'within'] += times;
}

/** CS5: measured from complete papers, since the promise covers the whole case. */
function countEnd(
  draft: Draft,
  { setup, outages }: CaseWorld,
  { serviceId, isFromHome, clockFrom, away }: CaseFacts,
  moved: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const service = serviceOf(setup, serviceId);
  const count = casesIn(draft, serviceId);
  if (moved.closes) count[moved.closes] += times;
  if (!service) return;
  const { limit, pausedByOutage } = promiseOf(service, isFromHome);
  const ended = ranUntil(service, moved);
  const stood = until(ended, standstills(service, { away, isFromHome }));
  const clock = { limit, stops: [...(pausedByOutage ? outages : []), ...stood] };
  count[isLate(setup, clock, clockFrom, ended) ? 'late' : 'within'] += times;
  if (limit.unit === 'menit') {
    measured(count.tookMinutes, fullMinutes(ranBetween(setup, stood, clockFrom, ended)), times);
  } else measured(count.tookDays, workingDays(setup, stood, clockFrom, ended), times);
}

/** HM4: a case that waited for its applicant until the end was not in the house for that time. */
function ranUntil(service: ServiceSetup, { stepId, at, tookMs }: EventOf<'case-moved'>): Instant {
  return stepOf(service.case, stepId ?? '')?.place === 'home' ? at - tookMs : at;
}

/** CS13: as it stood at that moment, whatever came after it. */
const until = (at: Instant, stood: readonly Absence[]): readonly Outage[] =>
  stood.filter(({ from }) => from < at).map(({ from, to }) => ({ from, to: Math.min(to ?? at, at) }));

const ranBetween = (setup: HallSetup, stood: readonly Outage[], from: Instant, to: Instant): number =>
  runningBetween(runningTime(setup, stood, to), from, to);

/** Counted like the promise: a clock that starts after closing time begins on the next working day. */
function workingDays(setup: HallSetup, stood: readonly Outage[], start: Instant, end: Instant): number {
  const first = firstClosing(setup, start);
  const away = stood.map(({ from, to }) => workingDaysBetween(setup, Math.max(from, first), to ?? end));
  const days = away.reduce((left, each) => left - each, workingDaysBetween(setup, first, end));
  return days + (setup.clock?.countsFirstDay ? 1 : 0);
}

interface Clock {
  readonly limit: Promised['limit'];
  readonly stops: readonly Outage[];
}

const isLate = (setup: HallSetup, { limit, stops }: Clock, from: Instant, at: Instant): boolean =>
  at > dueAt(setup, from, limit, stops, at);
