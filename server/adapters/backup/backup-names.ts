import { dayAt, minuteOfDay } from '../../domain/hall-time/zone.ts';
import type { Day, TimeZoneName } from '../../domain/hall-time/zone.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';

const NAME = /^antrean-([a-z0-9-]+)-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})\d{2}$/;

/** A finished backup, as named by its folder. */
export interface NamedBackup {
  readonly name: string;
  readonly hallId: string;
  readonly day: Day;
  /** hh:mm of the hall's zone. */
  readonly clock: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `antrean-pariaman-20261126-174500`: of one hall, names sort by time. */
export function backupName(hallId: string, at: Instant, zone: TimeZoneName): string {
  const minute = minuteOfDay(at, zone);
  const clock = [Math.floor(minute / 60), minute % 60, Math.floor(at / 1_000) % 60].map(two).join('');
  return `antrean-${hallId}-${dayAt(at, zone).replaceAll('-', '')}-${clock}`;
}

/** Null: no finished backup but an incomplete one, or another folder. */
export function backupNamed(name: string): NamedBackup | null {
  const [, hallId, year, month, date, hour, minute] = NAME.exec(name) ?? [];
  return hallId === undefined ? null : { name, hallId, day: `${year}-${month}-${date}`, clock: `${hour}:${minute}` };
}
