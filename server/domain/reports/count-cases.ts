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
  readonly cases: ReadonlyMap<CaseId, CaseFacts>;
}

/** What a move of a case counts for; `times` is -1 where one of the evening before is taken back. */
export function countMove(draft: Draft, world: CaseWorld, event: HallEvent, times: 1 | -1): void {
  if (event.type === 'case-moved') {
    const facts = factsOf(world, event.caseId);
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
  { serviceId, openedAt }: CaseFacts,
  { closes, at }: EventOf<'case-moved'>,
  times: 1 | -1,
): void {
  const { setup } = world;
  const service = serviceOf(setup, serviceId);
  const count = casesIn(draft, serviceId);
  if (closes) count[closes] += times;
  const limit = service?.timeLimit;
  if (!limit) return;
  count[isLate(world, service, limit, openedAt, at) ? 'late' : 'within'] += times;
  if (limit.unit === 'menit') measured(count.tookMinutes, fullMinutes(openTimeBetween(setup, openedAt, at)), times);
  else measured(count.tookDays, workingDays(setup, openedAt, at), times);
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
