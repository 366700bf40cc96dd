import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
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
