import { serviceOf, stopOf } from '../hall-setup.ts';
import type { HallSetup } from '../hall-setup.ts';
import { minutes } from '../hall-time/instant.ts';
import type { Outage } from '../hall-time/running-time.ts';
import { minuteOfDay } from '../hall-time/zone.ts';
import { ranOf, stageClock } from '../queue/stage-clock.ts';
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
  const { standing, waitedMs, stayedMs } = story;
  count.arrived += 1;
  if (standing !== 'here') count[standing] += 1;
  if (waitedMs !== null) measured(count.waits, fullMinutes(waitedMs));
  if (stayedMs !== null) measured(count.stays, fullMinutes(stayedMs));
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
  const { at, tookMs, serviceId } = moment;
  const clock = stageClock(setup, outages, { serviceId, since: at - tookMs }, at);
  stop[ranOf(clock, at) > minutes(limit) ? 'late' : 'within'] += 1;
}

/** Of this station, else the service's where it is one of minutes; days and months belong to the case. */
export function stopLimit(setup: HallSetup, serviceId: string, stationId: string): number | null {
  const here = stopOf(setup, serviceId, stationId)?.limit;
  if (here) return here.value;
  const limit = serviceOf(setup, serviceId)?.timeLimit;
  return limit?.unit === 'menit' ? limit.value : null;
}
