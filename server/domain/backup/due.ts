import { days, hours } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';
import { dayNumberAt, midnightOf, sinceMidnight } from '../hall-time/zone.ts';
import type { TimeZoneName } from '../hall-time/zone.ts';

/** After a hall's hours; where the machine is off by then, the next start makes up for it. */
export const USUAL_CLOCK = '18:00';

export interface BackupTimes {
  readonly now: Instant;
  readonly zone: TimeZoneName;
  /** At which a day's backup is made. */
  readonly clock: string;
}

/** When the newest backup should have been made, as seen from now. */
function lastWanted({ now, zone, clock }: BackupTimes): Instant {
  const today = midnightOf(dayNumberAt(now, zone), zone) + sinceMidnight(clock);
  return today <= now ? today : today - days(1);
}

/** What bears a time still to come was made by a clock that was wrong, and counts for nothing. */
export const isOfAClockAhead = (madeAt: Instant, now: Instant): boolean => madeAt > now + hours(1);

/** DU4: one each day. */
export function isBackupDue(newest: Instant | null, times: BackupTimes): boolean {
  return newest === null || newest < lastWanted(times) || isOfAClockAhead(newest, times.now);
}
