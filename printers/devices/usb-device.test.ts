import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { keepsTheDeviceContract } from './device.contract.ts';
import type { PlaceToPrint } from './device.contract.ts';
import { UsbDevice } from './usb-device.ts';
import { loadUsbLibrary } from './usb-library.ts';
import type { EscposUsb, UsbEndpoint, UsbInterface, UsbLibrary, UsbPrinterDevice } from './usb-library.ts';

/** Libusb calls back from its own thread at any time, even after everything requested meanwhile. */
const LATER_MS = 10;

/**
 * A USB bus with one printer that behaves as usb 2.18.0 and escpos-usb do: transfers wait until the printer takes them,
 * a cancelled one calls back with an error, and every instance listens for the detaching of any device.
 */
class FakeBus implements UsbLibrary {
  readonly arrived: Buffer[] = [];
  readonly bus = new EventEmitter();
  readonly input = new EventEmitter();
  plugged = true;
  taking = true;
  opening: Error | undefined;
  /** Thrown by the library at a submit or cancel. */
  refusal: Error | undefined;
  driverGivenBack = 0;
  #isOpen = false;
  #underWay = 0;
  #waiting: (() => void)[] = [];

  readonly output: UsbEndpoint = {
    direction: 'out',
    makeTransfer: (_, done) => {
      const end = (error?: Error, bytes: Buffer = Buffer.alloc(0)): void => {
        this.#underWay -= 1;
        done(error, bytes, bytes.length);
      };
      return {
        submit: (bytes) => {
          this.#refuse();
          this.#underWay += 1;
          const take = (): void => {
            this.arrived.push(bytes);
            end(undefined, bytes);
          };
          if (this.taking) setImmediate(take);
          else this.#waiting.push(take);
        },
        cancel: () => {
          setTimeout(() => end(new Error('LIBUSB_TRANSFER_CANCELLED')), LATER_MS);
          this.#refuse();
        },
      };
    },
    startPoll: () => {},
    stopPoll: (done) => done(),
    on: () => {},
  };
  #isPolled = false;

