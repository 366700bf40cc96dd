import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  budi,
  csv,
  dtks,
  importing,
  kk,
  newFolder,
  november,
  openShelf,
  refusalOf,
  reportOf,
  siti,
} from './register.fixture.ts';
import { sampleCsvHeader, sampleCsvLine } from './sample-csv.ts';
import { samplePeople } from './sample-people.ts';

const header = 'NIK,NO_KK,NAMA';
const october = csv(header, `${siti},${kk},SITI CONTOH`);
const novembersFile = csv(header, `${budi},${kk},BUDI CONTOH`);
const files = (folder: string): string[] => readdirSync(folder).toSorted();

function sampleFile(count: number, ...endings: string[]): string {
  const file = join(newFolder(), 'sample.csv');
  const people = [...samplePeople({ count, region: '13.77', seed: 7, today: '2026-11-01' })];
  writeFileSync(file, sampleCsvHeader + people.map(sampleCsvLine).join('') + endings.join('\n'));
  return file;
}

it('[RG4] answers from the newest import and keeps the one before', async () => {
  const shelf = openShelf();
  await importing(shelf, october);
  await importing(shelf, novembersFile, { ...dtks, registerName: 'DTSEN', period: 'November 2026' });
  expect(shelf.current()).toMatchObject({
    number: 2,
    registerName: 'DTSEN',
    period: 'November 2026',
    activeSince: november,
  });
  expect(shelf.find(siti)).toBeUndefined();
  expect(shelf.find(budi)).toMatchObject({ snapshot: 2, personId: 1 });
  expect(shelf.list().map(({ number, activeSince }) => [number, activeSince])).toEqual([
    [2, november],
    [1, undefined],
  ]);
});

it('[LE1] finds the person of a letter in the snapshot that the letter names', async () => {
  const shelf = openShelf();
  await importing(shelf, october);
  const found = shelf.find(siti);
  await importing(shelf, novembersFile);
  expect(shelf.byId(found?.snapshot ?? 0, found?.personId ?? 0)).toEqual(found?.person);
  expect(shelf.byId(1, 99)).toBeUndefined();
  expect(shelf.byId(99, 1)).toBeUndefined();
});

it('[RG4] brings the old snapshot back in one step, and keeps that through a restart', async () => {
  const folder = newFolder();
  let now = november;
  const shelf = openShelf(folder, () => now);
  await importing(shelf, october);
  await importing(shelf, novembersFile);
  now += 60_000;
  expect(shelf.bringBack(1)).toMatchObject({ ok: true, snapshot: { number: 1, activeSince: now } });
  expect(shelf.find(siti)?.snapshot).toBe(1);
  expect(openShelf(folder).current()).toMatchObject({ number: 1, activeSince: now });
});

it('[RG4] refuses to bring back what is unknown or unreadable, and goes on with what it has', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  await importing(shelf, october);
  await importing(shelf, novembersFile);
  rmSync(join(folder, 'register-1.db'));
  const restarted = openShelf(folder);
  expect(restarted.bringBack(9)).toEqual({ ok: false, refusal: 'unknown-snapshot' });
  expect(restarted.bringBack(1)).toEqual({ ok: false, refusal: 'snapshot-unreadable' });
  expect(restarted.find(budi)?.snapshot).toBe(2);
});

it('says which file is missing when the active snapshot is gone, and lets the hall open', async () => {
  const folder = newFolder();
  await importing(openShelf(folder), october);
  rmSync(join(folder, 'register-1.db'));
  const shelf = openShelf(folder);
  expect(shelf.current()).toBeNull();
  expect(shelf.find(siti)).toBeUndefined();
  expect(shelf.fault).toBe('register-1.db');
  reportOf(await importing(shelf, novembersFile));
  expect(shelf.fault).toBeNull();
});

