import type { Link, LinkListener } from './device.ts';
import type { EscposUsb, UsbEndpoint, UsbInterface, UsbPrinterDevice, UsbTransfer } from './usb-library.ts';

const POLL_BYTES = 64;

interface OpenPrinter {
  readonly printer: EscposUsb;
  readonly device: UsbPrinterDevice;
  readonly used: UsbInterface;
  readonly out: UsbEndpoint;
}

/** An open printer: we write and read its endpoints ourselves, for escpos-usb cannot read, nor end a write. */
export class UsbLink implements Link {
  readonly #device: UsbPrinterDevice;
  readonly #interface: UsbInterface;
  readonly #out: UsbEndpoint;
  readonly #in: UsbEndpoint | undefined;
  readonly #forget: () => void;
  readonly #listener: LinkListener;
  #transfer: UsbTransfer | undefined;
  #writing: Promise<number> | undefined;
  #closing: Promise<void> | undefined;

  constructor({ printer, device, used, out }: OpenPrinter, forget: () => void, listener: LinkListener) {
    this.#device = device;
    this.#interface = used;
    this.#out = out;
    this.#in = used.endpoints.find((endpoint) => endpoint.direction === 'in');
    this.#forget = forget;
    this.#listener = listener;
    printer.on('disconnect', () => this.#lose());
    this.#in?.on('data', (bytes) => {
      if (bytes.length > 0 && !this.#closing) listener.received(bytes);
    });
    // On the next turn: the library ends its reading itself once we have heard of this, and throws if that is done already.
    this.#in?.on('error', () => setImmediate(() => this.#lose()));
    this.#in?.startPoll(1, POLL_BYTES);
  }

  write(bytes: Uint8Array): Promise<number> {
    if (this.#closing) return Promise.resolve(0);
    this.#writing = new Promise((resolve) => {
      // No timeout of libusb: it was seen to fire a minute late. Whoever loses patience closes the link.
      const transfer = this.#out.makeTransfer(0, (error) => {
        this.#transfer = undefined;
        // A cancelled transfer reports nothing taken although the printer has taken some.
        resolve(error ? bytes.length - 1 : bytes.length);
      });
      // The cable is out, and nobody has told us yet: nothing of it went.
      if (!succeeds(() => transfer.submit(Buffer.from(bytes)))) return resolve(0);
      this.#transfer = transfer;
    });
    return this.#writing;
  }

  /** Nothing is given back before libusb has called back for what was under way; whoever has no patience for that ends this process. */
  close(): Promise<void> {
    return (this.#closing ??= this.#letGo());
  }

  async #letGo(): Promise<void> {
    // Of a printer that is gone it cannot be cancelled: libusb ends it by itself.
    succeeds(() => this.#transfer?.cancel());
    await this.#writing;
    await answered((done) => (this.#in ? this.#in.stopPoll(done) : done()));
    await answered((done) => this.#interface.release(true, () => done()));
    // So that /dev/usb/lpN is there again for others. Not every system has a driver to give back to.
    succeeds(() => this.#interface.attachKernelDriver());
    this.#device.close();
    this.#forget();
  }

  #lose(): void {
    if (this.#closing) return;
    void this.close();
    this.#listener.lost('unplugged');
  }
}

/** What cannot be done at a device that is gone throws. */
function succeeds(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return false;
  }
}

function answered(act: (done: () => void) => unknown): Promise<void> {
  return new Promise((resolve) => {
    if (!succeeds(() => act(resolve))) resolve();
  });
}
