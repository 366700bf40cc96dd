import type { Sqlite } from '../sqlite/open-sqlite.ts';

const ROWS_AT_ONCE = 1_000;

interface Asked {
  readonly table: 'letter' | 'complaint_told' | 'audit';
  readonly given: Readonly<Record<string, string>>;
}

/** Reads a whole table in parts, yielding to the event loop after each, so that numbers can be given in between. `:within` stands for the part. */
export async function readThrough<Found>(db: Sqlite, sql: string, { table, given }: Asked): Promise<Found[]> {
  const last = db.prepare<{ last: number }>(`SELECT coalesce(max(rowid), 0) AS last FROM ${table}`).get()?.last ?? 0;
  const part = db.prepare<Found>(sql.replace(':within', `${table}.rowid > :after AND ${table}.rowid <= :until`));
  const found: Found[] = [];
  for (let after = 0; after < last; after += ROWS_AT_ONCE) {
    found.push(...part.all({ ...given, after, until: after + ROWS_AT_ONCE }));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}
