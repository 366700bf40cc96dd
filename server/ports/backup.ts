import type { BackupFault } from '../../contract/lists.ts';
import type { LastKnown } from '../domain/backup/restored.ts';
import type { Instant } from '../domain/hall-time/instant.ts';

export type { BackupFault } from '../../contract/lists.ts';

/** A folder for backups, and the result of the last try there. */
export interface BackupPlace {
  readonly folder: string;
  /** The newest complete backup there; null: none. */
  readonly newest: { readonly name: string; readonly madeAt: Instant } | null;
  readonly fault: BackupFault | null;
  /** It lies on the disk of the data, and is lost with it. Of a folder that is not there nobody knows. */
  readonly isOnDataDisk: boolean;
  /** The newest backup there took so long that one each hour would be a burden: a stick that shares no files, with many photos. */
  readonly isSlow: boolean;
}

/** Where a backup is wanted: in every place, as somebody who asks for one expects, or in these folders. */
export type BackupsWanted = 'everywhere' | readonly string[];

/** DU4: backs up the open hall while it works, one backup at a time. */
export interface BackupRoom {
  /** The folder beside the data first, then the one named in the hall's file. */
  readonly places: readonly BackupPlace[];
  /** When the backup under way began. */
  readonly runningSince: Instant | null;
  /**
   * Resolves when every place that is wanted has the backup or has failed; never rejects. One that is wanted everywhere while another
   * is made of some places follows it.
   */
  make(wanted?: BackupsWanted): Promise<void>;
  /** Called when a backup begins and when it has ended. */
  onChange: () => void;
}

/** What a restore leaves in the folder of the hall. */
export interface RestoreTrace {
  readonly id: string;
  readonly restoredAt: Instant;
  /** When the backup was made, or the last that a repair has kept. */
  readonly madeAt: Instant;
  /** Within a day, with this one. */
  readonly times: number;
  /** What the office has told of the papers that are in the house. */
  readonly last: LastKnown;
}
