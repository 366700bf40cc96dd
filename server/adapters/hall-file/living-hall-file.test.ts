import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { HallFileRefused } from './hall-file-refused.ts';
import { LivingHallFile } from './living-hall-file.ts';
import { readHallFile } from './read-hall-file.ts';
import { shippedHall } from './shipped-halls.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hall-'));
  file = join(folder, 'hall.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const pariaman = shippedHall('pariaman');
const named = (shownName: string) => (hall: HallFile) => ({ ...hall, agency: { ...hall.agency, shownName } });
const onePointMore = (hall: HallFile) => ({ ...hall, openPoints: [...hall.openPoints, 'Satu hal lagi.'] });
const nameIn = (path: string) => readHallFile(path).agency.shownName;

describe('the hall in the data folder', () => {
  it('is written whole when it is begun, for the eyes of the hub only', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    expect(readHallFile(file)).toEqual(pariaman);
    expect(living.current).toEqual(pariaman);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['hall.json']);
  });

  it('is never begun over one that is there', async () => {
    await LivingHallFile.create(file, pariaman);
    await expect(LivingHallFile.create(file, shippedHall('karangasem'))).rejects.toThrow('there is a hall already');
    expect(readHallFile(file).id).toBe('pariaman');
  });

  it('is found again as it was left, with the version before beside it [DU1]', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    await living.change(named('Dinas Sosial Satu')(pariaman));
    await living.change(named('Dinas Sosial Dua'));
    expect(nameIn(file)).toBe('Dinas Sosial Dua');
    expect(nameIn(`${file}.bak`)).toBe('Dinas Sosial Satu');
    expect(statSync(`${file}.bak`).mode & 0o777).toBe(0o600);
    expect((await LivingHallFile.open(file)).current.agency.shownName).toBe('Dinas Sosial Dua');
  });

  it('shows a change only once it is on the disk', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    const change = living.change(named('Dinas Sosial Baru'));
    expect(living.current.agency.shownName).toBe('Dinas Sosial Kota Pariaman');
    await change;
    expect(living.current.agency.shownName).toBe(nameIn(file));
  });

  it('[DU6] [DU7] is not said to be edited by hand, where the disk failed when the new one was in its place', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    const { open } = promises;
    let synced = 0;
    // The first time for the version before it.
    promises.open = (path, ...more) =>
      path === folder && ++synced === 2
        ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        : open(path, ...more);
    syncBuiltinESMExports();
    const change = living.change(named('Dinas Sosial Satu'));
    await expect(change.finally(() => (promises.open = open))).rejects.toMatchObject({ code: 'EIO' });
    syncBuiltinESMExports();
    expect(nameIn(file)).toBe('Dinas Sosial Satu');
    await living.change(named('Dinas Sosial Dua'));
    expect([living.current.agency.shownName, nameIn(file)]).toEqual(['Dinas Sosial Dua', 'Dinas Sosial Dua']);
  });

  it('takes changes that are asked for at once one after the other, and loses none', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    await Promise.all(Array.from({ length: 20 }, () => living.change(onePointMore)));
    expect(readHallFile(file).openPoints).toHaveLength(pariaman.openPoints.length + 20);
    expect(readdirSync(folder).toSorted()).toEqual(['hall.json', 'hall.json.bak']);
  });

  it('[HF4] [DU1] has every change on the disk before whoever asked for it is answered', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    const names = ['Dinas Satu', 'Dinas Dua', 'Dinas Tiga'];
    const seen: string[] = [];
    await Promise.all(names.map((name) => living.change(named(name)).then(() => seen.push(nameIn(file)))));
    expect(seen).toEqual(names);
  });

  it('[HF4] refuses a change that would break it, and goes on as before', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    const broken = living.change((hall) => ({ ...hall, counters: [] }));
    const sound = living.change(named('Dinas Sosial Baru'));
    await expect(broken).rejects.toThrow(
      'counters: daftar ini harus berisi paling sedikit 1 / this list needs at least 1 entry',
    );
    await sound;
    expect(nameIn(file)).toBe('Dinas Sosial Baru');
  });

  it('cannot be altered behind the back of its file', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    expect(() => living.current.services.pop()).toThrow(TypeError);
  });

  it('stays as it was when a change cannot be written', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    mkdirSync(`${file}.bak`);
    await expect(living.change(named('Dinas Sosial Baru'))).rejects.toThrow('EISDIR');
    expect(living.current).toEqual(pariaman);
    expect(readHallFile(file)).toEqual(pariaman);
    expect(readdirSync(folder).toSorted()).toEqual(['hall.json', 'hall.json.bak']);
    rmdirSync(`${file}.bak`);
    await living.change(named('Dinas Sosial Baru'));
    expect(nameIn(file)).toBe('Dinas Sosial Baru');
  });

  it('[HF4] does not write over what somebody edited by hand meanwhile', async () => {
    const living = await LivingHallFile.create(file, pariaman);
    const byHand = JSON.stringify(named('Disunting tangan')(pariaman));
    writeFileSync(file, byHand);
    await expect(living.change(named('Dinas Sosial Baru'))).rejects.toThrow('edited by hand');
    expect(readFileSync(file, 'utf8')).toBe(byHand);
    expect(living.current.agency.shownName).toBe('Dinas Sosial Kota Pariaman');
  });
});

describe('after a bad end', () => {
  it.each([
    ['nothing', ''],
    ['half a file', JSON.stringify(pariaman).slice(0, 5000)],
    ['zeros, as a power cut leaves them', '\0'.repeat(4096)],
    ['a hall with a part gone', JSON.stringify({ ...pariaman, services: undefined })],
  ])('a file that holds %s is refused, and the version before is named [DU1]', async (_what, text) => {
    const living = await LivingHallFile.create(file, pariaman);
    await living.change(named('Dinas Sosial Baru'));
    writeFileSync(file, text);
    const opening = LivingHallFile.open(file);
    await expect(opening).rejects.toBeInstanceOf(HallFileRefused);
    await expect(opening).rejects.toThrow(`The version before it is kept in ${file}.bak.`);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('a file that is gone is refused, never begun anew', async () => {
    await expect(LivingHallFile.open(file)).rejects.toThrow('there is no such file');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a kill between writing and renaming leaves the hall as it was [DU1]', async () => {
    await LivingHallFile.create(file, pariaman);
    writeFileSync(`${file}.0b51c1a4-5e0e-4c1e-9a53-1f1f3f4d8c11.tmp`, '{"schema":"antrean-ha');
    const living = await LivingHallFile.open(file);
    expect(living.current).toEqual(pariaman);
    expect(readdirSync(folder)).toEqual(['hall.json']);
  });
});
