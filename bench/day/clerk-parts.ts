import type { HallFile } from '../../contract/hall-file.ts';
import type { Screen } from '../hub/screen.ts';
import type { SeededChance } from '../../server/adapters/seeded-chance.ts';
import type { DayRecord } from './day-record.ts';

/** Everything a screen is about to do, at the current moment. */
export type Act = () => Promise<void>;

/** What somebody who works on cases has to work with. */
export interface DeskParts {
  readonly screen: Screen<'counter'>;
  readonly chance: SeededChance;
  readonly record: DayRecord;
}

export interface ClerkParts extends DeskParts {
  readonly hall: HallFile;
  readonly closesAt: number;
  /** Mean time of serving a visitor at this station. */
  readonly servingMs: number;
  readonly breakAt: number;
}
