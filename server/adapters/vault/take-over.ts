import type { KeyObject } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveDurably, syncFile, syncFolder } from '../durable-files.ts';
import { openSqlite, refuseFolder, sealPlainDatabase } from '../sqlite/open-sqlite.ts';
import { HallDamaged, isDamage } from '../ledger/hall-damaged.ts';
import { refuseDamagedLog } from '../ledger/open-database.ts';
import { REFUSED_ROWS } from '../register/refused-rows.ts';
import { keepNew } from './keep-new.ts';
import { beginsWith, isPlainDatabase } from './plain.ts';
import { MAGIC, sealBytes } from './sealed-file.ts';
import type { SealedAs } from './sealed-file.ts';
import { oldMarksIn } from './vault.ts';
import type { Vault } from './vault.ts';

const DATABASE = /^(hall|registers|register-\d+)\.db$/;
const HALF = '.sealing';
/** There once every file of the folder is sealed: what comes later comes sealed. */
const ALL_SEALED = 'all-sealed';

/**
 * What an older Antrean left in clear is sealed, once, file by file: each is sealed beside, read again, and put in its place (AR3).
 * A kill leaves each file old or new; the next start goes on. Runs before anything in the folder is open.
 */
export function takeOver(folder: string, vault: Vault): void {
  const names = readdirSync(folder);
  for (const name of names.filter((each) => each.includes(`.db${HALF}`))) rmSync(join(folder, name), { force: true });
  // The vault has had it since it was made. Here, since an older program may have been killed when this was all that was left.
  rmSync(oldMarksIn(folder), { force: true });
  const databases = names.filter((name) => DATABASE.test(name));
  for (const name of databases) refuseFolder(join(folder, name));
  const plain = databases.filter((name) => isPlainDatabase(join(folder, name)));
  // A hundred thousand photos take seconds to be looked at, and a start after a power cut has none to give away.
  if (plain.length === 0 && names.includes(ALL_SEALED)) return;
  rmSync(join(folder, ALL_SEALED), { force: true }); // a kill on the way must find that it is not
  for (const name of plain) sealDatabase(join(folder, name), vault);
  sealFiles(folder, vault);
  keepNew(join(folder, ALL_SEALED), '');
}

function sealFiles(folder: string, { files }: Vault): void {
  const attachments = join(folder, 'attachments');
  const papers = existsSync(attachments) ? readdirSync(attachments, { withFileTypes: true, recursive: true }) : [];
  for (const { parentPath, name } of papers.filter((entry) => entry.isFile())) {
    sealFile(join(parentPath, name), files, { purpose: 'attachment', name });
  }
  const refused = readdirSync(folder).filter((name) => /^register-(\d+|last)-refused\.csv$/.test(name));
  for (const name of refused) sealFile(join(folder, name), files, REFUSED_ROWS);
}

function sealFile(file: string, files: KeyObject, as: SealedAs): void {
  if (file.endsWith('.tmp')) rmSync(file, { force: true }); // a process of the same number has made use of it
  else if (!beginsWith(file, MAGIC)) keepNew(file, sealBytes(files, as, readFileSync(file)));
}

function sealDatabase(file: string, { database }: Vault): void {
  const half = file + HALF;
  const { mode } = statSync(file);
  try {
    sealBeside(file, half, database);
  } catch (fault) {
    // In clear it stays where it is, and as it is: what is damaged in it can still be saved (DU8).
    throw isDamage(fault) ? new HallDamaged(file, fault) : fault;
  }
  syncFile(half);
  chmodSync(half, mode & 0o777);
  moveDurably(half, file);
}

function sealBeside(file: string, half: string, database: KeyObject): void {
  foldIn(file);
  copyFileSync(file, half);
  chmodSync(half, 0o600);
  sealPlainDatabase(half, database);
  const sealed = openSqlite(half, database);
  const said = sealed.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  sealed.close();
  if (said !== 'ok') throw new HallDamaged(file, said);
}

/**
 * What was committed into the log belongs into the file before it is copied, and what a journal takes back does not. Neither may come
 * back afterwards, beside a sealed file: its pages in clear would be written over that.
 */
function foldIn(file: string): void {
  refuseDamagedLog(file);
  const db = openSqlite(file, null);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
  db.close();
  syncFolder(dirname(file));
}
