import { days, hours } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayNumberAt, midnightOf, sinceMidnight } from '../hall-time/zone.ts';
import type { TimeZoneName } from '../hall-time/zone.ts';

/** After a hall's hours; if the machine is off at that time, the backup is made at the next start. */
export const USUAL_CLOCK = '18:00';

export interface BackupTimes {
  readonly now: Instant;
  readonly zone: TimeZoneName;
  /** The time of day of the daily backup. */
  readonly clock: string;
}

/** When the newest backup should have been made, as seen from now. */
function lastWanted({ now, zone, clock }: BackupTimes): Instant {
  const today = midnightOf(dayNumberAt(now, zone), zone) + sinceMidnight(clock);
  return today <= now ? today : today - days(1);
}

/** A backup dated in the future was made by a wrong clock, and does not count. */
export const isOfAClockAhead = (madeAt: Instant, now: Instant): boolean => madeAt > now + hours(1);

/** DU4: while the hall is open, so that with the disk no more than an hour's work is lost. The first one is the day's. */
export const isHourlyDue = (newest: Instant | null, now: Instant): boolean =>
  newest !== null && now - newest >= hours(1);

/** DU4: one backup each day. */
export function isBackupDue(newest: Instant | null, times: BackupTimes): boolean {
  return newest === null || newest < lastWanted(times) || isOfAClockAhead(newest, times.now);
}
