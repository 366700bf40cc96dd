import { serviceOf, stopOf } from '../hall-setup.ts';
import type { HallSetup } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Outage } from '../hall-time/running-time.ts';
import { minuteOfDay } from '../hall-time/zone.ts';
import { counterIn, measured, stopIn, visitsOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { fullMinutes } from './histogram.ts';
import type { CounterMoment, VisitStories, VisitStory } from './visit-stories.ts';

/** What a stage is measured by. */
export interface VisitWorld {
  readonly setup: HallSetup;
  readonly outages: readonly Outage[];
}

export function countVisits(draft: Draft, world: VisitWorld, stories: VisitStories): void {
  const { setup } = world;
  if (stories.all.size > 0) draft.days = 1;
  for (const story of stories.all.values()) {
    const hour = Math.floor(minuteOfDay(story.arrivedAt, setup.timeZone) / 60);
    for (const entries of [visitsOf(draft.services, story.serviceId), visitsOf(draft.hours, hour)]) {
      countVisit(entries, story);
    }
    const { priorityId } = story;
    if (priorityId !== null) (draft.priorities[priorityId] ??= { arrived: 0 }).arrived += 1;
  }
  for (const moment of stories.moments) countMoment(draft, world, moment);
}

function countVisit(count: ReturnType<typeof visitsOf>, story: VisitStory): void {
  const { standing, arrivedAt, firstCall, servedAt } = story;
  count.arrived += 1;
  if (standing !== 'here') count[standing] += 1;
  if (firstCall !== null) measured(count.waits, fullMinutes(firstCall - arrivedAt));
  if (servedAt !== null) measured(count.stays, fullMinutes(servedAt - arrivedAt));
}

function countMoment(draft: Draft, { setup, outages }: VisitWorld, moment: CounterMoment): void {
  const counter = counterIn(draft, moment.counterId);
  counter[moment.is] += 1;
  if (moment.is === 'called') measured(counter.waits, fullMinutes(moment.waitedMs));
  if (moment.is !== 'finished') return;
  measured(counter.serving, fullMinutes(moment.tookMs));
  const stop = stopIn(draft, moment.serviceId, moment.stationId);
  stop.finished += 1;
  measured(stop.took, fullMinutes(moment.tookMs));
  const limit = stopLimit(setup, moment.serviceId, moment.stationId);
  if (limit === null) return;
  const ran = moment.tookMs - stoodStill(setup, outages, moment);
  stop[ran > minutes(limit) ? 'late' : 'within'] += 1;
}

/** CS5: how long of this stage a recorded outage stopped the clock, where the standard makes it hang on server and network. */
function stoodStill(
  setup: HallSetup,
  outages: readonly Outage[],
  { serviceId, at, tookMs }: Extract<CounterMoment, { is: 'finished' }>,
): number {
  if (!serviceOf(setup, serviceId)?.timeLimit.pausedByOutage) return 0;
  const overlaps = outages.map(({ from, to }) => Math.min(to ?? at, at) - Math.max(from, at - tookMs));
  return overlaps.reduce((sum, ms) => sum + Math.max(0, ms), 0);
}

/** Of this station, else the service's where it is one of minutes; days and months belong to the case. */
export function stopLimit(setup: HallSetup, serviceId: string, stationId: string): number | null {
  const here = stopOf(setup, serviceId, stationId)?.limit;
  if (here) return here.value;
  const limit = serviceOf(setup, serviceId)?.timeLimit;
  return limit?.unit === 'menit' ? limit.value : null;
}
