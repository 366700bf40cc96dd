import { days, minutes } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import type { Day, TimeZoneName } from '../../domain/hall-time/zone.ts';
import type { SnapshotInfo } from '../../domain/register/snapshot.ts';
import type { HallFault } from './hall-faults.ts';

/** By then the joint decree on next year's holidays has been out for weeks, and people can still be asked before the year ends. */
const NEXT_YEAR_FROM = '12-01';
/** DTSEN is updated quarterly; a register this old has missed two updates. */
const REGISTER_OLD_AFTER = days(183);
/** A clock that automatic time corrects by less is waited out. */
const SET_BACK_BY = minutes(5);

interface Dated {
  readonly now: Instant;
  /** By how much the hall's time is ahead of the machine's clock, which was set back while the hub runs. */
  readonly aheadBy: number;
  readonly zone: TimeZoneName;
  /** The service day for which numbers are given. */
  readonly hallDay: Day;
  readonly holidays: readonly { readonly day: Day }[];
  readonly register: Pick<SnapshotInfo, 'registerName' | 'period' | 'importedAt'> | null;
}

/** OB3: faults that arise from the passing of time alone. */
export function calendarFaults({ now, aheadBy, zone, hallDay, holidays, register }: Dated): HallFault[] {
  const today = dayAt(now, zone);
  const year = Number(today.slice(0, 4)) + (today.slice(5) >= NEXT_YEAR_FROM ? 1 : 0);
  const isKnown = holidays.some(({ day }) => day.startsWith(`${year}-`));
  const isOld = register !== null && now - register.importedAt > REGISTER_OLD_AFTER;
  return [
    // DU9: the hall's time does not go back with it; only the next start goes by the machine's clock.
    ...(aheadBy >= SET_BACK_BY ? [{ is: 'clock-set-back' as const, today: dayAt(now - aheadBy, zone) }] : []),
    // DU9: no day begins twice; until the hall's day is over by the clock, it does not end.
    ...(hallDay > today ? [{ is: 'clock-behind' as const, today, hallDay }] : []),
    ...(isKnown ? [] : [{ is: 'holidays-missing' as const, year }]),
    ...(isOld ? [{ is: 'register-old' as const, name: register.registerName, period: register.period }] : []),
  ];
}
