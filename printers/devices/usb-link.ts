import type { Link, LinkListener } from './device.ts';
import type { EscposUsb, UsbEndpoint, UsbInterface, UsbPrinterDevice, UsbTransfer } from './usb-library.ts';

const POLL_BYTES = 64;

interface OpenPrinter {
  readonly printer: EscposUsb;
  readonly device: UsbPrinterDevice;
  readonly used: UsbInterface;
  readonly out: UsbEndpoint;
}

/** An open USB printer: we use its endpoints directly, since escpos-usb can neither read nor cancel a write. */
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
    // On the next turn of the event loop: after this event the library stops polling itself, and throws if that was
    // done already.
    this.#in?.on('error', () => setImmediate(() => this.#lose()));
    this.#in?.startPoll(1, POLL_BYTES);
  }

  write(bytes: Uint8Array): Promise<number> {
    if (this.#closing) return Promise.resolve(0);
    this.#writing = new Promise((resolve) => {
      // Without libusb's timeout, which was seen to fire a minute late. A caller that has waited long enough closes the
      // link.
      const transfer = this.#out.makeTransfer(0, (error) => {
        this.#transfer = undefined;
        // A cancelled transfer reports 0 bytes although the printer may have taken some.
        resolve(error ? bytes.length - 1 : bytes.length);
      });
      // The cable is out and no event has told us yet: nothing was sent.
      if (!succeeds(() => transfer.submit(Buffer.from(bytes)))) return resolve(0);
      this.#transfer = transfer;
    });
    return this.#writing;
  }

  /**
   * Nothing is released before libusb has called back for the transfers under way; a parent that will not wait for that
   * ends this process.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#letGo());
  }

  async #letGo(): Promise<void> {
    // If the printer is gone, cancelling fails, and libusb ends the transfer itself.
    succeeds(() => this.#transfer?.cancel());
    await this.#writing;
    await answered((done) => (this.#in ? this.#in.stopPoll(done) : done()));
    await answered((done) => this.#interface.release(true, () => done()));
    // So that other programs get /dev/usb/lpN back. Not every system has a kernel driver to attach.
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

/** Calls on a device that is gone throw. */
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
