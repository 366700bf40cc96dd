import { setTimeout as after } from 'node:timers/promises';
import type { Device, LinkListener, Opening } from '../../printers/devices/device.ts';

/** 150 mm a second at 72 bytes a dot row and 8 rows a millimetre: a common printer for 80 mm rolls. */
const BYTES_PER_MS = 86;

/** A printer that takes bytes no faster than it could print them, so that printing is not all of a hall's load. */
export class PacedDevice implements Device {
  readonly place = 'paced';
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }

  async open(listener: LinkListener): Promise<Opening> {
    const opening = await this.#device.open(listener);
    if (!opening.ok) return opening;
    const { link } = opening;
    const write = async (bytes: Uint8Array) => {
      await after(bytes.length / BYTES_PER_MS);
      return link.write(bytes);
    };
    return { ok: true, link: { write, close: () => link.close() } };
  }
}
