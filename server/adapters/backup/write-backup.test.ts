import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderLock } from '../folder-lock.ts';
import { backedUpHall } from './backed-up-hall.fixture.ts';
import { BackupUnderWay } from './backup-failed.ts';
import { sweepStaging, writeBackup } from './write-backup.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'antrean-write-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('[DU4] a second backup of a hall leaves alone what the first is writing, says so, and is made once that is there', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const order = { from: folder, to: root, at: Date.UTC(2026, 10, 24, 3) };
  const half = join(root, 'antrean-pariaman-20261123-180000.half');
  const first = new FolderLock(folder, 'backup.lock');
  mkdirSync(half);
  expect(() => writeBackup(order)).toThrow(BackupUnderWay);
  expect(existsSync(half)).toBe(true);
  first.release();
  expect(existsSync(join(root, writeBackup(order).name))).toBe(true);
  expect(existsSync(half)).toBe(false);
});

it('[DU4] a file that the disk has spoilt in the backup before is copied anew, and shared no further', async () => {
  const { folder, backup } = await backedUpHall(root, 'pariaman');
  const spoilt = join(backup, 'register-1.db');
  chmodSync(spoilt, 0o600);
  const bytes = readFileSync(spoilt);
  writeFileSync(spoilt, Buffer.alloc(bytes.length));
  const { name } = writeBackup({ from: folder, to: root, at: Date.UTC(2026, 10, 24, 3) });
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
  const noKey = expect.objectContaining({ name: 'BackupFailed', why: 'no-key' }) as Error;
  expect(() => writeBackup({ from: folder, to: root, at: Date.UTC(2026, 10, 24, 3) })).toThrow(noKey);
});
