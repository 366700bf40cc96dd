import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { film, picture } from './media.fixture.ts';
import { MediaFolder } from './media-folder.ts';

const quiet = { info: () => {}, fault: () => {} };
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'media-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const open = (most = 10_000) => MediaFolder.open(folder, most, quiet);
const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
const kinds = ({ files }: MediaFolder) => Object.fromEntries(files.map(({ file, kind }) => [file, kind]));
const sent = (bytes: Uint8Array) => Readable.from([bytes]);

describe('the folder of videos and pictures', () => {
  it('[DI3] goes by what a file is, not by what it is called', async () => {
    put('film.jpg', film());
    put('foto.mp4', picture);
    put('halaman.png', '<html>no picture at all, but a page of its own</html>');
    put('.tersembunyi.png', picture);
    expect(kinds(await open())).toEqual({ 'film.jpg': 'video/mp4', 'foto.mp4': 'image/png', 'halaman.png': null });
  });

  it('[DI3] shows no video that is torn, has no index, or is in the form of a telephone', async () => {
    put('1.mp4', film().subarray(0, 200));
    put('2.mp4', film().subarray(0, film().indexOf('moov') - 4));
    put('3.mp4', film('hvc1'));
    put('4.mp4', film('av01'));
    expect(Object.values(kinds(await open()))).toEqual([null, null, null, 'video/mp4']);
  });

  it('[DI3] shows no picture that unfolds to more than a small computer holds', async () => {
    const huge = Buffer.from(picture);
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    put('besar.png', huge);
    expect(kinds(await open())).toEqual({ 'besar.png': null });
  });

  it('[DI3] does not count a folder that lies in it: nobody is told of a film that cannot be shown', async () => {
    put('1.mp4', film());
    mkdirSync(join(folder, '2.mp4'));
    expect(kinds(await open())).toEqual({ '1.mp4': 'video/mp4' });
  });

  it.skipIf(process.platform !== 'linux')('[DI3] passes over what nobody may open, and shows the others', async () => {
    put('1.mp4', film());
    symlinkSync('/proc/sys/vm/compact_memory', join(folder, '2.png')); // which even root cannot read
    expect(kinds(await open())).toEqual({ '1.mp4': 'video/mp4', '2.png': null });
  });

  it('[DI3] sees what was copied into it by hand, and tells of it once', async () => {
    const media = await open();
    let told = 0;
    media.onChange = () => (told += 1);
    put('2 bansos.png', picture);
    put('10 bansos.png', picture);
    await media.look();
    await media.look();
    expect(media.files.map(({ file }) => file)).toEqual(['2 bansos.png', '10 bansos.png']);
    expect(told).toBe(1);
  });

  it('[DI3] keeps an upload under a plain name that no other has', async () => {
    const media = await open();
    expect(await media.keep(sent(film()), '../Sosialisasi PKH (2026).MOV')).toEqual({
      file: 'sosialisasi-pkh-2026.mp4',
    });
    expect(await media.keep(sent(film('avc1', 900)), 'Sosialisasi PKH 2026.mp4')).toEqual({
      file: 'sosialisasi-pkh-2026-2.mp4',
    });
    expect(new Uint8Array(readFileSync(join(folder, 'sosialisasi-pkh-2026.mp4')))).toEqual(new Uint8Array(film()));
  });

  it('[SE13] keeps a film once that is sent again because its answer was lost', async () => {
    const media = await open();
    const kept = await media.keep(sent(film()), 'film.mp4');
    expect(await media.keep(sent(film()), 'film.mp4')).toEqual(kept);
    expect([media.files.map(({ file }) => file), readdirSync(folder)]).toEqual([['film.mp4'], ['film.mp4']]);
  });

  it('[SE13] keeps it once, too, where another film of that name is there', async () => {
    const media = await open();
    await media.keep(sent(film('avc1', 900)), 'film.mp4');
    const kept = await media.keep(sent(film()), 'film.mp4');
    expect(await media.keep(sent(film()), 'film.mp4')).toEqual(kept);
    expect(readdirSync(folder)).toEqual(['film-2.mp4', 'film.mp4']);
  });

  it('[DI3] [SE13] keeps a film that is as long as another of that name, and is another', async () => {
    const media = await open();
    await media.keep(sent(film('avc1')), 'film.mp4');
    expect(await media.keep(sent(film('av01')), 'film.mp4')).toEqual({ file: 'film-2.mp4' });
    expect(readFileSync(join(folder, 'film-2.mp4'))).toEqual(film('av01'));
  });

  it('[DI3] keeps each of several films that come at the same moment by one name', async () => {
    const media = await open();
    const kept = await Promise.all([1, 2, 3].map((more) => media.keep(sent(film('avc1', 300 + more)), 'film.mp4')));
    expect(new Set(kept.map((each) => JSON.stringify(each))).size).toBe(3);
    await media.look();
    expect(media.files).toHaveLength(3);
  });

  it('[DI3] keeps nothing of an upload that is too large, or is nothing to be shown', async () => {
    const media = await open(500);
    expect(await media.keep(sent(film('avc1', 900)), 'besar.mp4')).toBe('too-large');
    expect(await media.keep(sent(Buffer.from('x'.repeat(100))), 'kata.mp4')).toBe('not-accepted');
    expect(media.files).toEqual([]);
  });

  it('[DI3] sweeps away what a power cut left of an upload', async () => {
    put('.1.unfinished', film());
    await open();
    expect(existsSync(join(folder, '.1.unfinished'))).toBe(false);
  });

  it('[DI3] reads and removes nothing that lies outside', async () => {
    const media = await open();
    expect(media.read('../hall.db', { from: 0, to: 1 })).toBeUndefined();
    expect(await media.remove('../hall.db')).toBe(false);
  });
});
