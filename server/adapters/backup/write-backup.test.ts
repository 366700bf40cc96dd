import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { openInFolder } from '../vault/open-in-folder.fixture.ts';
import { FolderLock } from '../folder-lock.ts';
import { backedUpHall } from './backed-up-hall.fixture.ts';
import { BackupUnderWay } from './backup-failed.ts';
import { copyThrough } from './copy-through.ts';
import { sweepStaging, writeBackup } from './write-backup.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'antrean-write-'))));
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(root, { recursive: true, force: true });
});

const LATER = Date.UTC(2026, 10, 24, 3);
const failing = (why: string) => expect.objectContaining({ name: 'BackupFailed', why }) as Error;

it('[DU4] a second backup of a hall leaves alone what the first is writing, says so, and is made once that is there', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const order = { from: folder, to: root, at: LATER };
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
  expect(() => writeBackup({ from: folder, to: root, at: LATER })).toThrow(failing('cannot-write'));
});

it('[DU4] [DU7] of the copies on the disk of the hall nothing stays, whether there is a backup or not', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const before = readdirSync(folder);
  writeBackup({ from: folder, to: root, at: LATER });
  expect(readdirSync(folder)).toEqual(before);
  writeFileSync(join(folder, 'registers.db'), Buffer.alloc(8_192, 7));
  expect(() => writeBackup({ from: folder, to: root, at: LATER + 1_000 })).toThrow(failing('damaged'));
  expect(readdirSync(folder)).toEqual(before);
});

it('[AR11] a backup is read by the account of the hub alone, its folders and its files', async () => {
  const { backup } = await backedUpHall(root, 'pariaman');
  const parts = readdirSync(backup, { recursive: true }).map((name) => join(backup, String(name)));
  const open = [backup, ...parts].filter((path) => (fs.statSync(path).mode & 0o077) !== 0);
  expect(open).toEqual([]);
});

it('[DU4] a file that the disk has spoilt in the backup before is copied anew, and shared no further', async () => {
  const { folder, backup } = await backedUpHall(root, 'pariaman');
  const spoilt = join(backup, 'register-1.db');
  chmodSync(spoilt, 0o600);
  const bytes = readFileSync(spoilt);
  writeFileSync(spoilt, Buffer.alloc(bytes.length));
  const { name } = writeBackup({ from: folder, to: root, at: LATER });
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
  expect(() => writeBackup({ from: folder, to: root, at: LATER })).toThrow(failing('no-key'));
});

it.each(['hall.db', 'registers.db'])(
  '[DU4] [DU8] what is damaged is told as that where it is %s, and no folder is blamed',
  async (file) => {
    const { folder } = await backedUpHall(root, 'pariaman');
    writeFileSync(join(folder, file), Buffer.alloc(8_192, 7));
    expect(() => writeBackup({ from: folder, to: root, at: LATER })).toThrow(failing('damaged'));
  },
);

it('[DU4] a disk that has no room for it is told before the first byte', async () => {
  const { folder, backup } = await backedUpHall(root, 'pariaman');
  vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 1, bsize: 512 } as fs.StatsFs);
  syncBuiltinESMExports();
  expect(() => writeBackup({ from: folder, to: root, at: LATER })).toThrow(failing('no-room'));
  expect(
    readdirSync(root)
      .map((name) => join(root, name))
      .toSorted(),
  ).toEqual([backup, folder]);
});

/** Free bytes of the hall's own disk and of the other one; where they are one disk, of that. */
function rooms(folder: string, own: number, other: number | null): void {
  vi.restoreAllMocks();
  const look = fs.statSync;
  const isOwn = (path: unknown) => other === null || String(path).startsWith(folder);
  vi.spyOn(fs, 'statfsSync').mockImplementation(((path: unknown) => ({
    bavail: isOwn(path) ? own : other,
    bsize: 1,
  })) as unknown as typeof fs.statfsSync);
  vi.spyOn(fs, 'statSync').mockImplementation(((path: string, ...options: []) => {
    const found = look(path, ...options);
    return isOwn(path) ? found : Object.assign(found, { dev: found.dev + 1 });
  }) as unknown as typeof fs.statSync);
  syncBuiltinESMExports();
}

