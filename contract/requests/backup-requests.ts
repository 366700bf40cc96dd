import { z } from 'zod';
import { instant, nothing } from '../request-parts.ts';
import { backupFaults } from '../lists.ts';

const BackupPlace = z.object({
  folder: z.string(),
  newest: z.object({ name: z.string(), madeAt: instant }).nullable(),
  fault: z.enum(backupFaults).nullable(),
  /** It is lost with the data: of the second place, a fault. */
  isOnDataDisk: z.boolean(),
  /** It gets none each hour. */
  isSlow: z.boolean(),
});

const BackupState = z.object({
  places: z.array(BackupPlace),
  /** When the backup that is running now began. */
  runningSince: instant.nullable(),
});
type BackupState = z.output<typeof BackupState>;

/** Backups, as an administrator sees and begins them (DU4). */
export const backupRequests = {
  'settings:backups': { from: 'counter', right: 'administer', payload: z.strictObject({}), value: BackupState },
  /** Starts a backup; its result appears in `settings:backups`. */
  'backup:make': { from: 'counter', right: 'administer', payload: z.strictObject({}), value: nothing },
} as const;
