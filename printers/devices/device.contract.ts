import { expect, it, vi } from 'vitest';
import type { Device, DeviceTrouble, Link } from './device.ts';

/** A printer behind a device, as the suite needs it. */
export interface PlaceToPrint {
  readonly device: Device;
  /** More than all buffers on the way can hold. */
  readonly moreThanFits: number;
  /** All bytes that have arrived so far. */
  arrived(): Buffer;
  reply(bytes: Uint8Array): void;
  /** Takes no more bytes until `goOn`. */
  stopTaking(): void;
  goOn(): void;
  pullOut(): void;
  plugIn(): void;
  close(): Promise<void>;
}

const PATIENCE = { timeout: 60_000, interval: 2 };
const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, PATIENCE);

interface Heard {
  received: Buffer;
  lost: DeviceTrouble[];
}

/** A printer that was just plugged in appears only when the kernel has enumerated it. */
async function linkTo({ device }: PlaceToPrint): Promise<{ link: Link; heard: Heard }> {
  const heard: Heard = { received: Buffer.alloc(0), lost: [] };
  const link = await vi.waitFor(async () => {
    const opening = await device.open({
      received: (bytes) => {
        heard.received = Buffer.concat([heard.received, bytes]);
      },
      lost: (trouble) => heard.lost.push(trouble),
    });
    if (!opening.ok) throw new Error(`${opening.trouble}: ${opening.detail}`);
    return opening.link;
  }, PATIENCE);
  return { link, heard };
}

const silent = { received: () => {}, lost: () => {} };

/**
 * An unplugged printer may still be reachable for a moment, through a process that is just being started
 * (simulator/listen-again.ts).
 */
async function isOutOfReach({ device }: PlaceToPrint): Promise<void> {
  const opening = await device.open(silent);
  if (opening.ok) await opening.link.close();
  expect(opening.ok).toBe(false);
}

/** What every way to a printer promises, whatever it is made of. */
export function keepsTheDeviceContract(makePlace: () => Promise<PlaceToPrint>): void {
  const atPlace = (story: (place: PlaceToPrint) => Promise<void>) => async () => {
    const place = await makePlace();
    try {
      await story(place);
    } finally {
      await place.close();
    }
  };

  it(
    'brings all bytes to the printer in their order',
    atPlace(async (place) => {
      const { link } = await linkTo(place);
      const bytes = Buffer.from(Array.from({ length: 20_000 }, (_, at) => at % 251));
      expect(await link.write(bytes)).toBe(bytes.length);
      expect(await link.write(Buffer.from('end'))).toBe(3);
      await until(() => expect(place.arrived().equals(Buffer.concat([bytes, Buffer.from('end')]))).toBe(true));
      await link.close();
    }),
  );

  it(
    'brings the answers of the printer back',
    atPlace(async (place) => {
      const { link, heard } = await linkTo(place);
      await link.write(Buffer.from('?'));
      await until(() => expect(place.arrived().toString()).toBe('?'));
      place.reply(Buffer.from([0x10, 0, 0, 0]));
      await until(() => expect([...heard.received]).toEqual([0x10, 0, 0, 0]));
      await link.close();
    }),
  );

  it(
    'waits as long as the printer takes nothing, and goes on without losing a byte [PR2]',
    atPlace(async (place) => {
      const { link } = await linkTo(place);
      place.stopTaking();
      const bytes = Buffer.alloc(place.moreThanFits, 0x41);
      let ended = false;
      const writing = link.write(bytes).finally(() => {
        ended = true;
      });
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      expect(ended).toBe(false);
      place.goOn();
      expect(await writing).toBe(bytes.length);
      await until(() => expect(place.arrived().length).toBe(bytes.length));
      await link.close();
    }),
  );

  it(
    'ends a write that waits when the link is closed, and tells no loss',
    atPlace(async (place) => {
      const { link, heard } = await linkTo(place);
      place.stopTaking();
      const writing = link.write(Buffer.alloc(place.moreThanFits, 0x41));
      await link.close();
      expect(await writing).toBeLessThan(place.moreThanFits);
      expect(heard.lost).toEqual([]);
    }),
  );

  it(
    'tells once that the printer is gone, and takes no more bytes [PR2]',
    atPlace(async (place) => {
      const { link, heard } = await linkTo(place);
      place.pullOut();
      await until(() => expect(heard.lost).toEqual(['unplugged']));
      expect(await link.write(Buffer.from('too late'))).toBe(0);
      await link.close();
      expect(heard.lost).toHaveLength(1);
    }),
  );

  it(
    'opens again when the printer is back [PR2]',
    atPlace(async (place) => {
      const { link, heard } = await linkTo(place);
      place.pullOut();
      await until(() => expect(heard.lost).toHaveLength(1));
      await link.close();
      await until(() => isOutOfReach(place));
      place.plugIn();
      const again = await linkTo(place);
      expect(await again.link.write(Buffer.from('back'))).toBe(4);
      await until(() => expect(place.arrived().toString()).toContain('back'));
      await again.link.close();
    }),
  );
}
