import { describe } from 'vitest';
import { keepsTheDeviceContract } from '../../printers/devices/device.contract.ts';
import type { PlaceToPrint } from '../../printers/devices/device.contract.ts';
import type { Device } from '../../printers/devices/device.ts';
import { EmulatedPrinter } from './emulated/emulated-printer.ts';
import { waysToUsb } from './ways-to-usb.ts';

async function usbPlace(device: Device): Promise<PlaceToPrint> {
  const printer = await EmulatedPrinter.plugIn('bytes');
  return {
    device,
    moreThanFits: 200_000,
    arrived: () => printer.arrived,
    reply: (bytes) => printer.order({ is: 'reply', bytes }),
    stopTaking: () => printer.order({ is: 'take-nothing' }),
    goOn: () => printer.order({ is: 'go-on' }),
    pullOut: () => printer.order({ is: 'pull-out' }),
    plugIn: () => printer.order({ is: 'plug-in' }),
    close: () => printer.remove(),
  };
}

describe.each(waysToUsb)('a USB printer at a real kernel, $way', ({ open }) => {
  keepsTheDeviceContract(() => usbPlace(open()));
});
