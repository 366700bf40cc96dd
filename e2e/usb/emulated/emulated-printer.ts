import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FromPrinter, ToPrinter } from './printer-messages.ts';

/** `bytes` records what arrives, `printer` prints it. */
type Inside = 'bytes' | 'printer';

/** The USB printer of a test. */
export class EmulatedPrinter {
  arrived: Buffer = Buffer.alloc(0);
  readonly papers: string[] = [];
  unknown: readonly string[] = [];
  readonly #thread: Worker;

  private constructor(thread: Worker) {
    this.#thread = thread;
    thread.on('message', (message: FromPrinter) => {
      if (message.is === 'arrived') this.arrived = Buffer.concat([this.arrived, message.bytes]);
      if (message.is !== 'paper') return;
      this.papers.push(message.text);
      this.unknown = message.unknown;
    });
  }

  /** Resolves when its cable is plugged in; its device file appears a moment later. */
  static async plugIn(inside: Inside): Promise<EmulatedPrinter> {
    const thread = new Worker(new URL('printer-thread.ts', import.meta.url), { workerData: inside });
    const printer = new EmulatedPrinter(thread);
    printer.order({ is: 'plug-in' });
    for (;;) {
      const [message] = (await once(thread, 'message')) as [FromPrinter];
      if (message.is === 'plugged-in') return printer;
    }
  }

  order(order: ToPrinter): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
    this.#thread.postMessage(order);
  }

  /** Its thread ends by itself once the kernel has released it; close any link to it first. */
  async remove(): Promise<void> {
    const ended = once(this.#thread, 'exit');
    this.order({ is: 'end' });
    await ended;
  }
}
