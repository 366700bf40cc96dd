import type { Device } from '../../printers/devices/device.ts';
import { FileDevice } from '../../printers/devices/file-device.ts';
import { UsbDevice } from '../../printers/devices/usb-device.ts';
import { PRODUCT_ID, VENDOR_ID } from './emulated/usb-descriptors.ts';

/** Both ways to a USB printer that the settings offer. */
export const waysToUsb: readonly { readonly way: string; readonly open: () => Device }[] = [
  { way: 'by its device file, of the kernel’s usblp', open: () => new FileDevice('/dev/usb/lp0') },
  {
    way: 'by escpos-usb and libusb',
    open: () => new UsbDevice({ vendorId: VENDOR_ID, productId: PRODUCT_ID }),
  },
];
