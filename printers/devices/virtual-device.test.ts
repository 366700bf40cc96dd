import { describe, expect, it } from 'vitest';
import { keepsTheDeviceContract } from './device.contract.ts';
import type { PlaceToPrint } from './device.contract.ts';
import { VirtualDevice } from './virtual-device.ts';

/** The suite checks bytes, but a virtual printer turns them into paper: so its input is recorded. */
function virtualPlace(): PlaceToPrint {
  const device = new VirtualDevice();
  const { printer } = device;
  const arrived: Buffer[] = [];
  let replying: Buffer | undefined;
  const receive = printer.receive.bind(printer);
  printer.receive = (bytes) => {
    // The suite's bytes are no commands: line feeds stand in for them.
    const taken = receive(Buffer.alloc(bytes.length, 0x0a));
    arrived.push(Buffer.from(bytes.subarray(0, taken)));
    return taken;
  };
  return {
    device,
    moreThanFits: 40_000,
    arrived: () => Buffer.concat(arrived),
    reply: (bytes) => {
      replying = Buffer.from(bytes);
      expect(replying).toEqual(Buffer.from([0x10, 0, 0, 0]));
      receive(Buffer.from([0x1d, 0x61, 0xff]));
    },
    stopTaking: () => printer.setCover(true),
    goOn: () => printer.setCover(false),
    pullOut: () => device.unplug(),
    plugIn: () => device.plugIn(),
    close: async () => {},
  };
}

describe('a printer in this process', () => {
  keepsTheDeviceContract(async () => virtualPlace());

  it('has one link at a time', async () => {
    const device = new VirtualDevice();
    const silent = { received: () => {}, lost: () => {} };
    await device.open(silent);
    expect(await device.open(silent)).toMatchObject({ ok: false, trouble: 'busy' });
  });
});