  readonly #in: UsbEndpoint = {
    ...this.output,
    direction: 'in',
    on: this.input.on.bind(this.input) as UsbEndpoint['on'],
    startPoll: () => {
      this.#isPolled = true;
    },
    stopPoll: (done) => this.#stopPoll(done),
  };

  readonly #interface: UsbInterface = {
    endpoints: [this.output, this.#in],
    release: (_, done) => done(),
    attachKernelDriver: () => {
      this.driverGivenBack += 1;
    },
  };

  readonly device: UsbPrinterDevice = {
    deviceDescriptor: { idVendor: 0x04b8, idProduct: 0x0e28 },
    interfaces: [this.#interface],
    close: () => {
      if (this.#underWay > 0) throw new Error("Can't close device with a pending request");
      this.#isOpen = false;
    },
  };

  get isOpen(): boolean {
    return this.#isOpen;
  }

  findPrinters = (): readonly UsbPrinterDevice[] => (this.plugged ? [this.device] : []);

  make = (device: UsbPrinterDevice): EscposUsb => {
    const events = new EventEmitter();
    this.bus.on('detach', () => events.emit('disconnect'));
    return {
      device,
      endpoint: this.output,
      open: (done) => {
        if (this.opening) throw this.opening;
        this.#isOpen = true;
        done(null);
      },
      on: (event, listener) => events.on(event, listener),
    };
  };

  detachListeners = () => this.bus.listeners('detach') as (() => void)[];
  forgetDetach = (listener: () => void): void => void this.bus.off('detach', listener);

  /** A failed read as the library reports it: it tells the listener first and stops polling afterwards. */
  readFails(): void {
    this.input.emit('error', new Error('LIBUSB_TRANSFER_NO_DEVICE'));
    this.#stopPoll();
  }

  #stopPoll(done?: () => void): void {
    if (!this.#isPolled) throw new Error('Polling is not active.');
    this.#isPolled = false;
    if (done) setImmediate(done);
  }

  #refuse(): void {
    if (this.refusal) throw this.refusal;
  }

  goOn(): void {
    this.taking = true;
    for (const take of this.#waiting.splice(0)) take();
  }

  pullOut(): void {
    this.plugged = false;
    this.bus.emit('detach');
  }
}

function usbPlace(): PlaceToPrint & { readonly bus: FakeBus } {
  const bus = new FakeBus();
  return {
    bus,
    device: new UsbDevice({ vendorId: 0x04b8 }, () => bus),
    moreThanFits: 40_000,
    arrived: () => Buffer.concat(bus.arrived),
    reply: (bytes) => bus.input.emit('data', Buffer.from(bytes)),
    stopTaking: () => {
      bus.taking = false;
    },
    goOn: () => bus.goOn(),
    pullOut: () => bus.pullOut(),
    plugIn: () => {
      bus.plugged = true;
    },
    close: async () => {},
  };
}

const silent = { received: () => {}, lost: () => {} };

/** Only a real printer on a real bus shows how libusb itself behaves; these tests show how we handle it. */
describe('a printer by way of escpos-usb', () => {
  keepsTheDeviceContract(async () => usbPlace());

  it('is closed without a trace: no listener left, the kernel driver given back', async () => {
    const { device, bus } = usbPlace();
    for (let cycle = 0; cycle < 12; cycle++) {
      const opening = await device.open(silent);
      if (!opening.ok) throw new Error(opening.detail);
      await opening.link.close();
    }
    expect(bus.bus.listenerCount('detach')).toBe(0);
    expect(bus.driverGivenBack).toBe(12);
    expect(bus.isOpen).toBe(false);
  });

  it('[PR2] pulled out in the middle of a write is closed when libusb has ended that, whatever it throws meanwhile', async () => {
    const { device, bus } = usbPlace();
    const opening = await device.open(silent);
    if (!opening.ok) throw new Error(opening.detail);
    bus.taking = false;
    const writing = opening.link.write(Buffer.from('half'));
    bus.refusal = new Error('LIBUSB_ERROR_NO_DEVICE');
    bus.pullOut();
    await opening.link.close();
    expect(await writing).toBe(3);
    expect(bus.isOpen).toBe(false);
    expect(bus.bus.listenerCount('detach')).toBe(0);
  });

  it('[PR3] takes nothing of a write that libusb refuses, for the cable is out', async () => {
    const { device, bus } = usbPlace();
    const opening = await device.open(silent);
    if (!opening.ok) throw new Error(opening.detail);
    bus.refusal = new Error('LIBUSB_ERROR_NO_DEVICE');
    expect(await opening.link.write(Buffer.from('nothing'))).toBe(0);
    await opening.link.close();
  });

  it('[PR8] whose reading ends with the cable is told as unplugged, and the library ends its reading by itself', async () => {
    const { device, bus } = usbPlace();
    const lost: string[] = [];
    const opening = await device.open({ ...silent, lost: (trouble) => lost.push(trouble) });
    if (!opening.ok) throw new Error(opening.detail);
    expect(() => bus.readFails()).not.toThrow();
    await expect.poll(() => lost).toEqual(['unplugged']);
    expect(await opening.link.write(Buffer.from('too late'))).toBe(0);
  });

  it.each([
    ['LIBUSB_ERROR_ACCESS', 'no-permission'],
    ['LIBUSB_ERROR_BUSY', 'busy'],
    ['LIBUSB_ERROR_NO_DEVICE', 'unplugged'],
  ])('says what %s means: %s', async (message, trouble) => {
    const { device, bus } = usbPlace();
    bus.opening = new Error(message);
    expect(await device.open(silent)).toMatchObject({ ok: false, trouble });
    expect(bus.bus.listenerCount('detach')).toBe(0);
  });

  it('that nobody plugged in is unplugged, and one of another make is not taken for it', async () => {
    const { bus } = usbPlace();
    expect(await new UsbDevice({ vendorId: 0x0fe6 }, () => bus).open(silent)).toMatchObject({ trouble: 'unplugged' });
  });

  it('is refused in words on a machine where the USB library cannot be loaded', async () => {
    const device = new UsbDevice({}, () => {
      throw new Error('no libudev');
    });
    expect(await device.open(silent)).toMatchObject({ ok: false, trouble: 'broken' });
  });

  it('has a library that loads, with the shim on it, on any machine', () => {
    expect(() => loadUsbLibrary().detachListeners()).not.toThrow();
  });
});
