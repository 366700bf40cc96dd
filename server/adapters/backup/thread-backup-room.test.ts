import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isBackupDue } from '../../domain/backup/due.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { insteadOnDisk } from '../disk-instead.fixture.ts';
import { FolderLock } from '../folder-lock.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { backedUpHall } from './backed-up-hall.fixture.ts';
import { ThreadBackupRoom } from './thread-backup-room.ts';
import type { BackupRoomParts } from './thread-backup-room.ts';

const at = (clock: string) => instantOf('2026-11-23', clock, 'WIB');

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'antrean-room-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const room = (now: number, thread: Partial<BackupRoomParts> = {}) =>
  new ThreadBackupRoom({
    folder,
    file: { current: shippedHall('pariaman') },
    clock: { now: () => now },
    log: { info: () => {}, fault: () => {} },
    ...thread,
  });

it('[DU4] [DU14] a room that opens sweeps up what a hub that was killed has half copied', () => {
  const staging = join(folder, '.backing-up-rekaan');
  mkdirSync(staging);
  room(at('18:00'));
  expect(existsSync(staging)).toBe(false);
});

describe('the newest backup', () => {
  it('[DU4] [DU9] is not one that a clock made that was years ahead: else one were due every half hour until then', () => {
    const now = at('18:40');
    for (const name of ['antrean-pariaman-20261123-180500', 'antrean-pariaman-20310101-180000']) {
      mkdirSync(join(folder, 'backups', name), { recursive: true });
    }
    const [newest] = room(now).places.map((place) => place.newest);
    expect(newest).toEqual({ name: 'antrean-pariaman-20261123-180500', madeAt: at('18:05') });
    expect(isBackupDue(newest?.madeAt ?? null, { now, zone: 'WIB', clock: '18:00' })).toBe(false);
  });
});

it('[DU4] is no failure of any disk where somebody at a terminal is writing one', async () => {
  const hall = await backedUpHall(folder, 'pariaman');
  const atTerminal = new FolderLock(hall.folder, 'backup.lock');
  const told: string[] = [];
  const log = { info: () => {}, fault: (what: string) => told.push(what) };
  const backups = room(at('18:00'), { folder: hall.folder, log });
  await backups.make();
  atTerminal.release();
  expect([backups.places.map(({ fault }) => fault), told]).toEqual([[null], []]);
});

it('[DU14] a backup that has just begun is ended only when its thread has loaded SQLite: Node would end the whole hub with it; nobody is told of a failure', async () => {
  const told: string[] = [];
  const log = { info: () => {}, fault: (what: string) => told.push(what) };
  const backups = room(at('18:00'), { log, script: new URL('loading-worker.fixture.ts', import.meta.url) });
  void backups.make();
  await vi.waitUntil(() => existsSync(join(folder, 'loading')), { timeout: 60_000, interval: 5 });
  await backups.close();
  expect(existsSync(join(folder, 'loaded'))).toBe(true);
  expect(told).toEqual([]);
});

describe('a place where the newest backup took more than a minute', () => {
  it('[DU4] is known to be slow, after a start too; one that failed there, or was not begun, changes nothing', async () => {
    const hall = await backedUpHall(folder, 'pariaman');
    const places = () => room(at('18:01'), { folder: hall.folder }).places.map(({ isSlow }) => isSlow);
    expect(places()).toEqual([false]);
    const backups = room(at('18:00'), { folder: hall.folder });
    await backups.make();
    expect(places()).toEqual([false]);
    const [place] = backups.places;
    const manifest = join(place?.folder ?? '', place?.newest?.name ?? '', 'manifest.json');
    const began = statSync(join(manifest, '..')).birthtimeMs;
    utimesSync(manifest, began / 1_000, began / 1_000 + 61);
    expect(places()).toEqual([true]);
    rmSync(hall.keyFile);
    await backups.make();
    expect(backups.places.map(({ fault, isSlow }) => [fault, isSlow])).toEqual([['no-key', true]]);
  });
});

it('[DU4] one that is asked for while another is made of some places follows it, and is made everywhere, within the same second, too', async () => {
  const hall = await backedUpHall(folder, 'pariaman');
  mkdirSync(usb());
  const file = { current: { ...shippedHall('pariaman'), backup: { folder: usb() } } };
  const backups = room(at('18:00'), { folder: hall.folder, file });
  const [beside = ''] = backups.places.map((place) => place.folder);
  const some = backups.make([beside]);
  const asked = [backups.make(), backups.make()];
  await some;
  expect(backups.places.map(({ newest }) => newest !== null)).toEqual([true, false]);
  await Promise.all(asked);
  expect(backups.places.map(({ fault }) => fault)).toEqual([null, null]);
  // Two presses are one backup.
  expect([beside, usb()].map((place) => readdirSync(place))).toEqual([
    ['antrean-pariaman-20261123-180001'],
    ['antrean-pariaman-20261123-180000'],
  ]);
  expect(backups.runningSince).toBeNull();
});

const usb = () => join(folder, 'usb');
const onUsb = (path: unknown) => String(path).startsWith(usb());

const second = () =>
  room(at('18:00'), { file: { current: { ...shippedHall('pariaman'), backup: { folder: usb() } } } }).places[1];

/** As if another disk were mounted there. */
function mounted(look: () => void): void {
  const { statSync } = fs;
  const back = insteadOnDisk({
    statSync: ((path: string) => ({ ...statSync(path), dev: onUsb(path) ? 77 : 1 })) as typeof statSync,
  });
  try {
    look();
  } finally {
    back();
  }
}

describe('the second place', () => {
  it('[DU4] is known to be none where it lies on the disk of the data, as below a mount point whose disk is away', () => {
    mkdirSync(usb());
    expect(second()).toMatchObject({ isOnDataDisk: true, fault: null });
    mounted(() => expect(second()).toMatchObject({ isOnDataDisk: false, fault: null }));
  });

  it('[DU4] whose folder is away with its disk is said to be away, and nothing else', () => {
    expect(second()).toMatchObject({ isOnDataDisk: false, fault: 'no-place' });
  });
});
