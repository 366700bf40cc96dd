import type { Link, LinkListener } from './device.ts';
import type { EscposUsb, UsbEndpoint, UsbInterface, UsbTransfer } from './usb-library.ts';

const POLL_BYTES = 64;
/** libusb's own thread may not call back when a device vanished; then it is let go without an answer. */
const LET_GO_WITHIN_MS = 1000;

/** An open printer: we write and read its endpoints ourselves, for escpos-usb cannot read, nor end a write. */
export class UsbLink implements Link {
  readonly #printer: EscposUsb;
  readonly #interface: UsbInterface;
  readonly #out: UsbEndpoint;
  readonly #in: UsbEndpoint | undefined;
  readonly #forget: () => void;
  readonly #listener: LinkListener;
  #transfer: UsbTransfer | undefined;
  #ended = false;

  constructor(printer: EscposUsb, used: UsbInterface, out: UsbEndpoint, forget: () => void, listener: LinkListener) {
    this.#printer = printer;
    this.#interface = used;
    this.#out = out;
    this.#in = used.endpoints.find((endpoint) => endpoint.direction === 'in');
    this.#forget = forget;
    this.#listener = listener;
    printer.on('disconnect', () => this.#lose());
    this.#in?.on('data', (bytes) => {
      if (bytes.length > 0 && !this.#ended) listener.received(bytes);
    });
    // On the next turn: the library ends its reading itself once we have heard of this, and throws if that is done already.
    this.#in?.on('error', () => setImmediate(() => this.#lose()));
    this.#in?.startPoll(1, POLL_BYTES);
  }

  write(bytes: Uint8Array): Promise<number> {
    if (this.#ended) return Promise.resolve(0);
    return new Promise((resolve) => {
      // No timeout of libusb: it was seen to fire a minute late. Whoever loses patience closes the link.
      this.#transfer = this.#out.makeTransfer(0, (error) => {
        this.#transfer = undefined;
        // A cancelled transfer reports nothing taken although the printer has taken some.
        resolve(error ? bytes.length - 1 : bytes.length);
      });
      this.#transfer.submit(Buffer.from(bytes));
    });
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#transfer?.cancel();
    const polled = this.#in;
    if (polled) await inTime((done) => polled.stopPoll(done));
    await inTime((done) => this.#interface.release(true, () => done()));
    this.#giveBack();
    await inTime((done) => this.#printer.close(() => done()));
    this.#forget();
  }

  #lose(): void {
    if (this.#ended) return;
    void this.close();
    this.#listener.lost('unplugged');
  }

  /** So that /dev/usb/lpN is there again for others. Not every system has a driver to give back to. */
  #giveBack(): void {
    try {
      this.#interface.attachKernelDriver();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
}

/** Waits for the answer, but not for ever; a device that is gone throws instead of answering. */
function inTime(act: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LET_GO_WITHIN_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    try {
      act(done);
    } catch (error) {
      done();
      if (!(error instanceof Error)) throw error;
    }
  });
}
