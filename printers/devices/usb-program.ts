// The process of a USB printer: libusb's threads and memory are here and not in the hub.
import { serveDevice } from './serve-device.ts';
import { UsbDevice } from './usb-device.ts';
import type { UsbChoice } from './usb-device.ts';

serveDevice(new UsbDevice(JSON.parse(process.argv[2] ?? '{}') as UsbChoice));
