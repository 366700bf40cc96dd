import type { LastOfYears } from '../given-ahead.ts';
import type { Day } from '../hall-time/zone.ts';
import type { Instant } from '../hall-time/instant.ts';

/** The last numbers that were given, as the papers in the house have them: what was lost is then known, and nothing is left out. */
export interface LastKnown {
  /** The highest on any slip of that day; 0: nobody has one. */
  readonly tickets?: number | undefined;
  readonly cases?: number | undefined;
  readonly letters?: number | undefined;
  readonly complaints?: number | undefined;
}

export type NumberedByYear = Exclude<keyof LastKnown, 'tickets'>;
export type MostInADay = Readonly<Record<NumberedByYear, number>>;

/** DU16: the hall goes on from a backup; whatever was numbered after it is out there on paper, and not in the ledger. */
export interface RecordRestore {
  readonly type: 'record-restore';
  /** Of this restore: told a second time, it is the same one. */
  readonly restoreId: string;
  /** When the backup was made, or the last that a repair has kept (DU17). */
  readonly madeAt: Instant;
  /** How many times the folder was restored within a day: what the one before has given is lost, too. */
  readonly times: number;
  /** That any series has given in a day. */
  readonly mostTickets: number;
  /** The most that were given in a day, of what is numbered by the year. */
  readonly most: MostInADay;
  readonly last: LastKnown;
}

/** From here on numbers are given that nobody can hold yet. */
interface Beyond {
  /** That day's last number, in every series. */
  readonly tickets: number;
  readonly cases: LastOfYears;
  readonly letters: LastOfYears;
  readonly complaints: LastOfYears;
}

export type HallRestored = Beyond & {
  readonly type: 'hall-restored';
  readonly restoreId: string;
  readonly madeAt: Instant;
};

/** The last restore of the hall. */
export interface Restored extends Beyond {
  readonly id: string;
  readonly at: Instant;
  readonly madeAt: Instant;
  /** The service day of which numbers can have been lost. */
  readonly day: Day;
}
