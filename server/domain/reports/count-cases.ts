import { stepOf } from '../cases/procedure.ts';
import type { EventOf, HallEvent } from '../events.ts';
import { serviceOf } from '../hall-setup.ts';
import type { HallSetup, ServiceSetup } from '../hall-setup.ts';
import type { Outage } from '../hall-time/running-time.ts';
import { workingDaysBetween } from '../hall-time/time-left.ts';
import { dueAt, openTimeBetween } from '../hall-time/working-time.ts';
import type { TimeLimit } from '../hall-time/working-time.ts';
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

/** What begins with complete papers, here or at home, and what the end of the day leaves behind. */
export function countBeginning(draft: Draft, { cases }: CaseWorld, event: HallEvent, serviceId: string): void {
  if (event.type !== 'case-opened' && event.type !== 'request-received') return;
  const isFromHome = event.type === 'request-received';
  cases.set(event.caseId, { serviceId, isFromHome, clockFrom: event.at, movedBefore: [] });
  const count = casesIn(draft, serviceId);
  count.opened += 1;
  if (isFromHome) count.fromHome += 1;
}

/** What a move of a case counts for; `times` is -1 where one of the evening before is taken back. */
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
  { serviceId }: CaseFacts,
  { stepId, at, tookMs, returned }: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const [service, from] = [serviceOf(setup, serviceId), at - tookMs];
  const count = stepIn(draft, serviceId, stepId ?? '');
  count.done += times;
  if (returned) count.returned += times;
  measured(count.took, fullMinutes(openTimeBetween(setup, from, at)), times);
  const limit = stepOf(service?.case, stepId ?? '')?.limit;
  if (limit) count[isLate({ setup, outages }, service, limit, from, at) ? 'late' : 'within'] += times;
}

/** CS5: from complete papers; what the standard promises is the whole case. */
function countEnd(
  draft: Draft,
  world: CaseWorld,
  { serviceId, isFromHome, clockFrom }: CaseFacts,
  { closes, at }: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const { setup } = world;
  const service = serviceOf(setup, serviceId);
  const count = casesIn(draft, serviceId);
  if (closes) count[closes] += times;
  const limit = isFromHome ? service?.fromHome?.limit : service?.timeLimit;
  if (!limit) return;
  count[isLate(world, service, limit, clockFrom, at) ? 'late' : 'within'] += times;
  if (limit.unit === 'menit') measured(count.tookMinutes, fullMinutes(openTimeBetween(setup, clockFrom, at)), times);
  else measured(count.tookDays, workingDays(setup, clockFrom, at), times);
}

const workingDays = (setup: HallSetup, from: number, to: number): number =>
  workingDaysBetween(setup, from, to) + (setup.clock?.countsFirstDay ? 1 : 0);

function isLate(
  { setup, outages }: Pick<CaseWorld, 'setup' | 'outages'>,
  service: ServiceSetup | undefined,
  limit: TimeLimit,
  from: number,
  at: number,
): boolean {
  return at > dueAt(setup, from, limit, service?.timeLimit.pausedByOutage ? outages : [], at);
}
