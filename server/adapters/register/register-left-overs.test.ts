import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { days } from '../../domain/hall-time/instant.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { dtks, newFolder, november, openShelf, refusalOf } from './register.fixture.ts';
import { RegisterShelf } from './register-shelf.ts';
import { sampleCsvHeader, sampleCsvLine } from './sample-csv.ts';
import { samplePeople } from './sample-people.ts';

const people = (count: number) => [...samplePeople({ count, region: '13.77', seed: 7, today: '2026-11-01' })];
const files = (folder: string): string[] => readdirSync(folder).toSorted();
const ofNumbers = (...numbers: number[]) => [
  ...numbers.flatMap((number) => [`register-${number}-refused.csv`, `register-${number}.db`]),
  'registers.db',
];

it('[DU6][RT1] a register leaves the list before its file goes; a file that is in no list goes with the next start', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  for (let i = 0; i < 3; i += 1) shelf.shelve(people(2), dtks);
  const forgotten = join(folder, 'register-1.db');
  // On every machine, stands for the moment between catalog and file, with a file that cannot be deleted.
  rmSync(forgotten);
  mkdirSync(forgotten);
  const gone: number[] = [];
  expect(() => shelf.forgetBefore(Infinity, (numbers) => gone.push(...numbers))).toThrow('register-1.db');
  expect(gone).toEqual([1]);
  expect(shelf.list().map(({ number }) => number)).toEqual([3, 2]);
  await shelf.close();
  rmdirSync(forgotten);
  writeFileSync(forgotten, 'left');
  writeFileSync(join(folder, 'register-4.db'), 'not listed yet');
  expect(openShelf(folder).list()).toHaveLength(2);
  expect(files(folder)).toEqual(ofNumbers(2, 3));
});

const dayOf = (number: number) => november + number * days(30);

it('[RT1] a register stays so long after it was replaced, however long it had answered before', () => {
  const at = { now: november };
  const shelf = openShelf(newFolder(), () => at.now);
  for (const number of [1, 2, 3]) {
    at.now = dayOf(number);
    shelf.shelve(people(2), dtks);
  }
  at.now = dayOf(4);
  shelf.bringBack(1);
  at.now = dayOf(5);
  shelf.bringBack(3);
  const left = (before: number) => {
    shelf.forgetBefore(before, () => {});
    return shelf.list().map(({ number }) => number);
  };
  expect(left(dayOf(3))).toEqual([3, 2, 1]);
  expect(left(dayOf(5))).toEqual([3, 2, 1]);
  shelf.shelve(people(2), dtks);
  expect(left(dayOf(3) + 1)).toEqual([4, 3, 1]);
  expect(left(dayOf(5))).toEqual([4, 3, 1]);
  expect(left(dayOf(5) + 1)).toEqual([4, 3]);
});

it('[RT1] the register that is to answer stays also where its file is damaged, and what is over goes all the same', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  for (let i = 0; i < 4; i += 1) shelf.shelve(people(2), dtks);
  shelf.bringBack(1);
  await shelf.close();
  rmSync(join(folder, 'register-1.db'));
  const damaged = openShelf(folder);
  expect(damaged.fault).toBe('register-1.db');
  const gone: number[] = [];
  damaged.forgetBefore(Infinity, (numbers) => gone.push(...numbers));
  expect(gone).toEqual([3, 2]);
  expect(damaged.list().map(({ number }) => number)).toEqual([4, 1]);
});

it('[RT1] [RG4] of a register that another process has switched just now nobody answers from the one that goes', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  shelf.shelve(people(2), dtks);
  const another = openShelf(folder);
  for (let i = 0; i < 2; i += 1) another.shelve(people(2), dtks);
  shelf.forgetBefore(Infinity, () => {});
  expect(shelf.current()?.number).toBe(3);
  expect(shelf.list().map(({ number }) => number)).toEqual([3, 2]);
});

it('[RT1] rows of a file that was refused whole go as old registers do, also where nothing was imported since', () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  const refused = join(folder, 'register-last-refused.csv');
  writeFileSync(refused, 'rekaan');
  const { mtimeMs: at } = statSync(refused);
  shelf.forgetBefore(at - 1, () => {});
  expect(existsSync(refused)).toBe(true);
  shelf.forgetBefore(at + 1, () => {});
  expect(existsSync(refused)).toBe(false);
});

it('[DU6] a list that was lost takes no register with it', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  shelf.shelve(people(2), dtks);
  await shelf.close();
  rmSync(join(folder, 'registers.db'));
  expect(openShelf(folder).list()).toEqual([]);
  expect(files(folder)).toEqual(ofNumbers(1));
});

it('[LE1] [DU8] a list that was lost is told, and the next register gets no number under which letters know other people', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  shelf.shelve(people(2), dtks);
  shelf.shelve(people(2), dtks);
  await shelf.close();
  rmSync(join(folder, 'registers.db'));
  const without = openShelf(folder);
  expect([without.fault, without.current()]).toEqual(['registers.db', null]);
  expect(without.shelve(people(3), dtks).number).toBe(3);
  expect([without.fault, without.byId(1, 1)]).toEqual([null, undefined]);
});

it('[DU1] [DU8] a first register whose import was killed between its file and the list is swept up, and is no list that was lost', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  const list = openSqlite(join(folder, 'registers.db'), null);
  list.exec("CREATE TRIGGER kill BEFORE INSERT ON answering BEGIN SELECT raise(ABORT, 'killed'); END");
  expect(() => shelf.shelve(people(2), dtks)).toThrow('killed');
  await shelf.close();
  list.exec('DROP TRIGGER kill');
  list.close();
  expect(files(folder)).toEqual(ofNumbers(1));
  const again = openShelf(folder);
  expect([again.fault, files(folder)]).toEqual([null, ['registers.db']]);
  expect(again.shelve(people(3), dtks).number).toBe(1);
  await again.close();
  rmSync(join(folder, 'registers.db'));
  expect([openShelf(folder).fault, files(folder)]).toEqual(['registers.db', ofNumbers(1)]);
});

it('[RG4] a hall that is closed while an import goes on ends it, and nothing is left behind', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  shelf.shelve(people(2), dtks);
  const file = join(newFolder(), 'sample.csv');
  writeFileSync(file, sampleCsvHeader + people(20_000).map(sampleCsvLine).join(''));
  const begun = Promise.withResolvers<void>();
  const importing = shelf.import(file, dtks, () => begun.resolve());
  await begun.promise;
  await shelf.close();
  expect(files(folder)).toEqual(ofNumbers(1));
  expect(refusalOf(await importing).code).toBe('cancelled');
});

it('[LE1] [DU8] a list that was put back from earlier takes no register with it, is told, and gives no number that letters know', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  shelf.shelve(people(2), dtks);
  const earlier = readFileSync(join(folder, 'registers.db'));
  shelf.shelve(people(3), dtks);
  await shelf.close();
  writeFileSync(join(folder, 'registers.db'), earlier);
  const again = RegisterShelf.open(folder, null, () => november, undefined, 2);
  expect([again.fault, again.current(), files(folder)]).toEqual(['registers.db', null, ofNumbers(1, 2)]);
  expect(again.bringBack(1)).toMatchObject({ ok: false });
  expect(again.shelve(people(4), dtks).number).toBe(3);
  expect([again.fault, again.current()?.people]).toEqual([null, 4]);
  await again.close();
  const later = openShelf(folder);
  expect([later.fault, later.current()?.number]).toEqual([null, 3]);
});
