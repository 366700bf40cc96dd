import type { Instant } from '../domain/hall-time/instant.ts';

/** Why there is no backup: each is something that somebody can do something about. */
export const backupFaults = [
  /** The folder is not there: a disk that was not plugged in. */
  'no-place',
  'no-room',
  'cannot-write',
  /** What was to be copied cannot be read whole: the hall's own files are damaged. */
  'damaged',
  /** A copy does not read back as it was written: this disk cannot be trusted. */
  'not-kept',
] as const;
export type BackupFault = (typeof backupFaults)[number];

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
