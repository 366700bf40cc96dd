import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Catalog } from '../register/catalog.ts';
import { SnapshotFile } from '../register/snapshot-file.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { openVault } from '../vault/vault.ts';
import { slight } from './finding.ts';
import type { Finding } from './finding.ts';

const RESTORE = 'Pulihkan dari cadangan: npm run restore, dengan --replace.';
const IMPORT = 'Impor ulang berkas register itu, atau pulihkan dari cadangan.';

/** Every register ever imported, since letters refer to theirs. */
export function checkRegisters(folder: string): Finding[] {
  const file = join(folder, 'registers.db');
  if (!existsSync(file)) return lostList(folder);
  try {
    const { database: key } = openVault(folder);
    const catalog = new Catalog(file, key);
    const [listed, awaitsFirst] = [catalog.list(), catalog.awaitsFirst()];
    catalog.close();
    if (listed.length === 0) return awaitsFirst ? [] : lostList(folder);
    return listed.flatMap(({ number, people }) => checkRegister(folder, key, number, people));
  } catch (fault) {
    return [slight(`Daftar register tidak dapat dibaca: ${String(fault)}.`, IMPORT)];
  }
}

const LAST_USED = `SELECT body ->> 'snapshot' AS number FROM ledger WHERE type = 'register-switched' ORDER BY position DESC LIMIT 1`;

/** DU8: a list that does not know the register that the hall used last: of earlier, or of another import. */
export function checkListOf(db: Sqlite, folder: string, key: KeyObject): Finding[] {
  const lastUsed = Number(db.prepare(LAST_USED).get()?.['number'] ?? 0);
  const file = join(folder, 'registers.db');
  if (lastUsed === 0 || !existsSync(file)) return [];
  const listed = listedIn(file, key);
  if (listed === null || listed.length === 0 || listed.some((number) => number >= lastUsed)) return [];
  const what = `Daftar register (registers.db) lebih lama daripada balai: register ${lastUsed}, yang terakhir dipakai, tidak ada di dalamnya.`;
  return [slight(what, RESTORE)];
}

/** Null: it cannot be read, which is found by itself. */
function listedIn(file: string, key: KeyObject): readonly number[] | null {
  try {
    const catalog = new Catalog(file, key);
    const numbers = catalog.list().map(({ number }) => number);
    catalog.close();
    return numbers;
  } catch {
    return null;
  }
}

/** Registers that no list knows of any more: none of them answers. */
function lostList(folder: string): Finding[] {
  const one = readdirSync(folder).find((name) => /^register-\d+\.db$/.test(name));
  const what = `Daftar register (registers.db) tidak ada, atau kosong, padahal ${one} ada.`;
  return one === undefined ? [] : [slight(what, RESTORE)];
}

function checkRegister(folder: string, key: KeyObject, number: number, people: number): Finding[] {
  const name = `register-${number}.db`;
  if (!existsSync(join(folder, name))) return [slight(`${name} tidak ada.`, IMPORT)];
  try {
    const snapshot = new SnapshotFile(join(folder, name), key);
    const said = snapshot.check();
    const found = snapshot.count();
    snapshot.close();
    if (said !== null) return [slight(`${name} rusak: ${said}.`, IMPORT)];
    return found === people ? [] : [slight(`${name} memuat ${found} orang, seharusnya ${people}.`, IMPORT)];
  } catch (fault) {
    return [slight(`${name} tidak dapat dibaca: ${String(fault)}.`, IMPORT)];
  }
}
