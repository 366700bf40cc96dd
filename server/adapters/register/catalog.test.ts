import { createSecretKey, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WrittenByNewer } from '../../domain/written-by-newer.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { Catalog } from './catalog.ts';
import { dtks, newFolder, november } from './register.fixture.ts';

const PAGE = 4_096;
const snapshot = { ...dtks, importedAt: november, people: 1, refused: 0 };

function openCatalog(folder: string): Catalog {
  const catalog = new Catalog(join(folder, 'registers.db'), null);
  onTestFinished(() => catalog.close());
  return catalog;
}

it('[RG4] tells once of a change that another connection made, and never of its own', () => {
  const folder = newFolder();
  const [hub, commandLine] = [openCatalog(folder), openCatalog(folder)];
  commandLine.add(snapshot, november, 0, () => {});
  expect([hub.changedElsewhere(), hub.changedElsewhere()]).toEqual([true, false]);
  hub.add(snapshot, november, 0, () => {});
  expect(hub.changedElsewhere()).toBe(false);
});

const fail = (): never => {
  throw new Error('no room');
};

it('[RG4] stays as it was when the files could not be put in place', () => {
  const catalog = openCatalog(newFolder());
  expect(() => catalog.add(snapshot, november, 0, fail)).toThrow('no room');
  expect(catalog.list()).toEqual([]);
  expect(catalog.add(snapshot, november, 0, () => {}).number).toBe(1);
});

it('[DU12] is not opened, nor changed, when a newer program has written it', () => {
  const folder = newFolder();
  openCatalog(folder).add(snapshot, november, 0, () => {});
  const db = openSqlite(join(folder, 'registers.db'), null);
  onTestFinished(() => void db.close());
  const version = () => db.prepare('PRAGMA user_version').get();
  expect(version(), 'by which it is known').toEqual({ user_version: 1 });
  db.exec('DROP TABLE replaced; PRAGMA user_version = 2');
  expect(() => openCatalog(folder)).toThrow(WrittenByNewer);
  expect(version()).toEqual({ user_version: 2 });
  const tables = db
    .prepare<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .all();
  expect(
    tables.map(({ name }) => name),
    'of its own it adds none',
  ).toEqual(['answering', 'snapshot']);
});

it('[DU8] is told as damaged wherever a byte of it has changed', () => {
  const file = join(newFolder(), 'registers.db');
  const key = createSecretKey(randomBytes(32));
  const catalog = new Catalog(file, key);
  catalog.add(snapshot, november, 0, () => {});
  catalog.close();
  const sound = readFileSync(file);
  const said = Array.from({ length: sound.length / PAGE }, (_, page) => {
    const bytes = Buffer.from(sound);
    bytes.writeUInt8(bytes.readUInt8((page + 0.5) * PAGE) ^ 0x5a, (page + 0.5) * PAGE);
    writeFileSync(file, bytes);
    return faultOf(() => new Catalog(file, key));
  });
  expect(said.length).toBeGreaterThan(2);
  expect(new Set(said)).toEqual(new Set(['HallDamaged']));
});

function faultOf(open: () => unknown): string {
  try {
    open();
    return 'none';
  } catch (fault) {
    return fault instanceof Error ? fault.name : String(fault);
  }
}
