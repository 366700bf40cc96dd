import type { PrinterModel } from '../models.ts';
import { ApartDevice } from './apart-device.ts';
import type { Device } from './device.ts';
import { FileDevice } from './file-device.ts';
import { TcpDevice } from './tcp-device.ts';
import { placeOf } from './usb-device.ts';
import type { UsbChoice } from './usb-device.ts';
import { VirtualDevice } from './virtual-device.ts';

/** How a printer is connected to the machine on which this runs. */
type WayToPrinter =
  | { readonly kind: 'virtual' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | ({ readonly kind: 'usb' } & UsbChoice);

const USB_PROGRAM = new URL('usb-program.ts', import.meta.url);

export function deviceOn(way: WayToPrinter, { dots }: Pick<PrinterModel, 'dots'>): Device {
  switch (way.kind) {
    case 'virtual':
      return new VirtualDevice({ dots });
    case 'file':
      return new FileDevice(way.path);
    case 'tcp':
      return new TcpDevice({ host: way.host, port: way.port });
    case 'usb':
      return new ApartDevice({ place: placeOf(way), program: { file: USB_PROGRAM, args: [JSON.stringify(way)] } });
  }
}
