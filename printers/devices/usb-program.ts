// The process of a USB printer: libusb's own threads and memory are in it, and none of the hub's.
import { serveDevice } from './serve-device.ts';
import { UsbDevice } from './usb-device.ts';
import type { UsbChoice } from './usb-device.ts';

serveDevice(new UsbDevice(JSON.parse(process.argv[2] ?? '{}') as UsbChoice));
