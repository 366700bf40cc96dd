import type { CounterNow } from '../../../contract/views/hall-now-view.ts';
import { visitorAt } from '../../domain/hall.ts';
import type { Staffing } from '../../domain/hall.ts';
import type { CounterSetup } from '../../domain/hall-setup.ts';
import { stageClock } from '../../domain/queue/stage-clock.ts';
import { stopLimit } from '../../domain/reports/count-visits.ts';
import { serviceName, stationName } from '../views/hall-parts.ts';
import type { Scene } from '../views/hall-parts.ts';
import type { ClerkName } from './services-now.ts';
import type { TodayTold } from './today-told.ts';

export const countersNow = (scene: Scene, told: TodayTold, nameOf: ClerkName): CounterNow[] =>
  scene.hall.setup.counters.map((counter) => {
    const { id, name, stationId } = counter;
    const staffing = scene.hall.staffed.get(id);
    return {
      id,
      name,
      stationId,
      station: stationName(scene, stationId),
      clerk: staffing ? nameOf(staffing.clerkId) : null,
      reason: staffing?.paused ?? null,
      served: told.summary.counters[id]?.finished ?? 0,
      ...standingOf(scene, counter, staffing, told),
    };
  });

type Standing = Pick<CounterNow, 'state' | 'since' | 'clock' | 'number' | 'service' | 'limitMinutes'>;
const nobody = { clock: null, number: null, service: null, limitMinutes: null };

function standingOf(
  scene: Scene,
  { id, stationId }: CounterSetup,
  staffing: Staffing | undefined,
  { counterSince }: TodayTold,
): Standing {
  const since = counterSince.get(id) ?? null;
  if (!staffing) return { state: 'closed', since, ...nobody };
  const visitor = visitorAt(scene.hall, id);
  if (!visitor) return { state: staffing.paused === null ? 'free' : 'paused', since, ...nobody };
  const { stage, number, serviceId } = visitor;
  const startedAt = stage.is === 'called' ? stage.calledAt : stage.startedAt;
  return {
    state: stage.is,
    since: startedAt,
    clock: stageClock(scene.hall.setup, scene.hall.outages, { serviceId, since: startedAt }, scene.now),
    number,
    service: serviceName(scene, serviceId),
    limitMinutes: stopLimit(scene.hall.setup, serviceId, stationId),
  };
}
