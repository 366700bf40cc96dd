import { hours } from '../../domain/hall-time/instant.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { BackupPlace } from '../../ports/backup.ts';
import type { HallFault } from './hall-faults.ts';

/** Backups are daily; after a day and a half one was missed. */
const OLD_AFTER = hours(36);

/** Null: a trial, where nothing needs a backup. */
export function backupFaults(places: readonly BackupPlace[] | null, now: Instant): HallFault[] {
  if (places === null) return [];
  const failed = places.flatMap(({ folder, fault }): HallFault[] =>
    fault === null ? [] : [{ is: 'backup-failed', folder, why: fault }],
  );
  const newest = newestOf(places);
  if (newest === null) return [...failed, { is: 'no-backup' }];
  const old: HallFault[] = now - newest > OLD_AFTER ? [{ is: 'backup-old', madeAt: newest }] : [];
  return [...failed, ...old, ...besideData(places)];
}

/** With the machine, both data and backup would be lost: no second place was named, or it is none. */
function besideData([, ...elsewhere]: readonly BackupPlace[]): HallFault[] {
  if (elsewhere.length === 0) return [{ is: 'backup-beside-data' }];
  return elsewhere
    .filter(({ isOnDataDisk }) => isOnDataDisk)
    .map(({ folder }) => ({ is: 'backup-on-data-disk', folder }));
}

/** When the newest backup was made, in any place. */
export function newestOf(places: readonly BackupPlace[]): Instant | null {
  const made = places.flatMap(({ newest }) => newest?.madeAt ?? []);
  return made.length === 0 ? null : Math.max(...made);
}
