import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { InTurn } from '../../../printers/spool/in-turn.ts';
import type { OrderAnswer, ThreadAnswer } from './answer-orders.ts';

export interface WorkThreadParts {
  /** A module that calls `answerOrders`. */
  readonly script: URL;
  /** The thread died with its work; another takes its place. */
  readonly onFault: (fault: unknown) => void;
  /** Time limit of one order: a thread that takes longer will never finish. */
  readonly limitMs?: number;
  /** Time for remaining orders when the thread is closed. */
  readonly lastOrdersMs?: number;
  /** After this long without an order the thread ends and frees its memory; absent: it stays. */
  readonly restMs?: number;
}

/** For a machine with one slow core that does three other things. */
const USUAL_LIMIT_MS = 30_000;

const USUAL_LAST_ORDERS_MS = 5_000;

/** Pictures and canvases are referenced by small objects: collected early, the thread stays 100 MB smaller (5 000 slips in a row). */
const YOUNG_HEAP_MB = 2;

/** The thread ended during an order, which may not have been the cause. */
class ThreadEnded extends Error {}

/**
 * A thread for work that would block the hub's event loop (PR11): one order at a time, started by the first. If it dies, a new one tries
 * the same order once more, so that a bad order fails alone.
 */
export class WorkThread<Order, Answer extends ThreadAnswer = Uint8Array> {
  readonly #parts: WorkThreadParts;
  readonly #turn = new InTurn();
  #worker: Worker | null = null;
  #awaited: PromiseWithResolvers<Answer> | null = null;
  #rest: NodeJS.Timeout | undefined;
  #closing = false;
  #closed = false;

  constructor(parts: WorkThreadParts) {
    this.#parts = parts;
  }

  async do(order: Order): Promise<Answer> {
    if (this.#closing) throw new ThreadEnded(`${this.#name} has been closed.`);
    return this.#turn.take(async () => {
      try {
        return await this.#try(order);
      } catch (fault) {
        if (!(fault instanceof ThreadEnded) || this.#closed) throw fault;
        this.#parts.onFault(fault);
        return this.#try(order);
      }
    });
  }

  /** Starts the thread in a quiet moment, so that the first order need not wait for it. */
  beginIn(ms: number): void {
    setTimeout(() => {
      if (!this.#closing) this.#worker ??= this.#start();
    }, ms).unref();
  }

  /** Accepts no more orders, and lets those accepted finish if they can soon. */
  async close(): Promise<void> {
    this.#closing = true;
    const { lastOrdersMs = USUAL_LAST_ORDERS_MS } = this.#parts;
    await Promise.race([this.#turn.take(async () => {}), after(lastOrdersMs, null, { ref: false })]);
    this.#closed = true;
    await this.#worker?.terminate();
  }

  async #try(order: Order): Promise<Answer> {
    if (this.#closed) throw new ThreadEnded(`${this.#name} has been closed.`);
    const worker = (this.#worker ??= this.#start());
    const awaited = Promise.withResolvers<Answer>();
    this.#awaited = awaited;
    clearTimeout(this.#rest);
    const limit = setTimeout(() => void worker.terminate(), this.#parts.limitMs ?? USUAL_LIMIT_MS);
    worker.ref();
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(order);
      return await awaited.promise;
    } finally {
      clearTimeout(limit);
      this.#awaited = null;
      // An idle thread does not keep the process running.
      worker.unref();
      this.#endAfterRest(worker);
    }
  }

  #endAfterRest(worker: Worker): void {
    const { restMs } = this.#parts;
    if (restMs === undefined) return;
    this.#rest = setTimeout(() => {
      this.#worker = null;
      void worker.terminate();
    }, restMs).unref();
  }

  #start(): Worker {
    const worker = new Worker(this.#parts.script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP_MB } });
    let cause: unknown = null;
    worker.on('message', (answer: OrderAnswer<Answer>) => {
      if (answer.is === 'done') this.#awaited?.resolve(answer.answer);
      else this.#awaited?.reject(answer.fault);
    });
    worker.on('error', (fault) => (cause = fault));
    worker.unref();
    worker.once('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      const ended = new ThreadEnded(`${this.#name} ended in the middle of an order.`, { cause });
      if (this.#awaited) this.#awaited.reject(ended);
      else if (!this.#closed) this.#parts.onFault(cause);
    });
    return worker;
  }

  get #name(): string {
    return `The thread of ${this.#parts.script.pathname}`;
  }
}
