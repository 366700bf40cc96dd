import type { KeyObject } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { openSqlite, SqliteUnreadable } from '../sqlite/open-sqlite.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { HallDamaged, isDamage, LogDamaged } from './hall-damaged.ts';
import { damageInLog } from './lost-in-log.ts';
import { WrittenByNewer } from '../../domain/written-by-newer.ts';
import { migrations } from './migrations.ts';

/**
 * How long the log may grow before a commit does the checkpoint during a press; usually its keeper has done it long before
 * (`log-keeper.ts`). After a power cut, 32 MB are read again in a moment.
 */
const CHECKPOINT_PAGES = 8_000;

/** Opens hall.db so that every acknowledged commit is durable, and migrates its tables to this program's version. */
export function openDatabase(file: ':memory:', key?: null): Sqlite;
export function openDatabase(file: string, key: KeyObject | null): Sqlite;
export function openDatabase(file: string, key: KeyObject | null = null): Sqlite {
  try {
    return opened(file, key);
  } catch (fault) {
    // The key was right, or the vault would not have opened: so the file is damaged.
    throw isDamage(fault) || fault instanceof SqliteUnreadable ? new HallDamaged(file, fault) : fault;
  }
}

/** Before SQLite sees it, which takes what is before the damage for all of it, and throws the rest away as it closes. */
export function refuseDamagedLog(file: string): void {
  const damage = file === ':memory:' ? null : damageInLog(`${file}-wal`);
  if (damage !== null) throw new LogDamaged(`${file}-wal`, damage);
}

function opened(file: string, key: KeyObject | null): Sqlite {
  refuseDamagedLog(file);
  const db = openSqlite(file, key);
  // Set at every open, since reopening a WAL file resets it to NORMAL.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  const { synchronous } = db.prepare('PRAGMA synchronous').get() as { synchronous: number };
  if (synchronous !== 2)
    throw new Error(`${file}: full synchronous writes were refused, so nothing here could be promised.`);
  if (file !== ':memory:') chmodSync(file, 0o600);
  migrate(db, file);
  return db;
}

function migrate(db: Sqlite, file: string): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > migrations.length) {
    throw new WrittenByNewer(
      `${file} was written by a newer Antrean (version ${version}); this one knows ${migrations.length}.`,
    );
  }
  migrations.slice(version).forEach((statements, i) => {
    db.exec(`BEGIN IMMEDIATE; ${statements}; PRAGMA user_version = ${version + i + 1}; COMMIT;`);
  });
}
