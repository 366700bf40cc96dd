import type { Reply } from '../../../contract/reply.ts';
import type { Asking } from './asking.ts';

export interface Waiting {
  readonly asking: Asking<unknown>;
  readonly resolve: (reply: Reply<unknown>) => void;
  readonly reject: (fault: unknown) => void;
}

const NOTED_WITHIN_MS = 250;
/** How long a printer's report waits for a press to share its commit, and only if there was a press that recently. */
const BESIDE = { withinMs: 25, pressedWithinMs: 50 };

/** The queue before the single writer: one batch after another, each with whatever waits by then (IS3). */
export class WaitingLine {
  #pressed: Waiting[] = [];
  #noted: Waiting[] = [];
  #pressedAt = Number.NEGATIVE_INFINITY;
  #soon: NodeJS.Timeout | undefined;
  #soonAt = Number.POSITIVE_INFINITY;
  #running = false;
  #lastRun: Promise<void> = Promise.resolve();
  readonly #decideTogether: (together: readonly Waiting[]) => Promise<void>;

  constructor(decideTogether: (together: readonly Waiting[]) => Promise<void>) {
    this.#decideTogether = decideTogether;
  }

  press<Value>(asking: Asking<Value>): Promise<Reply<Value>> {
    this.#pressedAt = performance.now();
    const reply = new Promise<Reply<Value>>((resolve, reject) => {
      this.#pressed.push({
        asking,
        // The reply was made by this command's own `answer`, now or when it was first sent.
        resolve: (answer) => resolve(answer as Reply<Value>),
        reject,
      });
    });
    this.#start();
    return reply;
  }

  note(asking: Asking<unknown>): Promise<void> {
    return this.#note(asking, NOTED_WITHIN_MS);
  }

  noteBeside(asking: Asking<unknown>): Promise<void> {
    const isBusy = performance.now() - this.#pressedAt < BESIDE.pressedWithinMs;
    return this.#note(asking, isBusy ? BESIDE.withinMs : 0);
  }

  /** Resolves when nobody is waiting any more. */
  async settle(): Promise<void> {
    if (this.#noted.length > 0) this.#start();
    await this.#lastRun;
  }

  #note(asking: Asking<unknown>, withinMs: number): Promise<void> {
    const noted = new Promise<void>((resolve, reject) => {
      this.#noted.push({ asking, resolve: () => resolve(), reject });
    });
    if (withinMs === 0) this.#start();
    else this.#startWithin(withinMs);
    return noted;
  }

  #startWithin(ms: number): void {
    const at = performance.now() + ms;
    if (at >= this.#soonAt) return;
    clearTimeout(this.#soon);
    this.#soonAt = at;
    this.#soon = setTimeout(() => this.#start(), ms);
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#lastRun = new Promise((resolve) => setImmediate(() => resolve(this.#run())));
  }

  async #run(): Promise<void> {
    while (this.#pressed.length + this.#noted.length > 0) {
      const together = this.#takeAll();
      try {
        await this.#decideTogether(together);
      } catch (fault) {
        for (const { reject } of together) reject(fault);
      }
    }
    this.#running = false;
  }

  #takeAll(): readonly Waiting[] {
    const together = [...this.#noted, ...this.#pressed];
    this.#pressed = [];
    this.#noted = [];
    clearTimeout(this.#soon);
    this.#soonAt = Number.POSITIVE_INFINITY;
    return together;
  }
}
