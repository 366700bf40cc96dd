// A USB printer in a thread of its own: the kernel queries it while the printing thread is blocked in a system call.
import { parentPort, workerData } from 'node:worker_threads';
import { VirtualPrinter } from '../../../printers/decoder/virtual-printer.ts';
import { pageText } from '../../../printers/preview/page-text.ts';
import type { FromPrinter, ToPrinter } from './printer-messages.ts';
import { UsbIpPrinter } from './usbip-printer.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
const tell = (message: FromPrinter): void => parentPort?.postMessage(message);
const usb = new UsbIpPrinter({ receive: (bytes) => (workerData === 'printer' ? printer.receive(bytes) : take(bytes)) });
const printer = new VirtualPrinter({
  strict: true,
  onReply: (reply) => usb.reply(reply),
  onRoom: () => usb.roomAgain(),
  onPaper: (paper) => tell({ is: 'paper', text: pageText(paper, printer.dots), unknown: [...printer.unknown] }),
});
let isTaking = true;

/** Records the bytes without printing them. */
function take(bytes: Uint8Array): number {
  if (!isTaking) return 0;
  tell({ is: 'arrived', bytes: Uint8Array.from(bytes) });
  return bytes.length;
}

const orders: { [Is in ToPrinter['is']]: (order: Extract<ToPrinter, { is: Is }>) => void } = {
  'plug-in': () => void usb.plugIn().then(() => tell({ is: 'plugged-in' })),
  'pull-out': () => void usb.pullOut(),
  reply: ({ bytes }) => usb.reply(bytes),
  'take-nothing': () => {
    isTaking = false;
  },
  'go-on': () => {
    isTaking = true;
    usb.roomAgain();
  },
  paper: ({ dots }) => printer.loadPaper(dots),
  cover: ({ open }) => printer.setCover(open),
  end: () => {
    void usb.pullOut().then(() => parentPort?.close());
  },
  'power-off': () => {
    void usb.pullOut();
    printer.powerOff();
  },
};

parentPort?.on('message', (order: ToPrinter) => {
  // The table pairs each order with its name; TypeScript cannot follow that through a dynamic name.
  (orders[order.is] as (order: ToPrinter) => void)(order);
});
