import { refusedOpening } from './device.ts';
import type { Device, DeviceTrouble, Link, LinkListener, Opening } from './device.ts';
import { UsbLink } from './usb-link.ts';
import { loadUsbLibrary } from './usb-library.ts';
import type { EscposUsb, UsbLibrary, UsbPrinterDevice } from './usb-library.ts';

/** Selects one of several printers by the two numbers that `lsusb` shows. Without them: the first printer found. */
export interface UsbChoice {
  readonly vendorId?: number | undefined;
  readonly productId?: number | undefined;
}

const hex = (value: number | undefined): string => (value === undefined ? '*' : value.toString(16).padStart(4, '0'));

export const placeOf = ({ vendorId, productId }: UsbChoice): string => `usb ${hex(vendorId)}:${hex(productId)}`;

/** A USB printer through escpos-usb, for machines without a device file; where there is /dev/usb/lpN, prefer that. */
export class UsbDevice implements Device {
  readonly place: string;
  readonly #choice: UsbChoice;
  readonly #load: () => UsbLibrary;
  #library: UsbLibrary | undefined;

  constructor(choice: UsbChoice = {}, load: () => UsbLibrary = loadUsbLibrary) {
    this.#choice = choice;
    this.#load = load;
    this.place = placeOf(choice);
  }

  async open(listener: LinkListener): Promise<Opening> {
    try {
      this.#library ??= this.#load();
    } catch (error) {
      return refusedOpening('broken', `${this.place}: no USB on this machine (${messageOf(error)})`);
    }
    const library = this.#library;
    const found = library.findPrinters().find((device) => this.#isChosen(device));
    if (!found) return refusedOpening('unplugged', `${this.place}: no such printer`);
    return this.#openFound(library, found, listener);
  }

  async #openFound(library: UsbLibrary, found: UsbPrinterDevice, listener: LinkListener): Promise<Opening> {
    const before = new Set(library.detachListeners());
    const printer = library.make(found);
    const added = library.detachListeners().filter((one) => !before.has(one));
    const forget = (): void => {
      for (const one of added) library.forgetDetach(one);
    };
    try {
      await opened(printer);
      return { ok: true, link: linkTo(printer, found, forget, listener) };
    } catch (error) {
      forget();
      found.close();
      return refusedOpening(troubleOf(error), `${this.place}: ${messageOf(error)}`);
    }
  }

  #isChosen({ deviceDescriptor }: UsbPrinterDevice): boolean {
    const { vendorId = deviceDescriptor.idVendor, productId = deviceDescriptor.idProduct } = this.#choice;
    return deviceDescriptor.idVendor === vendorId && deviceDescriptor.idProduct === productId;
  }
}

function linkTo(printer: EscposUsb, device: UsbPrinterDevice, forget: () => void, listener: LinkListener): Link {
  const { endpoint: out } = printer;
  const used = device.interfaces?.find((one) => out && one.endpoints.includes(out));
  if (!out || !used) throw new Error('no printer interface');
  return new UsbLink({ printer, device, used, out }, forget, listener);
}

/** escpos-usb throws some failures, passes others to the callback, and may call it once for each interface. */
function opened(printer: EscposUsb): Promise<void> {
  return new Promise((resolve, reject) => {
    printer.open((error) => (error ? reject(error) : resolve()));
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function troubleOf(error: unknown): DeviceTrouble {
  const message = messageOf(error);
  if (message.includes('ACCESS')) return 'no-permission';
  if (message.includes('BUSY')) return 'busy';
  if (message.includes('NO_DEVICE') || message.includes('NOT_FOUND')) return 'unplugged';
  return 'broken';
}
