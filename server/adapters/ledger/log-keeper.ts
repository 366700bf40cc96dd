import type { KeyObject } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../ports/world.ts';

/** What the keeper's thread is given. A key goes between threads as a key, never as text. */
export interface KeptLog {
  readonly file: string;
  readonly key: KeyObject | null;
  readonly everyMs: number;
}

interface LogKeeperParts {
  readonly file: string;
  readonly key: KeyObject | null;
  readonly log: Log;
  /** How often is looked whether there is something to carry home. */
  readonly everyMs?: number;
  /** When it begins, and how long after it has died it begins again. */
  readonly beginsAfterMs?: number;
}

/**
 * A commit waits as long as the disk is given what is carried: of five seconds with fifty numbers each, 20 to 30 ms, which one press
 * in a hundred met; of half a second, 3 ms.
 */
const EVERY_MS = 500;
/** A start has the machine to itself until the screens are back. */
const BEGINS_AFTER_MS = 3_000;
const AGAIN_AFTER_MS = 60_000;

/**
 * Carries what is committed from the log (hall.db-wal) home into hall.db, in a thread with a line of its own, while the hub goes on
 * writing (DU10): no commit has to do it in the middle of a press. It is a help and no more: a commit that finds the log long, because
 * this thread is dead or behind, does it itself, so that the log never grows beyond that.
 */
export class LogKeeper {
  readonly #parts: LogKeeperParts;
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(parts: LogKeeperParts) {
    this.#parts = parts;
    this.#beginIn(parts.beginsAfterMs ?? BEGINS_AFTER_MS);
  }

  /** Its line is closed when this resolves: the hub's own is the last, and leaves no log behind. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => void worker.once('exit', resolve));
    worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage('close');
    await ended;
  }

  #beginIn(ms: number): void {
    this.#timer = setTimeout(() => this.#begin(), ms).unref();
  }

  #begin(): void {
    const { file, key, log, everyMs = EVERY_MS, beginsAfterMs = AGAIN_AFTER_MS } = this.#parts;
    const workerData: KeptLog = { file, key, everyMs };
    const worker = new Worker(new URL('log-keeper-worker.ts', import.meta.url), { workerData });
    this.#worker = worker;
    worker.on('error', (fault) => log.fault('what is committed could not be carried home beside the hub', fault));
    worker.once('exit', () => {
      this.#worker = null;
      if (!this.#closed) this.#beginIn(beginsAfterMs);
    });
    worker.unref();
  }
}
