import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WrittenByNewer } from '../../domain/written-by-newer.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { openSqlite, SqliteUnreadable } from '../sqlite/open-sqlite.ts';
import { HallKeyMissing } from './hall-key-missing.ts';
import { fetchKey, keyForNewHall, nameOf, nextIn, placeOfKey, writeKey } from './key-place.ts';
import { keyIdOf } from './key-text.ts';
import { ensureVault, openVault, sealAnew } from './vault.ts';

let folder: string;
let elsewhere: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => {
  for (const each of [folder, elsewhere]) rmSync(each, { recursive: true, force: true });
});

const contentOf = (file: string): string => readFileSync(join(folder, file)).toString('latin1');
const hallKey = Buffer.alloc(32, 7);
const print = (text: string) => `${JSON.stringify(process.execPath)} -e "process.stdout.write('${text}')"`;

describe('a vault', () => {
  it('[AR1] seals every page of hall.db and of its log, and a wrong key reads nothing', () => {
    const { database } = ensureVault(folder);
    const db = openDatabase(join(folder, 'hall.db'), database);
    db.prepare("INSERT INTO audit VALUES (1, 'dewi', 'person-seen', ?)").run('Rekaan Sukmawati 1377014506900001');
    expect(statSync(join(folder, 'hall.db-wal')).size).toBeGreaterThan(0);
    for (const name of readdirSync(folder))
      expect(contentOf(name)).not.toMatch(/Sukmawati|1377014506900001|CREATE TABLE/);
    db.close();
    expect(contentOf('hall.db')).not.toMatch(/SQLite format|Sukmawati|CREATE TABLE/);
    const other = ensureVault(elsewhere).database;
    expect(() => openSqlite(join(folder, 'hall.db'), other)).toThrow(SqliteUnreadable);
    expect(() => openSqlite(join(folder, 'hall.db'), null).prepare('SELECT 1 FROM audit').get()).toThrow(
      'not a database',
    );
  });

  it.each(['beside the data', 'in a folder of keys'])(
    '[AR5] [DU6] opens at whatever step a change of its key was killed, %s',
    (where) => {
      const keys = where === 'beside the data' ? null : elsewhere;
      const { keyId, place } = ensureVault(folder, keys);
      const [old, next] = [fetchKey(place), Buffer.alloc(32, 9)];
      const file = keys === null ? join(folder, 'hall-key.txt') : join(elsewhere, nameOf(keyIdOf(next)));
      writeKey(nextIn(file), next);
      expect(openVault(folder, keys).keyId).toBe(keyId);
      sealAnew(folder, old, next);
      const opened = openVault(folder, keys);
      expect([opened.keyId, fetchKey(opened.place)]).toEqual([keyIdOf(next), next]);
      expect(existsSync(nextIn(file))).toBe(false);
      expect(openVault(folder, keys).keyId).toBe(keyIdOf(next));
    },
  );

  it('[AR1] [DU1] is durable to the last commit, at each open', () => {
    const { database } = ensureVault(folder);
    for (let i = 0; i < 2; i++) {
      const db = openDatabase(join(folder, 'hall.db'), database);
      expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
      expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      expect(db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 });
      expect(db.prepare('PRAGMA temp_store').get()).toEqual({ temp_store: 2 });
      db.close();
    }
  });

  it('[AR2] opens again by itself, with the same keys', () => {
    const first = ensureVault(folder);
    const again = openVault(folder);
    expect(again.database.equals(first.database)).toBe(true);
    expect(again.files.equals(first.files)).toBe(true);
    expect([again.keyId, again.mark('1377014506900001')]).toEqual([first.keyId, first.mark('1377014506900001')]);
    expect(first.database.equals(first.files)).toBe(false);
  });

  it('[AR2] does not open with another key, and touches nothing', () => {
    ensureVault(folder);
    const before = contentOf('keys.json');
    ensureVault(elsewhere);
    copyFileSync(join(elsewhere, 'hall-key.txt'), join(folder, 'hall-key.txt'));
    expect(() => ensureVault(folder)).toThrow(/bukan kunci balai di/);
    rmSync(join(folder, 'hall-key.txt'));
    expect(() => ensureVault(folder)).toThrow(HallKeyMissing);
    expect([readdirSync(folder), contentOf('keys.json')]).toEqual([['keys.json'], before]);
  });

  it('[AR2] does not open where its envelope names another key than that which seals it', () => {
    ensureVault(folder);
    const file = join(folder, 'keys.json');
    const envelope = JSON.parse(readFileSync(file, 'utf8')) as { keyId: string };
    writeFileSync(file, JSON.stringify({ ...envelope, keyId: 'another' }));
    expect(() => openVault(folder)).toThrow(HallKeyMissing);
    writeFileSync(file, JSON.stringify(envelope));
    expect(openVault(folder).keyId).toBe(envelope.keyId);
  });

  it('[AR2] makes no new keys for a hall.db that is sealed already', () => {
    openDatabase(join(folder, 'hall.db'), ensureVault(folder).database).close();
    rmSync(join(folder, 'keys.json'));
    expect(() => ensureVault(folder)).toThrow(/keys\.json hilang/);
    expect(existsSync(join(folder, 'keys.json'))).toBe(false);
  });

  it('[AR3] [RG3] takes no stump for the key of an older Antrean’s marks: who was seen before would be somebody new', () => {
    writeFileSync(join(folder, 'hall.key'), Buffer.alloc(31, 5));
    expect(() => ensureVault(folder)).toThrow('31 bytes instead of 32');
    expect(readdirSync(folder)).toEqual(['hall.key']);
  });

  it('[DU12] of a newer Antrean is told as that, and one that is not there as a key that is missing', () => {
    expect(() => openVault(folder)).toThrow(HallKeyMissing);
    ensureVault(folder);
    writeFileSync(join(folder, 'keys.json'), contentOf('keys.json').replace('"format":1', '"format":2'));
    expect(() => openVault(folder)).toThrow(WrittenByNewer);
  });

  it('[AR5] has the same data keys under a changed hall key, and none under the old one', () => {
    const before = ensureVault(folder);
    sealAnew(folder, fetchKey(before.place), hallKey);
    expect(() => openVault(folder)).toThrow(HallKeyMissing);
    writeFileSync(join(folder, 'hall-key.txt'), hallKey);
    const after = openVault(folder);
    expect(after.database.equals(before.database)).toBe(true);
    expect(after.keyId).not.toBe(before.keyId);
  });
});