it('[DU4] [DU7] a backup fills no disk that the hall has to write on', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const order = { from: folder, to: root, at: LATER };
  const [little, plenty] = [60 * 1024 ** 2, 1024 ** 3];
  const databases = ['hall.db', 'registers.db'].reduce((sum, name) => sum + fs.statSync(join(folder, name)).size, 0);
  const twice = 64 * 1024 ** 2 + 2 * databases;

  rooms(folder, little, null);
  expect(() => writeBackup(order), 'on the disk of the data').toThrow(failing('no-room'));
  rooms(folder, twice - 1, null);
  expect(() => writeBackup(order), 'where the databases are there three times for a moment').toThrow(
    failing('no-room'),
  );
  rooms(folder, little, plenty);
  expect(() => writeBackup(order), 'on another, by way of the disk of the data').toThrow(failing('no-room'));
  rooms(folder, plenty, 1);
  expect(() => writeBackup(order), 'on another that is full').toThrow(failing('no-room'));
  rooms(folder, plenty, little);
  expect(writeBackup(order).manifest.hall).toBe('pariaman');
});

it('[DU4] a disk that keeps another byte than it was given is found out, and there is no backup', async () => {
  const { folder, backup } = await backedUpHall(root, 'pariaman');
  const really = fs.writeSync;
  vi.spyOn(fs, 'writeSync').mockImplementation((file: number, bytes: unknown) =>
    really(file, Buffer.from(bytes as Uint8Array).fill(0, 0, 1)),
  );
  syncBuiltinESMExports();
  expect(() => writeBackup({ from: folder, to: root, at: LATER })).toThrow(failing('not-kept'));
  expect(
    readdirSync(root)
      .map((name) => join(root, name))
      .toSorted(),
  ).toEqual([backup, folder]);
});

it('[DU4] a disk that takes a part of what it is given at a time has all of it in the end', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const really = fs.writeSync;
  vi.spyOn(fs, 'writeSync').mockImplementation((file: number, bytes: unknown, from: unknown) => {
    const [all, at] = [bytes as Uint8Array, Number(from ?? 0)];
    return really(file, all, at, Math.ceil((all.length - at) / 2));
  });
  syncBuiltinESMExports();
  const { name } = writeBackup({ from: folder, to: root, at: LATER });
  expect(readFileSync(join(root, name, 'keys.json'))).toEqual(readFileSync(join(folder, 'keys.json')));
});

it('[DU4] a folder that holds no hall is told as that, and nothing is left in it', () => {
  expect(() => writeBackup({ from: root, to: root, at: LATER })).toThrow(failing('no-place'));
  expect(readdirSync(root)).toEqual([]);
});

it('[DU4] a place that is not there is told as that, and is not made: its disk may not be plugged in', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const usb = join(root, 'usb');
  expect(() => writeBackup({ from: folder, to: usb, at: LATER })).toThrow(failing('no-place'));
  expect(existsSync(usb)).toBe(false);
});

it('[DU4] a video that was put in the place of another is in it, of the same length or not', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const video = join(folder, 'media', 'film.mp4');
  mkdirSync(join(folder, 'media'));
  writeFileSync(video, 'lama');
  writeBackup({ from: folder, to: root, at: LATER });
  writeFileSync(video, 'baru');
  utimesSync(video, 1, 1);
  const { name } = writeBackup({ from: folder, to: root, at: LATER + 86_400_000 });
  expect(readFileSync(join(root, name, 'media/film.mp4'), 'utf8')).toBe('baru');
});

it('[DU4] the file of the hall is in it as it is now, though it is as long, and of the same moment, as the one before', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const file = hallFileIn(folder);
  utimesSync(file, 1, 1);
  writeBackup({ from: folder, to: root, at: LATER });
  writeFileSync(file, readFileSync(file, 'utf8').replace('Pariaman', 'pariamaN'));
  utimesSync(file, 1, 1);
  const { name } = writeBackup({ from: folder, to: root, at: LATER + 1_000 });
  expect(readFileSync(join(root, name, 'hall.json'))).toEqual(readFileSync(file));
});

