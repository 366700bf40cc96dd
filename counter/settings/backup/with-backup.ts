import type { Backup } from '../../../contract/hall-file/backup.ts';

/** An empty field is left out of the file: the hub then uses its default. */
export function withBackup(before: Backup | undefined, change: Backup): Backup | undefined {
  const said = Object.entries({ ...before, ...change }).filter(([, value]) => value !== '');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
