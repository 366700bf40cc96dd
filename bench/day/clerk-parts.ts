import type { HallFile } from '../../contract/hall-file.ts';
import type { Screen } from '../hub/screen.ts';
import type { SeededChance } from '../../server/adapters/seeded-chance.ts';
import type { DayRecord } from './day-record.ts';

/** Something a screen is about to do, all of it at the present instant. */
export type Act = () => Promise<void>;

/** What whoever works on cases has before him. */
export interface DeskParts {
  readonly screen: Screen<'counter'>;
  readonly chance: SeededChance;
  readonly record: DayRecord;
}

export interface ClerkParts extends DeskParts {
  readonly hall: HallFile;
  readonly closesAt: number;
  /** How long this station keeps a visitor, on average. */
  readonly servingMs: number;
  readonly breakAt: number;
}
