import type { NamedBackup } from './backup-names.ts';

/** DU4: daily backups for a week, monthly ones for a year. */
const KEPT = { days: 7, months: 12 };

/** What may be deleted: all but the newest of each of the last days with a backup, and of each of the last months. */
export function superseded<Each extends NamedBackup>(backups: readonly Each[]): Each[] {
  const newestFirst = backups.toSorted((a, b) => (a.name < b.name ? 1 : -1));
  const newestOf = (period: (backup: Each) => string, count: number) =>
    [...Map.groupBy(newestFirst, period).values()].slice(0, count).flatMap(([newest]) => newest ?? []);
  const kept = new Set([
    ...newestOf(({ day }) => day, KEPT.days),
    ...newestOf(({ day }) => day.slice(0, 7), KEPT.months),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}
