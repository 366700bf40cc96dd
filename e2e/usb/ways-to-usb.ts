import type { Device } from '../../printers/devices/device.ts';
import { deviceOn } from '../../printers/devices/device-for.ts';
import { PRODUCT_ID, VENDOR_ID } from './emulated/usb-descriptors.ts';

/** Both connections to a USB printer that the settings offer. */
export const waysToUsb: readonly { readonly way: string; readonly open: () => Device }[] = [
  {
    way: 'by its device file, of the kernel’s usblp',
    open: () => deviceOn({ kind: 'file', path: '/dev/usb/lp0' }, { dots: 576 }),
  },
  {
    way: 'by escpos-usb and libusb',
    open: () => deviceOn({ kind: 'usb', vendorId: VENDOR_ID, productId: PRODUCT_ID }, { dots: 576 }),
  },
];
