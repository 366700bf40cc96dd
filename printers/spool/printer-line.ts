import type { Device, DeviceTrouble, Link } from '../devices/device.ts';
import { ResponseParser } from '../escpos/response-parser.ts';
import type { Response } from '../escpos/response-parser.ts';
import { InTurn } from './in-turn.ts';

/** What is received from the printer; nothing from an earlier connection. */
interface LineListener {
  opened(): void;
  notOpened(trouble: DeviceTrouble): void;
  lost(trouble: DeviceTrouble): void;
  written(given: number, taken: number): void;
  answered(response: Response): void;
  fault(fault: unknown): void;
}

/** The connection to one printer: one link at a time, one write at a time, answers parsed into their meaning. */
export class PrinterLine {
  readonly #device: Device;
  readonly #listener: LineListener;
  #link: { readonly link: Link; readonly writes: InTurn } | undefined;
  #closing: Promise<unknown> = Promise.resolve();
  #generation = 0;

  constructor(device: Device, listener: LineListener) {
    this.#device = device;
    this.#listener = listener;
  }

  async open(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const isCurrent = (): boolean => generation === this.#generation;
    await this.#closing;
    const opening = await this.#device.open(this.#hearing(isCurrent)).catch((fault: unknown) => {
      this.#listener.fault(fault);
      return { ok: false, trouble: 'broken' } as const;
    });
    if (!isCurrent()) return opening.ok ? opening.link.close() : undefined;
    if (!opening.ok) return this.#listener.notOpened(opening.trouble);
    this.#link = { link: opening.link, writes: new InTurn() };
    this.#listener.opened();
  }

  write(bytes: Uint8Array): void {
    const open = this.#link;
    if (!open) return;
    const tell = (taken: number): void => {
      if (this.#link === open) this.#listener.written(bytes.length, taken);
    };
    open.writes
      .take(() => open.link.write(bytes))
      .then(tell, (fault: unknown) => {
        this.#listener.fault(fault);
        // How much had gone nobody knows; fewer than given says that the link is at its end.
        tell(bytes.length - 1);
      });
  }

  close(): Promise<unknown> {
    const open = this.#link;
    this.#link = undefined;
    this.#generation += 1;
    if (open) this.#closing = open.link.close().catch((fault: unknown) => this.#listener.fault(fault));
    return this.#closing;
  }

  #hearing(isCurrent: () => boolean) {
    const answers = new ResponseParser();
    return {
      received: (bytes: Uint8Array): void => {
        for (const response of answers.feed(bytes)) if (isCurrent()) this.#listener.answered(response);
      },
      lost: (trouble: DeviceTrouble): void => {
        if (isCurrent()) this.#listener.lost(trouble);
      },
    };
  }
}
