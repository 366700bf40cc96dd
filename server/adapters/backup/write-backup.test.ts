import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderLock } from '../folder-lock.ts';
import { backedUpHall, DAY_AFTER, failing } from './backed-up-hall.fixture.ts';
import { BackupUnderWay } from './backup-failed.ts';
import { sweepStaging, writeBackup } from './write-backup.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'antrean-write-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('[DU4] a second backup of a hall leaves alone what the first is writing, says so, and is made once that is there', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const order = { from: folder, to: root, at: DAY_AFTER };
  const half = join(root, 'antrean-pariaman-20261123-180000.half');
  const first = new FolderLock(folder, 'backup.lock');
  mkdirSync(half);
  expect(() => writeBackup(order)).toThrow(BackupUnderWay);
  expect(existsSync(half)).toBe(true);
  first.release();
  expect(existsSync(join(root, writeBackup(order).name))).toBe(true);
  expect(existsSync(half)).toBe(false);
});

it('[DU4] a folder in which nobody can be kept out is told as a fault: it would be said to be under way for ever', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  rmSync(join(folder, 'backup.lock'));
  mkdirSync(join(folder, 'backup.lock'));
  expect(() => writeBackup({ from: folder, to: root, at: DAY_AFTER })).toThrow(failing('cannot-write'));
});

it('[DU4] [DU7] of the copies on the disk of the hall nothing stays, whether there is a backup or not', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const before = readdirSync(folder);
  writeBackup({ from: folder, to: root, at: DAY_AFTER });
  expect(readdirSync(folder)).toEqual(before);
  writeFileSync(join(folder, 'registers.db'), Buffer.alloc(8_192, 7));
  expect(() => writeBackup({ from: folder, to: root, at: DAY_AFTER + 1_000 })).toThrow(failing('damaged'));
  expect(readdirSync(folder)).toEqual(before);
});

it('[AR11] a backup is read by the account of the hub alone, its folders and its files', async () => {
  const { backup } = await backedUpHall(root, 'pariaman');
  const parts = readdirSync(backup, { recursive: true }).map((name) => join(backup, String(name)));
  const open = [backup, ...parts].filter((path) => (statSync(path).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

it('[DU4] a file that the disk has spoilt in the backup before is copied anew, and shared no further', async () => {
  const { folder, backup } = await backedUpHall(root, 'pariaman');
  const spoilt = join(backup, 'register-1.db');
  chmodSync(spoilt, 0o600);
  const bytes = readFileSync(spoilt);
  writeFileSync(spoilt, Buffer.alloc(bytes.length));
  const { name } = writeBackup({ from: folder, to: root, at: DAY_AFTER });
  expect(readFileSync(join(root, name, 'register-1.db'))).toEqual(readFileSync(join(folder, 'register-1.db')));
});

it('[DU4] a hub that starts sweeps up the copies of whoever was killed, and not of whoever is at it', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const staging = join(folder, '.backing-up-rekaan');
  mkdirSync(staging);
  const atWork = new FolderLock(folder, 'backup.lock');
  sweepStaging(folder);
  expect(existsSync(staging)).toBe(true);
  atWork.release();
  sweepStaging(folder);
  expect(existsSync(staging)).toBe(false);
});

it('[DU4] without the key of the hall it is the key that is missed, and no folder is blamed', async () => {
  const { folder, keyFile } = await backedUpHall(root, 'pariaman');
  rmSync(keyFile);
  expect(() => writeBackup({ from: folder, to: root, at: DAY_AFTER })).toThrow(failing('no-key'));
});

it.each(['hall.db', 'registers.db'])(
  '[DU4] [DU8] what is damaged is told as that where it is %s, and no folder is blamed',
  async (file) => {
    const { folder } = await backedUpHall(root, 'pariaman');
    writeFileSync(join(folder, file), Buffer.alloc(8_192, 7));
    expect(() => writeBackup({ from: folder, to: root, at: DAY_AFTER })).toThrow(failing('damaged'));
  },
);

it('[DU4] a folder that holds no hall is told as that, and nothing is left in it', () => {
  expect(() => writeBackup({ from: root, to: root, at: DAY_AFTER })).toThrow(failing('no-place'));
  expect(readdirSync(root)).toEqual([]);
});

it('[DU4] a place that is not there is told as that, and is not made: its disk may not be plugged in', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const usb = join(root, 'usb');
  expect(() => writeBackup({ from: folder, to: usb, at: DAY_AFTER })).toThrow(failing('no-place'));
  expect(existsSync(usb)).toBe(false);
});

it('[DU4] what a killed one has left stays where the disk lets nobody sweep, and hinders no start', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const staging = join(folder, '.backing-up-rekaan');
  mkdirSync(staging);
  rmSync(join(folder, 'backup.lock'));
  mkdirSync(join(folder, 'backup.lock'));
  sweepStaging(folder);
  expect(existsSync(staging)).toBe(true);
});
