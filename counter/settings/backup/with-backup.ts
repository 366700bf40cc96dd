import type { Backup } from '../../../contract/hall-file/backup.ts';

/** What is left empty is not in the file: the hub then does as usual. */
export function withBackup(before: Backup | undefined, change: Backup): Backup | undefined {
  const said = Object.entries({ ...before, ...change }).filter(([, value]) => value !== '');
  return said.length === 0 ? undefined : Object.fromEntries(said);
}