describe('the place of the key', () => {
  it('[AR2] is what the start was told; else beside the data, else the account’s own folder', () => {
    const env = { XDG_CONFIG_HOME: elsewhere };
    expect(placeOfKey(folder, 'abc', null, env)).toEqual({ is: 'file', file: join(elsewhere, 'antrean/hall-abc.key') });
    ensureVault(folder);
    expect(placeOfKey(folder, 'abc', null, env)).toMatchObject({ is: 'beside' });
    expect(placeOfKey(folder, 'abc', null, { KEY_FILE: '/k' })).toEqual({ is: 'file', file: '/k' });
    expect(placeOfKey(folder, 'abc', null, { KEY_FILE: '/k', KEY_COMMAND: 'c' })).toEqual({
      is: 'command',
      command: 'c',
    });
  });

  it('[AR2] may be a program that prints the key; one that fails says so', () => {
    expect(fetchKey({ is: 'command', command: print(hallKey.toString('hex')) })).toEqual(hallKey);
    expect(() => fetchKey({ is: 'command', command: print('nothing') })).toThrow(HallKeyMissing);
    expect(() => fetchKey({ is: 'command', command: 'exit 3' })).toThrow(/berakhir dengan 3/);
    expect(keyForNewHall(folder, null, Buffer.alloc(32), { KEY_COMMAND: print(hallKey.toString('hex')) })).toEqual(
      hallKey,
    );
  });

  it('[AR2] of a new hall is the one that lies at the place it was told already: another hall may be opened by it', () => {
    const file = join(elsewhere, 'kept.key');
    writeFileSync(file, hallKey);
    expect(keyForNewHall(folder, null, Buffer.alloc(32, 9), { KEY_FILE: file })).toEqual(hallKey);
    expect(readFileSync(file)).toEqual(hallKey);
  });

  it('[AR2] of a new hall is outside its data where there is a folder for keys, readable by this account alone', () => {
    const { keyId, place } = ensureVault(folder, elsewhere);
    const file = join(elsewhere, `hall-${keyId}.key`);
    expect(place).toEqual({ is: 'file', file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keys.json']);
  });
});
