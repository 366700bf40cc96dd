import type { BackupFault } from '../../contract/lists.ts';
import type { Instant } from '../domain/hall-time/instant.ts';

export type { BackupFault } from '../../contract/lists.ts';

/** One folder in which backups are kept, and how the last try there ended. */
export interface BackupPlace {
  readonly folder: string;
  /** The newest that is whole there; null: none. */
  readonly newest: { readonly name: string; readonly madeAt: Instant } | null;
  readonly fault: BackupFault | null;
}

/** DU4: makes backups of the open hall while it works, one at a time. */
export interface BackupRoom {
  /** The folder beside the data first, then that of the hall's file. */
  readonly places: readonly BackupPlace[];
  /** Since when one is being made. */
  readonly runningSince: Instant | null;
  /** Resolves when it is kept in every place, or has failed there; never rejects. */
  make(): Promise<void>;
  /** Called when one begins and when it has ended. */
  onChange: () => void;
}
