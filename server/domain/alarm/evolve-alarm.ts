import type { Hall } from '../hall.ts';
import type { Instant } from '../hall-time/instant.ts';
import { TOLD_AFTER_THE_END } from './staff-alarm.ts';
import type { AlarmEvent } from './staff-alarm.ts';

export function evolveAlarm(hall: Hall, event: AlarmEvent & { readonly at: Instant }): Hall {
  const { at, alarmId, clerkId } = event;
  if (event.type === 'alarm-raised') {
    const { counterId, place } = event;
    const told = [...hall.alarms].filter(([, { ended }]) => ended === null || ended.at + TOLD_AFTER_THE_END > at);
    const anew = event.anew || hall.alarms.has(alarmId) ? ({ anew: true } as const) : {};
    const raised = { clerkId, counterId, place, at, coming: [], ended: null, ...anew };
    return { ...hall, alarms: new Map(told).set(alarmId, raised) };
  }
  const alarm = hall.alarms.get(alarmId);
  if (!alarm) throw new Error(`The ledger tells of ${event.type} for an alarm that nobody has raised.`);
  const after =
    event.type === 'alarm-answered'
      ? { ...alarm, coming: [...alarm.coming, clerkId] }
      : { ...alarm, ended: { at, clerkId, mistaken: event.mistaken, ...(event.alone && { alone: true as const }) } };
  return { ...hall, alarms: new Map(hall.alarms).set(alarmId, after) };
}
