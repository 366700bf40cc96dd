import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { DiskRoom, ProcessState, SelfLook } from '../ports/self-look.ts';

const LOOK_EVERY_MS = 20;
const NANOSECONDS = 1e9;

/** All that is needed of a database, independent of its package. */
interface Writable {
  exec(sql: string): unknown;
  prepare(sql: string): { get(): unknown };
}

export class MachineLook implements SelfLook {
  readonly #db: Writable;
  readonly #folder: string;
  readonly #lag = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });

  constructor(db: Writable, folder: string) {
    this.#db = db;
    this.#folder = folder;
    this.#lag.enable();
  }

  /** Rewrites the version unchanged: a commit like any other, with its fsync, that changes nothing. */
  async tryLedger(): Promise<void> {
    const { user_version: version } = this.#db.prepare('PRAGMA user_version').get() as { user_version: number };
    this.#db.exec(`PRAGMA user_version = ${version}`);
  }

  rowsChanged(): number {
    const { rows } = this.#db.prepare('SELECT total_changes() AS rows').get() as { rows: number };
    return rows;
  }

  async diskRoom(): Promise<DiskRoom> {
    const { bavail, blocks, bsize } = await statfs(this.#folder);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  }

  process(): ProcessState {
    const { rss, heapUsed } = process.memoryUsage();
    const lagSeconds = {
      p50: late(this.#lag.percentile(50)),
      p99: late(this.#lag.percentile(99)),
      max: late(this.#lag.max),
    };
    this.#lag.reset();
    return { residentBytes: rss, heapBytes: heapUsed, upSeconds: process.uptime(), lagSeconds };
  }

  close(): void {
    this.#lag.disable();
  }
}

/** The histogram counts from one look to the next. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / NANOSECONDS - LOOK_EVERY_MS / 1_000);
