import type { HallFile } from '../../contract/hall-file.ts';
import type { Screen } from '../hub/screen.ts';
import type { SeededChance } from '../seeded-chance.ts';
import type { DayRecord } from './day-record.ts';

/** Something a screen is about to do, all of it at the present instant. */
export type Act = () => Promise<void>;

export interface ClerkParts {
  readonly screen: Screen<'counter'>;
  readonly hall: HallFile;
  readonly chance: SeededChance;
  readonly record: DayRecord;
  /** How long this station keeps a visitor, on average. */
  readonly servingMs: number;
  readonly breakAt: number;
}
