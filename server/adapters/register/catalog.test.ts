import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { WrittenByNewer } from '../../domain/written-by-newer.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { Catalog } from './catalog.ts';
import { dtks, newFolder, november } from './register.fixture.ts';

const snapshot = { ...dtks, importedAt: november, people: 1, refused: 0 };

function openCatalog(folder: string): Catalog {
  const catalog = new Catalog(join(folder, 'registers.db'), null);
  onTestFinished(() => catalog.close());
  return catalog;
}

it('[RG4] tells once of a change that another connection made, and never of its own', () => {
  const folder = newFolder();
  const [hub, commandLine] = [openCatalog(folder), openCatalog(folder)];
  commandLine.add(snapshot, november, () => {});
  expect([hub.changedElsewhere(), hub.changedElsewhere()]).toEqual([true, false]);
  hub.add(snapshot, november, () => {});
  expect(hub.changedElsewhere()).toBe(false);
});

const fail = (): never => {
  throw new Error('no room');
};

it('[RG4] stays as it was when the files could not be put in place', () => {
  const catalog = openCatalog(newFolder());
  expect(() => catalog.add(snapshot, november, fail)).toThrow('no room');
  expect(catalog.list()).toEqual([]);
  expect(catalog.add(snapshot, november, () => {}).number).toBe(1);
});

it('[DU12] is not opened, nor changed, when a newer program has written it', () => {
  const folder = newFolder();
  openCatalog(folder).add(snapshot, november, () => {});
  const db = openSqlite(join(folder, 'registers.db'), null);
  onTestFinished(() => void db.close());
  db.exec('PRAGMA user_version = 2');
  expect(() => openCatalog(folder)).toThrow(WrittenByNewer);
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
});
