import { ApartProcess } from './apart-process.ts';
import type { DeviceProgram } from './apart-process.ts';
import { refusedOpening } from './device.ts';
import type { Device, DeviceTrouble, Link, LinkListener, Opening } from './device.ts';

export interface Patience {
  readonly opensMs: number;
  readonly closesMs: number;
  readonly unusedMs: number;
}

/**
 * Timeouts for a slow machine that has to start a program; a process silent for longer is considered hung and is
 * replaced.
 */
const usualPatience: Patience = { opensMs: 30_000, closesMs: 10_000, unusedMs: 120_000 };

interface ApartOptions {
  readonly place: string;
  readonly program: DeviceProgram;
  readonly patience?: Patience;
}

/**
 * A device in a process of its own: if a native library crashes or hangs, only that process ends, never the hub (PR4).
 */
export class ApartDevice implements Device {
  readonly place: string;
  readonly #program: DeviceProgram;
  readonly #patience: Patience;
  #process: ApartProcess | undefined;

  constructor({ place, program, patience = usualPatience }: ApartOptions) {
    this.place = place;
    this.#program = program;
    this.#patience = patience;
  }

  async open(listener: LinkListener): Promise<Opening> {
    if (this.#process?.ended !== undefined) this.#process = undefined;
    const apart = (this.#process ??= new ApartProcess(this.#program));
    const link = new ApartLink(apart, listener, this.#patience);
    const answer = await apart.ask({ is: 'open' }, this.#patience.opensMs);
    if (answer?.is === 'opened') {
      apart.onEnd = () => link.crash();
      return { ok: true, link };
    }
    link.forget();
    if (answer?.is === 'refused') return refusedOpening(answer.trouble, answer.detail);
    return refusedOpening('broken', `${this.place}: its process has ended (${apart.ended})`);
  }
}

class ApartLink implements Link {
  readonly #process: ApartProcess;
  readonly #listener: LinkListener;
  readonly #patience: Patience;
  #isLost = false;
  #hasCrashed = false;
  #closing: Promise<void> | undefined;

  constructor(apart: ApartProcess, listener: LinkListener, patience: Patience) {
    this.#process = apart;
    this.#listener = listener;
    this.#patience = patience;
    apart.hold(true, patience.unusedMs);
    apart.onTold = (told) => {
      if (this.#isAtItsEnd) return;
      if (told.is === 'received') listener.received(told.bytes);
      else this.#lose(told.trouble);
    };
  }

  async write(bytes: Uint8Array): Promise<number> {
    if (this.#isAtItsEnd) return 0;
    const answer = await this.#process.ask({ is: 'write', bytes });
    if (answer?.is === 'written') return answer.taken;
    if (this.#hasCrashed) throw new Error(`The process of this printer has crashed (${this.#process.ended}).`);
    return bytes.length - 1;
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#letGo());
  }

  /** Its process has ended. */
  crash(): void {
    if (this.#isAtItsEnd) return;
    this.#hasCrashed = true;
    this.#lose('broken');
  }

  forget(): void {
    this.#process.onTold = () => {};
    this.#process.onEnd = () => {};
    this.#process.hold(false, this.#patience.unusedMs);
  }

  get #isAtItsEnd(): boolean {
    return this.#isLost || this.#closing !== undefined;
  }

  async #letGo(): Promise<void> {
    await this.#process.ask({ is: 'close' }, this.#patience.closesMs);
    this.forget();
  }

  #lose(trouble: DeviceTrouble): void {
    this.#isLost = true;
    this.#listener.lost(trouble);
  }
}