it('[DU4] a video that is still being taken in is not in it', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  mkdirSync(join(folder, 'media'));
  for (const name of ['film.mp4', 'film.mp4.unfinished', 'film.mp4.tmp'])
    writeFileSync(join(folder, 'media', name), name);
  const { name } = writeBackup({ from: folder, to: root, at: LATER });
  expect(readdirSync(join(root, name, 'media'))).toEqual(['film.mp4']);
});

it('[DU4] nothing that stands there already is written over by a copy', () => {
  const [from, to] = [join(root, 'new'), join(root, 'there')];
  for (const file of [from, to]) writeFileSync(file, file);
  expect(() => copyThrough(from, to)).toThrow('EEXIST');
  expect(readFileSync(to, 'utf8')).toBe(to);
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

/** The ledger tells of this paper, as one of a complaint. */
function tellOfPaper(folder: string, id: string): void {
  const ledger = openInFolder(folder, 'hall.db');
  const row = `'a', '1', 'A', 'complaint', 'counter', 1, 'open', '{"attachments":[{"id":"${id}"}]}'`;
  ledger.exec(`INSERT INTO complaint (id, number, code, kind, channel, received_at, state, body) VALUES (${row})`);
  ledger.close();
}

it('[DU4] a paper that is missing on the disk itself keeps nothing else from having a backup', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  tellOfPaper(folder, '0a000000-0000-4000-8000-000000000002');
  const { name, manifest } = writeBackup({ from: folder, to: root, at: LATER });
  expect(existsSync(join(root, name))).toBe(true);
  expect(manifest.files.map(({ path }) => path)).toContain('hall.db');
});

it('[DU4] a paper that is forgotten while it is copied is in no backup, and hinders none', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const [place, id] = [join(folder, 'attachments/0a'), '0a000000-0000-4000-8000-000000000003'];
  arrive(place, id);
  const really = fs.openSync;
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
    // In the moment in which it is to be read.
    if (path === join(place, id)) rmSync(path, { force: true });
    return really(path, flags, mode);
  });
  syncBuiltinESMExports();
  const { name, manifest } = writeBackup({ from: folder, to: root, at: LATER });
  expect(manifest.files.filter(({ path }) => path.includes(id))).toEqual([]);
  expect(existsSync(join(root, name, 'attachments/0a', id))).toBe(false);
});

it('[DU4] a place that goes while it is written to is told, and nothing is left out in silence', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const really = fs.openSync;
  vi.spyOn(fs, 'openSync').mockImplementation((path, flags, mode) => {
    if (String(path).endsWith('.half/register-1.db')) rmSync(join(String(path), '..'), { recursive: true });
    return really(path, flags, mode);
  });
  syncBuiltinESMExports();
  const before = readdirSync(root);
  // Not shared with the backup before: a disk without links.
  vi.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw new Error('no links');
  });
  syncBuiltinESMExports();
  expect(() => writeBackup({ from: folder, to: root, at: LATER })).toThrow(failing('cannot-write'));
  expect(readdirSync(root)).toEqual(before);
});

it('[DU4] a paper that was on its way to its place while it was copied is in it', async () => {
  const { folder } = await backedUpHall(root, 'pariaman');
  const id = '0a000000-0000-4000-8000-000000000001';
  tellOfPaper(folder, id);
  const really = fs.mkdirSync;
  let tries = 0;
  vi.spyOn(fs, 'mkdirSync').mockImplementation((path, how) => {
    if (String(path).endsWith('.half') && ++tries === 2) arrive(join(folder, 'attachments/0a'), id);
    return really(path, how);
  });
  syncBuiltinESMExports();
  const { manifest } = writeBackup({ from: folder, to: root, at: LATER });
  expect(manifest.files.map(({ path }) => path)).toContain(`attachments/0a/${id}`);
});

function arrive(place: string, name: string): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, name), '');
}
