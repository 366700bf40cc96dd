import type { HallFile } from '../../contract/hall-file.ts';
import { openState } from '../../server/domain/hall-time/opening-hours.ts';
import { dayAt, instantOf } from '../../server/domain/hall-time/zone.ts';

const FIRST_DAY_LOOKED_AT = '2026-11-24';

const DAY_MS = 86_400_000;

/** The simulated day: the first on which this hall opens, by its own hours and holidays. */
export interface ServiceDay {
  readonly opensAt: number;
  readonly closesAt: number;
}

export function serviceDayOf(hall: HallFile, firstLookedAt = FIRST_DAY_LOOKED_AT): ServiceDay {
  const night = instantOf(firstLookedAt, '00:00', hall.timeZone);
  const before = openState({ ...hall, hours: { ...hall.hours, always: false } }, night);
  if (before.is === 'open' || before.opensAt === null) throw new Error(`The hall ${hall.id} never opens.`);
  const during = openState({ ...hall, hours: { ...hall.hours, always: false } }, before.opensAt);
  if (during.is === 'closed' || during.closesAt === null) throw new Error(`The hall ${hall.id} never closes.`);
  return { opensAt: before.opensAt, closesAt: during.closesAt };
}

/** So many service days, one after another. */
export function serviceDays(hall: HallFile, count: number): ServiceDay[] {
  const days = [serviceDayOf(hall)];
  for (let last = days[0]; last && days.length < count; last = days.at(-1)) {
    days.push(serviceDayOf(hall, dayAt(last.opensAt + DAY_MS, hall.timeZone)));
  }
  return days;
}
