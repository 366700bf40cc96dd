import { beforeEach, expect, it, vi } from 'vitest';
import type { Device, LinkListener, Opening } from '../devices/device.ts';
import { PrinterLine } from './printer-line.ts';

const link = { write: vi.fn((bytes: Uint8Array) => Promise.resolve(bytes.length)), close: vi.fn(async () => {}) };
const told = {
  opened: vi.fn(),
  notOpened: vi.fn(),
  lost: vi.fn(),
  written: vi.fn(),
  answered: vi.fn(),
  fault: vi.fn(),
};
beforeEach(() => vi.clearAllMocks());

/** Opens when the test says so. */
class SlowDevice implements Device {
  readonly place = 'slow';
  readonly #opening = Promise.withResolvers<Opening>();
  hears: LinkListener | undefined;

  open(listener: LinkListener): Promise<Opening> {
    this.hears = listener;
    return this.#opening.promise;
  }

  opens(): void {
    this.#opening.resolve({ ok: true, link });
  }
}

it('[PR4] a printer that is there only after it was let go is let go again at once, for whoever comes next', async () => {
  const device = new SlowDevice();
  const line = new PrinterLine(device, told);
  const opened = line.open();
  await line.close();
  device.opens();
  await opened;
  expect(link.close).toHaveBeenCalledOnce();
  expect(told.opened).not.toHaveBeenCalled();
  line.write(new Uint8Array(1));
  expect(link.write).not.toHaveBeenCalled();
});

it('[PR3] of a printer that was let go nothing more is heard: no paper is called printed or lost by it', async () => {
  const device = new SlowDevice();
  const line = new PrinterLine(device, told);
  const opened = line.open();
  device.opens();
  await opened;
  const paperIsThere = new Uint8Array([0]);
  device.hears?.received(paperIsThere);
  expect(told.answered).toHaveBeenCalledOnce();
  line.write(paperIsThere);
  await line.close();
  device.hears?.received(paperIsThere);
  device.hears?.lost('unplugged');
  await new Promise((resolve) => setImmediate(resolve));
  expect([told.answered.mock.calls.length, told.lost.mock.calls, told.written.mock.calls]).toEqual([1, [], []]);
});
