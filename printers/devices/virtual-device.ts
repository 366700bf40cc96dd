import { VirtualPrinter } from '../decoder/virtual-printer.ts';
import type { VirtualPrinterOptions } from '../decoder/virtual-printer.ts';
import { refusedOpening } from './device.ts';
import type { Device, Link, LinkListener, Opening } from './device.ts';

/** A printer in this process: keeps its paper, and can run out of it, be opened, or be unplugged. */
export class VirtualDevice implements Device {
  readonly place = 'virtual';
  readonly printer: VirtualPrinter;
  #plugged = true;
  #link: VirtualLink | undefined;

  constructor(options: Omit<VirtualPrinterOptions, 'onReply' | 'onRoom'> = {}) {
    this.printer = new VirtualPrinter({
      ...options,
      onReply: (reply) => this.#reply(reply),
      onRoom: () => this.#link?.roomAgain(),
    });
  }

  async open(listener: LinkListener): Promise<Opening> {
    if (!this.#plugged) return refusedOpening('unplugged', 'the virtual printer is unplugged');
    if (this.#link) return refusedOpening('busy', 'the virtual printer has a link already');
    this.#link = new VirtualLink(this.printer, listener, () => {
      this.#link = undefined;
    });
    return { ok: true, link: this.#link };
  }

  /** Pulls the cable. The printer still prints what it has taken. */
  unplug(): void {
    this.#plugged = false;
    this.#link?.lose();
  }

  plugIn(): void {
    this.#plugged = true;
  }

  /** A reply never arrives before the call that asked for it has returned, as on a real line. */
  #reply(reply: Uint8Array): void {
    const link = this.#link;
    setImmediate(() => link?.receive(reply));
  }
}

class VirtualLink implements Link {
  readonly #printer: VirtualPrinter;
  readonly #listener: LinkListener;
  readonly #onEnd: () => void;
  #ended = false;
  #roomAgain: (() => void) | undefined;

  constructor(printer: VirtualPrinter, listener: LinkListener, onEnd: () => void) {
    this.#printer = printer;
    this.#listener = listener;
    this.#onEnd = onEnd;
  }

  async write(bytes: Uint8Array): Promise<number> {
    let taken = 0;
    while (taken < bytes.length && !this.#ended) {
      const now = this.#printer.receive(bytes.subarray(taken));
      taken += now;
      if (now > 0) continue;
      await new Promise<void>((resolve) => {
        this.#roomAgain = resolve;
      });
    }
    return taken;
  }

  async close(): Promise<void> {
    this.#end();
  }

  lose(): void {
    if (this.#ended) return;
    this.#end();
    this.#listener.lost('unplugged');
  }

  receive(reply: Uint8Array): void {
    if (!this.#ended) this.#listener.received(reply);
  }

  roomAgain(): void {
    this.#roomAgain?.();
    this.#roomAgain = undefined;
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onEnd();
    this.roomAgain();
  }
}