it('[RG4] leaves nothing behind when a file breaks off after thousands of good rows', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  await importing(shelf, october);
  const before = files(folder);
  const refused = refusalOf(await shelf.import(sampleFile(5000, `"${budi},${kk},BUDI`), dtks));
  expect(refused).toMatchObject({ code: 'broken' });
  expect(refused.sentence).toContain('5002');
  expect(files(folder)).toEqual(before);
  expect(shelf.current()?.number).toBe(1);
});

it('[RG4] leaves nothing behind when an import is cancelled, and takes the next one', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  await importing(shelf, october);
  const before = files(folder);
  const stop = new AbortController();
  const outcome = await shelf.import(sampleFile(20_000), dtks, () => stop.abort(), stop.signal);
  expect(refusalOf(outcome).code).toBe('cancelled');
  expect(files(folder)).toEqual(before);
  expect(refusalOf(await shelf.import(sampleFile(10), dtks, () => {}, stop.signal)).code).toBe('cancelled');
  expect(reportOf(await importing(shelf, novembersFile)).snapshot.number).toBe(2);
});

it('refuses a second import while one is running', async () => {
  const shelf = openShelf();
  const first = importing(shelf, october);
  expect(refusalOf(await importing(shelf, novembersFile)).code).toBe('import-running');
  expect(reportOf(await first).people).toBe(1);
});

it('refuses a file that is not there', async () => {
  expect(refusalOf(await openShelf().import('/no/such/file.csv', dtks)).code).toBe('file-missing');
});

it('keeps a finished snapshot and its refused rows from being written or read by others', async () => {
  const folder = newFolder();
  await importing(openShelf(folder), october);
  expect(statSync(join(folder, 'register-1.db')).mode & 0o777).toBe(0o400);
  expect(statSync(join(folder, 'register-1-refused.csv')).mode & 0o777).toBe(0o600);
});

it('[DU1] sweeps away what a killed hub with the same process id left behind', async () => {
  const folder = newFolder();
  const shelf = openShelf(folder);
  writeFileSync(join(folder, `register-building-${process.pid}-99999.db`), 'half');
  writeFileSync(join(folder, `register-building-${process.pid}-99999-refused.csv`), 'half');
  reportOf(await importing(shelf, october));
  expect(files(folder)).toEqual(['register-1-refused.csv', 'register-1.db', 'registers.db']);
});

it('[RG7] answers from the old snapshot all the while a new one is imported', async () => {
  const shelf = openShelf();
  await importing(shelf, october);
  let shares: number[] = [];
  const task = { isDone: false };
  const running = shelf
    .import(sampleFile(50_000), dtks, ({ share }) => (shares = [...shares, share]))
    .finally(() => (task.isDone = true));
  let lookups = 0;
  while (!task.isDone) {
    expect(shelf.find(siti)?.snapshot).toBe(1);
    lookups += 1;
    await new Promise(setImmediate);
  }
  expect(reportOf(await running)).toMatchObject({ people: 50_000, refused: 0, warnedOf: {} });
  expect(lookups).toBeGreaterThan(50);
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shelf.find(siti)).toBeUndefined();
});

it('[LE1] finds all who share a No KK, in the snapshot that is meant', async () => {
  const shelf = openShelf();
  await importing(shelf, csv(header, `${siti},${kk},SITI`, `${budi},${kk},BUDI`, `1377020101850003,,ANDI`));
  await importing(shelf, csv(header, `${siti},${kk},SITI`));
  expect([1, 2, 3].map((number) => shelf.family(number, kk).map(({ name }) => name))).toEqual([
    ['SITI', 'BUDI'],
    ['SITI'],
    [],
  ]);
  expect(shelf.family(1, '')).toEqual([]);
});

it('puts the invented people of a trial hall on the shelf at once', () => {
  const shelf = openShelf();
  const people = [...samplePeople({ count: 300, region: '33.04', seed: 1, today: '2026-11-23' })];
  expect(shelf.shelve(people, dtks)).toMatchObject({ number: 1, people: 300, refused: 0 });
  for (const person of people) expect(shelf.find(person.nik)?.person).toEqual(person);
});
