import { createRequire } from 'node:module';

/** The part of usb 2.18.0 and escpos-usb 3.0.0-alpha.4 that we use, so that a test can replace both. */
export interface UsbTransfer {
  submit(bytes: Buffer): unknown;
  cancel(): unknown;
}

export interface UsbEndpoint {
  readonly direction: 'in' | 'out';
  makeTransfer(timeoutMs: number, done: (error: Error | undefined, bytes: Buffer, count: number) => void): UsbTransfer;
  startPoll(transfers: number, bytes: number): unknown;
  stopPoll(done: () => void): void;
  on(event: 'data', listener: (bytes: Buffer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

export interface UsbInterface {
  readonly endpoints: readonly UsbEndpoint[];
  release(closeEndpoints: boolean, done: (error?: Error) => void): void;
  attachKernelDriver(): void;
}

export interface UsbPrinterDevice {
  readonly deviceDescriptor: { readonly idVendor: number; readonly idProduct: number };
  readonly interfaces?: readonly UsbInterface[];
  close(): void;
}

/** An instance of escpos-usb: finds the endpoint, claims the interface, tells when the cable is pulled. */
export interface EscposUsb {
  readonly device: UsbPrinterDevice | null;
  readonly endpoint?: UsbEndpoint;
  open(done: (error?: Error | null) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

type Listener = (...values: unknown[]) => void;

export interface UsbLibrary {
  findPrinters(): readonly UsbPrinterDevice[];
  make(device: UsbPrinterDevice): EscposUsb;
  detachListeners(): readonly Listener[];
  forgetDetach(listener: Listener): void;
}

interface UsbModule {
  readonly usb: {
    on(event: string, listener: Listener): unknown;
    listeners(event: string): Listener[];
    removeListener(event: string, listener: Listener): unknown;
    setMaxListeners(count: number): unknown;
  };
  on?: (event: string, listener: Listener) => unknown;
}

interface EscposUsbModule {
  findPrinter(): UsbPrinterDevice[];
  new (device: UsbPrinterDevice): EscposUsb;
}

/**
 * Loads both packages when the first USB printer is opened, so that a machine without USB still starts. escpos-usb was
 * written for usb 1.x and expects `on` on the module.
 */
export function loadUsbLibrary(): UsbLibrary {
  const require = createRequire(import.meta.url);
  const usbModule = require('usb') as UsbModule;
  const { usb } = usbModule;
  usbModule.on = (event, listener) => usb.on(event, listener);
  usb.setMaxListeners(0);
  // Without any listener the library would stop watching the bus and free what libusb's thread may be calling at that
  // moment.
  usb.on('detach', () => {});
  const Printer = require('escpos-usb') as EscposUsbModule;
  return {
    findPrinters: () => Printer.findPrinter(),
    make: (device) => new Printer(device),
    detachListeners: () => usb.listeners('detach'),
    forgetDetach: (listener) => usb.removeListener('detach', listener),
  };
}
