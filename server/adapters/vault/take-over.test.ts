import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentFolder } from '../attachments/attachment-folder.ts';
import { HallDamaged } from '../ledger/hall-damaged.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { leaveOlderHall, OLDER_ROWS, olderMarks, olderNik, olderPaper } from './older-hall.fixture.ts';
import { takeOver } from './take-over.ts';
import { ensureVault } from './vault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'older-'));
  leaveOlderHall(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('the data of an older Antrean', () => {
  it('[AR3] is sealed once, whole, and nothing of it stays in clear', async () => {
    const vault = ensureVault(folder);
    for (let start = 0; start < 2; start++) {
      takeOver(folder, vault);
      const db = openDatabase(join(folder, 'hall.db'), vault.database);
      expect(db.prepare('SELECT count(*) AS count FROM audit').get()).toEqual({ count: OLDER_ROWS });
      db.close();
    }
    const register = openSqlite(join(folder, 'register-1.db'), vault.database, { readonly: true });
    expect(register.prepare('SELECT nik FROM person').get()).toEqual({ nik: olderNik });
    register.close();
    const papers = new AttachmentFolder(join(folder, 'attachments'), vault.files, () => 'none');
    expect(Buffer.from((await papers.read(olderPaper)) ?? []).toString()).toBe(`foto KTP ${olderNik}`);
    expect(
      filesIn()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      olderPaper,
      'all-sealed',
      'hall-key.txt',
      'hall.db',
      'keys.json',
      'register-1-refused.csv',
      'register-1.db',
    ]);
    for (const { parentPath, name } of filesIn()) {
      expect(readFileSync(join(parentPath, name)).includes(olderNik)).toBe(false);
    }
  });

  it('[AR3] is looked through once, and again where something in clear came back with an older backup', () => {
    const vault = ensureVault(folder);
    takeOver(folder, vault);
    const seen = join(folder, 'attachments/ab/seen');
    mkdirSync(join(seen, '..'), { recursive: true });
    writeFileSync(seen, 'in clear');
    takeOver(folder, vault);
    expect(readFileSync(seen, 'utf8')).toBe('in clear');
    for (const name of readdirSync(folder).filter((each) => each.includes('.db'))) rmSync(join(folder, name));
    leaveOlderHall(folder);
    takeOver(folder, vault);
    expect(readFileSync(seen).includes('in clear')).toBe(false);
  });

  it('[AR3] is sealed, too, when it was stopped in good order, its log carried home and gone', () => {
    const older = openDatabase(join(folder, 'hall.db'), null);
    older.close();
    expect(readdirSync(folder)).not.toContain('hall.db-wal');
    const vault = ensureVault(folder);
    takeOver(folder, vault);
    const db = openDatabase(join(folder, 'hall.db'), vault.database);
    expect(db.prepare('SELECT count(*) AS count FROM audit').get()).toEqual({ count: OLDER_ROWS });
    db.close();
  });

  it('[AR3] [DU8] is told as damaged where it is, and stays as it is: it can still be saved', () => {
    const file = join(folder, 'register-1.db');
    const damaged = readFileSync(file).fill(7, 4_096);
    writeFileSync(file, damaged);
    expect(() => takeOver(folder, ensureVault(folder))).toThrow(HallDamaged);
    expect(readFileSync(file)).toEqual(damaged);
  });

  it('[AR3] [DU8] with a changed byte in the log of its ledger is damaged, and stays as it is', () => {
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `hall.db${end}`), { force: true });
    const db = openDatabase(join(folder, 'hall.db'), null);
    for (let i = 0; i < 5; i++) db.exec(`INSERT INTO audit VALUES (${i}, 'dewi', 'person-seen', '')`);
    const [whole, log] = ['hall.db', 'hall.db-wal'].map((name) => readFileSync(join(folder, name)));
    db.close();
    if (!whole || !log) throw new Error('There is no log.');
    const at = log.length - 3 * 4_120;
    log.writeUInt8(log.readUInt8(at) ^ 0x5a, at);
    writeFileSync(join(folder, 'hall.db'), whole);
    writeFileSync(join(folder, 'hall.db-wal'), log);
    expect(() => takeOver(folder, ensureVault(folder))).toThrow(HallDamaged);
    expect(['hall.db', 'hall.db-wal'].map((name) => readFileSync(join(folder, name)))).toEqual([whole, log]);
  });

  it('[AR3] leaves no second copy of a paper that nobody would ever delete, and seals none twice', async () => {
    const vault = ensureVault(folder);
    const half = join(folder, 'attachments/0a', `${olderPaper}.4711.tmp`);
    writeFileSync(half, `foto KTP ${olderNik}`);
    for (let start = 0; start < 2; start++) {
      takeOver(folder, vault);
      rmSync(join(folder, 'all-sealed')); // killed just before it was there
    }
    expect(readdirSync(join(half, '..'))).toEqual([olderPaper]);
    const papers = new AttachmentFolder(join(folder, 'attachments'), vault.files, () => 'none');
    expect(Buffer.from((await papers.read(olderPaper)) ?? []).toString()).toBe(`foto KTP ${olderNik}`);
  });

  it('[AR3] [RG3] keeps the marks of its NIKs', () => {
    const mark = createHmac('sha256', olderMarks).update(olderNik).digest('base64url').slice(0, 22);
    const vault = ensureVault(folder);
    expect(vault.mark(olderNik)).toBe(mark);
    takeOver(folder, vault);
    expect(ensureVault(folder).mark(olderNik)).toBe(mark);
  });

  it('[AR3] leaves no key of the marks in clear, also where an older program was killed when all else was sealed', () => {
    const vault = ensureVault(folder);
    takeOver(folder, vault);
    writeFileSync(join(folder, 'hall.key'), olderMarks);
    takeOver(folder, vault);
    expect(readdirSync(folder)).not.toContain('hall.key');
  });

  it('[AR3] keeps the rights of its files, and sweeps what a kill left half sealed', () => {
    for (const name of ['hall.db.sealing', 'register-7.db.sealing']) writeFileSync(join(folder, name), 'half');
    takeOver(folder, ensureVault(folder));
    expect(readdirSync(folder).filter((name) => name.includes('sealing'))).toEqual([]);
    expect(statSync(join(folder, 'hall.db')).mode & 0o777).toBe(0o600);
  });
});
