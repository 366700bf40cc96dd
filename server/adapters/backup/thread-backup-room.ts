import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { HallFile } from '../../../contract/hall-file.ts';
import { isOfAClockAhead } from '../../domain/backup/due.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import type { BackupFault, BackupPlace, BackupRoom, BackupsWanted } from '../../ports/backup.ts';
import type { Clock, Log } from '../../ports/world.ts';
import { loadWord, mayEnd } from '../sqlite/unbroken-load.ts';
import type { LoadWord } from '../sqlite/unbroken-load.ts';
import { backupFailed } from './backup-failed.ts';
import { MANIFEST } from './manifest.ts';
import { areOnOneDisk } from './one-disk.ts';
import { BackupShelf } from './backup-shelf.ts';
import { sweepStaging } from './write-backup.ts';
import type { BackupOrder } from './write-backup.ts';

/** Data for the thread: the order, and the load word shared with whoever may end the thread. */
export interface BackupWork {
  readonly order: BackupOrder;
  readonly loading: LoadWord;
}

export type BackupOutcome =
  | { readonly is: 'kept'; readonly name: string }
  /** Somebody at a terminal is making one. */
  | { readonly is: 'under-way' }
  | { readonly is: 'failed'; readonly why: BackupFault; readonly message: string };

export interface BackupRoomParts {
  readonly folder: string;
  readonly file: { readonly current: HallFile };
  readonly clock: Clock;
  readonly log: Log;
  /** The thread's module; absent: the one that makes backups. */
  readonly script?: URL;
}

const QUICK_MS = 60_000;

/**
 * From the first byte to the last, by the clock of the disk it lies on: so that neither a start nor a backup made at a terminal changes
 * what is known of a place. A disk that keeps no time of birth, or a backup copied there, counts as quick.
 */
function tookMs(backup: string): number {
  const began = statSync(backup).birthtimeMs;
  const ended = statSync(join(backup, MANIFEST), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return began === 0 ? 0 : ended - began;
}

/** Makes backups in a worker thread: no press waits for one (DU4). */
export class ThreadBackupRoom implements BackupRoom {
  readonly #parts: BackupRoomParts;
  readonly #faults = new Map<string, BackupFault>();
  #runningSince: Instant | null = null;
  #running: { readonly wanted: BackupsWanted; readonly ended: Promise<void> } | null = null;
  #thread: { readonly worker: Worker; readonly loading: LoadWord } | null = null;
  #isClosed = false;
  onChange = (): void => {};

  constructor(parts: BackupRoomParts) {
    this.#parts = parts;
    sweepStaging(parts.folder);
    mkdirSync(join(parts.folder, 'backups'), { recursive: true, mode: 0o700 });
  }

  get runningSince(): Instant | null {
    return this.#runningSince;
  }

  get places(): readonly BackupPlace[] {
    return this.#folders().map((folder) => this.#placeAt(folder));
  }

  make(wanted: BackupsWanted = 'everywhere'): Promise<void> {
    const before = this.#running;
    if (before && (before.wanted === 'everywhere' || wanted !== 'everywhere')) return before.ended;
    const ended = this.#makeAfter(before?.ended ?? null, wanted);
    const mine = { wanted, ended };
    this.#running = mine;
    return ended.finally(() => {
      if (this.#running === mine) this.#running = null;
    });
  }

  /** A backup under way is abandoned, which is nobody's fault; the next start deletes its remains (DU14). */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#thread) {
      await mayEnd(this.#thread.loading);
      await this.#thread.worker.terminate();
    }
    await this.#running?.ended;
  }

  #folders(): string[] {
    const elsewhere = this.#parts.file.current.backup?.folder;
    return [join(this.#parts.folder, 'backups'), ...(elsewhere === undefined ? [] : [elsewhere])];
  }

  #placeAt(folder: string): BackupPlace {
    const { id, timeZone } = this.#parts.file.current;
    const fault = this.#faults.get(folder) ?? null;
    const now = this.#parts.clock.now();
    try {
      const made = new BackupShelf(folder)
        .backups(id)
        .map(({ name, day, clock }) => ({ name, madeAt: instantOf(day, clock, timeZone) }))
        .filter(({ madeAt }) => !isOfAClockAhead(madeAt, now));
      const [newest = null] = made.toSorted((a, b) => (a.name < b.name ? 1 : -1));
      const isSlow = newest !== null && tookMs(join(folder, newest.name)) > QUICK_MS;
      return { folder, newest, fault, isOnDataDisk: areOnOneDisk(folder, this.#parts.folder), isSlow };
    } catch (cause) {
      return { folder, newest: null, fault: fault ?? backupFailed(cause).why, isOnDataDisk: false, isSlow: false };
    }
  }

  async #makeAfter(before: Promise<void> | null, wanted: BackupsWanted): Promise<void> {
    if (before) await before;
    await this.#makeAll(wanted);
  }

  async #makeAll(wanted: BackupsWanted): Promise<void> {
    const { folder: from, clock } = this.#parts;
    this.#runningSince = clock.now();
    this.onChange();
    const folders = this.#folders();
    for (const to of wanted === 'everywhere' ? folders : folders.filter((folder) => wanted.includes(folder))) {
      if (this.#isClosed) return;
      this.#take(to, await this.#inThread({ from, to, at: clock.now() }));
    }
    this.#runningSince = null;
    this.onChange();
  }

  #take(folder: string, outcome: BackupOutcome): void {
    if (outcome.is === 'under-way' || (outcome.is === 'failed' && this.#isClosed)) return;
    if (outcome.is === 'kept') this.#faults.delete(folder);
    else this.#faults.set(folder, outcome.why);
    const { log } = this.#parts;
    if (outcome.is === 'kept') log.info('a backup is kept', { name: outcome.name });
    else log.fault('a backup could not be made', outcome.message, { why: outcome.why });
  }

  #inThread(order: BackupOrder): Promise<BackupOutcome> {
    const { script = new URL('backup-worker.ts', import.meta.url) } = this.#parts;
    const loading = loadWord();
    const worker = new Worker(script, { workerData: { order, loading } satisfies BackupWork });
    this.#thread = { worker, loading };
    return new Promise((resolve) => {
      const failed = (message: string) => resolve({ is: 'failed', why: 'cannot-write', message });
      worker.once('message', (outcome: BackupOutcome) => resolve(outcome));
      worker.once('error', (fault) => failed(fault.message));
      worker.once('exit', () => failed('The thread that makes backups ended without one.'));
    });
  }
}
