// Preloaded into a hub: makes the disk refuse what a test says, on every machine and for any user, at each statement
// that writes.
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { openSqlite } from '../../../server/adapters/sqlite/open-sqlite.ts';
import type { DiskTroubleMade } from './disk-hub.ts';

type Act = (this: never, ...given: unknown[]) => unknown;

/** The system's error, and SQLite's for it. */
const codes: Readonly<Record<DiskTroubleMade, { readonly file: string; readonly database: string }>> = {
  full: { file: 'ENOSPC', database: 'SQLITE_FULL' },
  'refuses-writes': { file: 'EIO', database: 'SQLITE_IOERR_WRITE' },
  'read-only': { file: 'EROFS', database: 'SQLITE_READONLY' },
};

let trouble: DiskTroubleMade | null = null;
let refused = '';

/** From now on; null: everything works again. `where`: only below this path, a second disk. */
export function refuse(what: DiskTroubleMade | null, where = ''): void {
  [trouble, refused] = [what, where];
}

const isThere = (path: unknown): boolean => refused === '' || (typeof path === 'string' && path.startsWith(refused));

function watch(
  owner: object,
  names: readonly string[],
  kind: 'file' | 'database',
  writes: (self: unknown, given: readonly unknown[]) => boolean,
): void {
  const methods = owner as Record<string, Act>;
  for (const name of names) {
    const real = methods[name];
    if (!real) throw new Error(`There is no ${name} to be refused.`);
    methods[name] = function act(...given) {
      if (trouble === null || !isThere(given[0]) || !writes(this, given)) return real.apply(this, given);
      const code = codes[trouble][kind];
      throw Object.assign(new Error(`${code}: the disk refuses it, ${name}`), { code });
    };
  }
}

/** Within a transaction nothing has reached the disk yet: its end does. */
const endsOrWrites = (sql: unknown): boolean =>
  /^\s*(COMMIT|PRAGMA user_version =)/.test(String(sql)) ||
  (trouble === 'read-only' && BEGINS_TO_WRITE.test(String(sql)));
/** A lack of permission is reported before writing begins. */
const BEGINS_TO_WRITE = /(^|;)\s*BEGIN (EXCLUSIVE|IMMEDIATE)/;
const isAlone = (statement: unknown): boolean => {
  const { readonly, database } = statement as { readonly: boolean; database: { inTransaction: boolean } };
  return !readonly && !database.inTransaction;
};
const opensForWriting = (flags: unknown): boolean => typeof flags === 'string' && flags !== 'r';

const sqlite = openSqlite(':memory:', null);
watch(Object.getPrototypeOf(sqlite) as object, ['exec'], 'database', (_, [sql]) => endsOrWrites(sql));
watch(Object.getPrototypeOf(sqlite.prepare('SELECT 1')) as object, ['run'], 'database', isAlone);
watch(fs, ['writeSync', 'writeFileSync', 'renameSync', 'mkdtempSync', 'linkSync'], 'file', () => true);
// An existing folder need not be made.
watch(fs, ['mkdirSync'], 'file', (_, [folder]) => !fs.existsSync(String(folder)));
// A full disk can delete; a read-only one cannot, but does not complain about what does not exist.
watch(fs, ['rmSync'], 'file', (_, [path]) => trouble === 'read-only' && fs.existsSync(String(path)));
watch(fs, ['openSync'], 'file', (_, [, flags]) => opensForWriting(flags));
watch(promises, ['rename', 'mkdir', 'writeFile'], 'file', () => true);
watch(promises, ['open'], 'file', (_, [, flags]) => opensForWriting(flags));
syncBuiltinESMExports();
