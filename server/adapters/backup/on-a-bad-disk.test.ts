import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { insteadOnDisk } from '../disk-instead.fixture.ts';
import { backedUpHall, DAY_AFTER, failing } from './backed-up-hall.fixture.ts';
import { copyThrough } from './copy-through.ts';
import { writeBackup } from './write-backup.ts';

let root: string;
let folder: string;
let backsUp: () => ReturnType<typeof writeBackup>;
let asItWas: () => void = () => undefined;
const really = { openSync: fs.openSync, statSync: fs.statSync, writeSync: fs.writeSync };

/** The disk does this instead, until the next one or the end of the test. */
function disk(acts: Partial<typeof fs>): void {
  asItWas();
  asItWas = insteadOnDisk(acts);
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'antrean-bad-disk-'));
  ({ folder } = await backedUpHall(root, 'pariaman'));
  backsUp = () => writeBackup({ from: folder, to: root, at: DAY_AFTER });
});
afterEach(() => {
  asItWas();
  rmSync(root, { recursive: true, force: true });
});

it('[DU4] a disk that has no room for it is told before the first byte', () => {
  const before = readdirSync(root);
  disk({ statfsSync: (() => ({ bavail: 1, bsize: 512 })) as unknown as typeof fs.statfsSync });
  expect(backsUp).toThrow(failing('no-room'));
  expect(readdirSync(root)).toEqual(before);
});

/** Free bytes of the hall's own disk and of the other one; where they are one disk, of that. */
function rooms(own: number, other: number | null): void {
  const isOwn = (path: unknown) => other === null || String(path).startsWith(folder);
  disk({
    statfsSync: ((path: unknown) => ({
      bavail: isOwn(path) ? own : other,
      bsize: 1,
    })) as unknown as typeof fs.statfsSync,
    statSync: ((path: string, ...options: []) => {
      const found = really.statSync(path, ...options);
      return isOwn(path) ? found : Object.assign(found, { dev: found.dev + 1 });
    }) as unknown as typeof fs.statSync,
  });
}

it('[DU4] [DU7] a backup fills no disk that the hall has to write on', () => {
  const [little, plenty] = [60 * 1024 ** 2, 1024 ** 3];
  const databases = ['hall.db', 'registers.db'].reduce((sum, name) => sum + fs.statSync(join(folder, name)).size, 0);
  const twice = 64 * 1024 ** 2 + 2 * databases;

  rooms(little, null);
  expect(backsUp, 'on the disk of the data').toThrow(failing('no-room'));
  rooms(twice - 1, null);
  expect(backsUp, 'where the databases are there three times for a moment').toThrow(failing('no-room'));
  rooms(little, plenty);
  expect(backsUp, 'on another, by way of the disk of the data').toThrow(failing('no-room'));
  rooms(plenty, 1);
  expect(backsUp, 'on another that is full').toThrow(failing('no-room'));
  rooms(plenty, little);
  expect(backsUp().manifest.hall).toBe('pariaman');
});

it('[DU4] a disk that keeps another byte than it was given is found out, and there is no backup', () => {
  const before = readdirSync(root);
  disk({
    writeSync: ((file: number, bytes: unknown) =>
      really.writeSync(file, Buffer.from(bytes as Uint8Array).fill(0, 0, 1))) as typeof fs.writeSync,
  });
  expect(backsUp).toThrow(failing('not-kept'));
  expect(readdirSync(root)).toEqual(before);
});

it('[DU4] a disk that takes a part of what it is given at a time has all of it in the end', () => {
  disk({
    writeSync: ((file: number, bytes: unknown, from: unknown) => {
      const [all, at] = [bytes as Uint8Array, Number(from ?? 0)];
      return really.writeSync(file, all, at, Math.ceil((all.length - at) / 2));
    }) as typeof fs.writeSync,
  });
  const { name } = backsUp();
  expect(readFileSync(join(root, name, 'keys.json'))).toEqual(readFileSync(join(folder, 'keys.json')));
});

it('[DU4] nothing that stands there already is written over by a copy', () => {
  const [from, to] = [join(root, 'new'), join(root, 'there')];
  for (const file of [from, to]) writeFileSync(file, file);
  expect(() => copyThrough(from, to)).toThrow('EEXIST');
  expect(readFileSync(to, 'utf8')).toBe(to);
});

it('[DU4] a place that goes while it is written to is told, and nothing is left out in silence', () => {
  const before = readdirSync(root);
  disk({
    openSync: (path, flags, mode) => {
      if (String(path).endsWith('.half/register-1.db')) rmSync(join(String(path), '..'), { recursive: true });
      return really.openSync(path, flags, mode);
    },
    // A disk without links: nothing is shared with the backup before.
    linkSync: () => {
      throw new Error('no links');
    },
  });
  expect(backsUp).toThrow(failing('cannot-write'));
  expect(readdirSync(root)).toEqual(before);
});
