import type { KeyObject } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../ports/world.ts';

/** Data for the keeper's thread. A key is passed between threads as a KeyObject, never as text. */
export interface KeptLog {
  readonly file: string;
  readonly key: KeyObject | null;
  readonly everyMs: number;
}

interface LogKeeperParts {
  readonly file: string;
  readonly key: KeyObject | null;
  readonly log: Log;
  /** How often it is checked whether there is something to checkpoint. */
  readonly everyMs?: number;
  /** Delay before it starts, and before it restarts after a crash. */
  readonly beginsAfterMs?: number;
}

/**
 * A commit waits while the disk is busy with a checkpoint: one for five seconds of fifty numbers each took 20 to 30 ms, which one press in
 * a hundred met; one for half a second takes 3 ms.
 */
const EVERY_MS = 500;
/** At a start the machine is left to the hub until the screens are back. */
const BEGINS_AFTER_MS = 3_000;
const AGAIN_AFTER_MS = 60_000;

/**
 * Checkpoints the write-ahead log (hall.db-wal) into hall.db in a worker thread with its own connection, while the hub goes on writing
 * (DU10), so that no commit has to do so during a press. It is only a help: a commit that finds the log long, because this thread is dead
 * or behind, does the checkpoint itself, which limits the log.
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

  /** Its connection is closed when this resolves: the hub's own closes last and so leaves no log behind. */
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
