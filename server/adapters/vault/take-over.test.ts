import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../ledger/open-database.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { takeOver } from './take-over.ts';
import { ensureVault } from './vault.ts';

const NIK = '1377014506900001';
const marks = Buffer.alloc(32, 5);
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'older-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As an older Antrean left it after a kill: much of it only in the log. */
function older(): void {
  const db = openDatabase(join(folder, 'hall.db'), null);
  const add = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (let i = 0; i < 2_000; i++) add.run(i, 'dewi', 'person-seen', `Rekaan Sukmawati ${NIK} ${i}`);
  db.exec('COMMIT');
  const copies = ['hall.db', 'hall.db-wal'].map((name) => [name, readFileSync(join(folder, name))] as const);
  db.close();
  for (const [name, bytes] of copies) writeFileSync(join(folder, name), bytes);
  const register = openSqlite(join(folder, 'register-1.db'), null);
  register.exec(`CREATE TABLE person (nik TEXT); INSERT INTO person VALUES ('${NIK}')`);
  register.close();
  writeFileSync(join(folder, 'hall.key'), marks);
}

describe('the data of an older Antrean', () => {
  it('[AR3] is sealed once, whole, and nothing of it stays in clear', () => {
    older();
    const vault = ensureVault(folder);
    takeOver(folder, vault);
    for (let start = 0; start < 2; start++) {
      takeOver(folder, vault);
      const db = openDatabase(join(folder, 'hall.db'), vault.database);
      expect(db.prepare('SELECT count(*) AS count FROM audit').get()).toEqual({ count: 2_000 });
      db.close();
    }
    const register = openSqlite(join(folder, 'register-1.db'), vault.database, { readonly: true });
    expect(register.prepare('SELECT nik FROM person').get()).toEqual({ nik: NIK });
    register.close();
    expect(readdirSync(folder).toSorted()).toEqual(['hall-key.txt', 'hall.db', 'keys.json', 'register-1.db']);
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(NIK)).toBe(false);
  });

  it('[AR3] [RG3] keeps the marks of its NIKs', () => {
    older();
    const mark = createHmac('sha256', marks).update(NIK).digest('base64url').slice(0, 22);
    const vault = ensureVault(folder);
    expect(vault.mark(NIK)).toBe(mark);
    takeOver(folder, vault);
    expect(ensureVault(folder).mark(NIK)).toBe(mark);
  });

  it('[AR3] keeps the rights of its files, and sweeps what a kill left half sealed', () => {
    older();
    writeFileSync(join(folder, 'hall.db.sealing'), 'half');
    takeOver(folder, ensureVault(folder));
    expect(readdirSync(folder).filter((name) => name.includes('sealing'))).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'hall.db')).mode & 0o777).toBe(0o600);
  });
});
