// Descriptors of a USB printer: USB 2.0 chapter 9.6, and printer class 1.1 (interface 7/1/2, bidirectional).

export const VENDOR_ID = 0x04b8;
export const PRODUCT_ID = 0x0e28;
export const ENDPOINTS = { control: 0, out: 1, in: 2 } as const;

const PACKET_BYTES = 512;
const low = (value: number): number => value & 0xff;
const high = (value: number): number => value >> 8;

const device = Buffer.from([
  18,
  1,
  0,
  2,
  0,
  0,
  0,
  64, // USB 2.0, class defined by the interface, control packets of 64 bytes
  low(VENDOR_ID),
  high(VENDOR_ID),
  low(PRODUCT_ID),
  high(PRODUCT_ID),
  0,
  1,
  1,
  2,
  3,
  1, // maker, model and serial number are strings 1 to 3; one configuration
]);

const endpoint = (address: number): number[] => [7, 5, address, 2, low(PACKET_BYTES), high(PACKET_BYTES), 0];

const configuration = Buffer.from([
  9,
  2,
  32,
  0,
  1,
  1,
  0,
  0xc0,
  1, // 32 bytes in total; one interface; self-powered
  9,
  4,
  0,
  0,
  2,
  7,
  1,
  2,
  0,
  ...endpoint(ENDPOINTS.out),
  ...endpoint(0x80 | ENDPOINTS.in),
]);

const strings = ['', 'Antrean', 'Printer tiruan', 'USB-1'].map((words, index) => {
  const body = index === 0 ? Buffer.from([0x09, 0x04]) : Buffer.from(words, 'utf16le');
  return Buffer.concat([Buffer.from([body.length + 2, 3]), body]);
});

const name = Buffer.from('MFG:EPSON;CMD:ESC/POS;MDL:TM-TIRUAN;CLS:PRINTER;');
/** IEEE 1284: begins with its own length. */
const deviceId = Buffer.concat([Buffer.from([high(name.length + 2), low(name.length + 2)]), name]);

/** No error, selected, paper present: such a printer always reports this; the rest is queried by ESC/POS. */
const PORT_STATUS = Buffer.from([0x18]);
const KINDS: Readonly<Record<number, (index: number) => Buffer | undefined>> = {
  1: () => device,
  2: () => configuration,
  3: (index) => strings[index],
};

/** The answer to a request on the control endpoint; undefined where a device would stall. */
export function answerTo(setup: Buffer): Buffer | undefined {
  const [type = 0, request = 0, index = 0, kind = 0] = setup;
  switch ((type << 8) | request) {
    case 0x8006:
      return KINDS[kind]?.(index);
    case 0x8000: // status of the device: self-powered
      return Buffer.from([1, 0]);
    case 0x8008: // which configuration
      return Buffer.from([1]);
    case 0x810a: // which setting of the interface
      return Buffer.from([0]);
    case 0xa100:
      return deviceId;
    case 0xa101:
      return PORT_STATUS;
    default:
      return undefined;
  }
}
