import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';
import { FolderLock, FolderNotOurs } from '../folder-lock.ts';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { readHallFile } from '../hall-file/read-hall-file.ts';
import { syncFile, syncFolder } from '../durable-files.ts';
import { BackupFailed, backupFailed, BackupUnderWay } from './backup-failed.ts';
import { backupName } from './backup-names.ts';
import { areOnOneDisk } from './one-disk.ts';
import { BackupShelf } from './backup-shelf.ts';
import { copyDatabases } from './copy-databases.ts';
import { isUnchanged, mustRead, takeIn } from './copy-files.ts';
import type { Earlier } from './copy-files.ts';
import { copyThrough } from './copy-through.ts';
import { MANIFEST, marked } from './manifest.ts';
import type { Copied, Manifest } from './manifest.ts';
import { openVault } from '../vault/vault.ts';
import { DATABASES, filesOf } from './what-belongs.ts';

export interface BackupOrder {
  /** The hall's folder, whether a hub works in it or not. */
  readonly from: string;
  /** Where backups are kept. */
  readonly to: string;
  readonly at: Instant;
}

interface WrittenBackup {
  readonly name: string;
  readonly manifest: Manifest;
}

/** Copies of the databases are made and looked through on the hall's own disk: a stick may know neither rights nor locks. */
const STAGING = '.backing-up-';
/** A day's numbers and papers many times over. */
const LEFT_TO_THE_HALL = 64 * 1024 ** 2;
/** Papers may be taken away while they are copied; more often than this it is no chance. */
const TRIES = 3;
const SECOND = 1_000;

/** DU4: a hall as it was at one moment, checked, on the disk, and there whole or not at all. Throws BackupFailed, or BackupUnderWay. */
export function writeBackup(order: BackupOrder): WrittenBackup {
  if (!existsSync(hallFileIn(order.from))) throw new BackupFailed('no-place', `${order.from} holds no hall.`);
  const shelf = new BackupShelf(order.to);
  const staging = made(() => mkdtempSync(join(order.from, STAGING)));
  try {
    const lock = alone(order.from);
    try {
      return write(order, shelf, staging);
    } finally {
      lock.release();
    }
  } finally {
    takeAway(staging);
  }
}

/** A second one would sweep up what the first has half made. */
function alone(from: string): FolderLock {
  try {
    return new FolderLock(from, 'backup.lock');
  } catch (fault) {
    if (!(fault instanceof FolderNotOurs)) throw fault;
    throw fault.isHeld ? new BackupUnderWay(`A backup of ${from} is being written.`) : backupFailed(fault.cause);
  }
}

function write({ from, to, at }: BackupOrder, shelf: BackupShelf, staging: string): WrittenBackup {
  const { id, agency, timeZone } = made(() => readHallFile(hallFileIn(from)));
  const name = freeName(to, id, at, timeZone);
  try {
    shelf.sweep(id);
    const earlier = shelf.earlier(id);
    mustHaveRoom(from, to, earlier);
    const { position, files } = copyAll(from, staging, shelf.half(name), earlier);
    const vault = openVault(from);
    const hall = { hall: id, hallName: agency.shownName };
    const told = { schema: 'antrean-backup/1', ...hall, madeAt: at, position, key: vault.keyId, files } as const;
    const manifest = marked(told, vault);
    seal(shelf.half(name), manifest);
    shelf.finish(name);
    return { name, manifest };
  } catch (fault) {
    takeAway(shelf.half(name));
    throw backupFailed(fault);
  }
}

/** Of two backups within a second the later one bears the next second: it is never taken for the other, nor put in its place. */
function freeName(to: string, hallId: string, at: Instant, zone: TimeZoneName): string {
  const name = backupName(hallId, at, zone);
  return existsSync(join(to, name)) ? freeName(to, hallId, at + SECOND, zone) : name;
}

function made<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (fault) {
    throw backupFailed(fault);
  }
}

/** As far as the disk lets it go: what stays is swept up by the next backup, and is no reason to say another thing than why this one failed. */
function takeAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
  }
}

/** The ledger first: whatever it tells of was on the disk before it, so it is there when it is copied after it. */
function copyAll(from: string, staging: string, half: string, earlier: Earlier | null) {
  for (let left = TRIES; ; left--) {
    for (const folder of [half, staging]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { mode: 0o700 });
    }
    const { position, attachments } = copyDatabases(from, staging);
    const databases = DATABASES.filter((path) => existsSync(join(staging, path))).map((path) => ({
      path,
      ...copyThrough(join(staging, path), join(half, path)),
    }));
    const beside = filesOf(from).flatMap((path) => takeIn(path, from, half, earlier) ?? []);
    const has = new Set(beside.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
    const missing = attachments.filter((id) => !has.has(id));
    const files: Copied[] = [...databases, ...beside];
    // A paper that is missing on the disk itself is for check-data to tell: the rest must not go without a backup for it.
    if (missing.length === 0 || left === 1) return { position, files };
  }
}

function seal(half: string, manifest: Manifest): void {
  mustRead(half, manifest.files);
  const file = join(half, MANIFEST);
  writeFileSync(file, `${JSON.stringify(manifest, null, 1)}\n`, { flag: 'wx', mode: 0o600 });
  syncFile(file);
  const folders = readdirSync(half, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory());
  for (const { parentPath, name } of folders) syncFolder(join(parentPath, name));
  syncFolder(half);
}

/** Told before the first byte, not after the last that fits. What is copied first on the hall's own disk leaves the hall room to go on writing (DU7). */
function mustHaveRoom(from: string, to: string, earlier: Earlier | null): void {
  const sizeOfAll = (paths: readonly string[]) => paths.reduce((sum, path) => sum + sizeOf(join(from, path)), 0);
  const databases = sizeOfAll(DATABASES);
  const kept = databases + sizeOfAll(filesOf(from).filter((path) => !isUnchanged(path, join(from, path), earlier)));
  const staged = databases + LEFT_TO_THE_HALL;
  if (areOnOneDisk(from, to)) return hasRoom(to, staged + kept);
  hasRoom(from, staged);
  hasRoom(to, kept);
}

function hasRoom(folder: string, wanted: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < wanted) throw new BackupFailed('no-room', `${folder} has no room for ${wanted} bytes.`);
}

/** What a killed hub or command has left of its copies; whoever is at it now keeps his. */
export function sweepStaging(from: string): void {
  const left = readdirSync(from).filter((each) => each.startsWith(STAGING));
  if (left.length === 0) return;
  const lock = aloneIfCan(from);
  if (!lock) return;
  try {
    for (const name of left) rmSync(join(from, name), { recursive: true, force: true });
  } finally {
    lock.release();
  }
}

/** Null: not now, which costs room on the disk and nothing else. */
function aloneIfCan(from: string): FolderLock | null {
  try {
    return alone(from);
  } catch (fault) {
    if (fault instanceof BackupUnderWay || fault instanceof BackupFailed) return null;
    throw fault;
  }
}

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);
