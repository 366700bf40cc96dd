import { afterEach, describe, expect, it } from 'vitest';
import type { VirtualPrinter } from '../decoder/virtual-printer.ts';
import type { Device } from '../devices/device.ts';
import { TcpDevice } from '../devices/tcp-device.ts';
import { lastingPort } from '../simulator/lasting-port.fixture.ts';
import { PrinterSimulator } from '../simulator/printer-simulator.ts';
import { VirtualDevice } from '../devices/virtual-device.ts';
import { modelOf, paperOf, quickTimings, startSpool, textOf, until } from './spool.fixture.ts';
import { seeded, TroubledDevice } from './troubled-device.fixture.ts';

const TICKETS = 60;
const TROUBLES = 36;
const AFTER_A_WHILE_MS = 15;

/** A printer with every failure it can have, and how each is mended. */
interface Place {
  readonly device: Device;
  readonly printer: VirtualPrinter;
  readonly cutCable: () => void;
  readonly cutPower: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

function virtualPlace(): Place {
  const device = new VirtualDevice();
  return {
    device,
    printer: device.printer,
    cutCable: () => device.unplug(),
    cutPower: () => {
      device.unplug();
      device.printer.powerOff();
    },
    mend: () => device.plugIn(),
    close: async () => {},
  };
}

async function tcpPlace(): Promise<Place> {
  const server = new PrinterSimulator();
  const port = await server.listen(await lastingPort());
  return {
    device: new TcpDevice({ host: '127.0.0.1', port }),
    printer: server.printer,
    cutCable: () => server.cutCable(),
    cutPower: () => server.cutPower(),
    mend: () => {},
    close: () => server.close(),
  };
}

/** Failures at random bytes; each is mended a moment later. */
function badDay(place: Place, seed: number, bytes: number) {
  const random = seeded(seed);
  const mend = (): void => {
    place.printer.loadPaper(Number.POSITIVE_INFINITY);
    place.printer.setCover(false);
    place.mend();
  };
  const strikes = [
    () => place.printer.loadPaper(0),
    () => place.printer.setCover(true),
    place.cutCable,
    place.cutPower,
    () => {
      place.printer.loadPaper(0);
      place.cutCable();
    },
  ];
  return Array.from({ length: TROUBLES }, (_, at) => ({
    atByte: Math.floor(random() * bytes),
    strike: () => {
      strikes[at % strikes.length]?.();
      setTimeout(mend, AFTER_A_WHILE_MS);
    },
  }));
}

const isMarked = (text: string): boolean => text.includes('CETAK ULANG');

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe.each([
  ['in this process', async () => virtualPlace()],
  ['on the network', tcpPlace],
] as const)('sixty tickets on a bad day at a printer %s', (_, makePlace) => {
  it.each([7, 1234])('none is lost, and none comes out twice without saying so (seed %i) [PR3]', async (seed) => {
    const place = await makePlace();
    const model = modelOf('virtual');
    const job = { id: 'A000', printerId: 'kiosk', kind: 'ticket', state: 'queued', attempts: 0, reprints: 0 } as const;
    const bytes = TICKETS * paperOf({ ...job, maybePrinted: false }, model).length;
    const { store, spool } = startSpool(new TroubledDevice(place.device, badDay(place, seed, bytes)), {
      timings: quickTimings,
    });
    closing.push(async () => {
      await spool.stop();
      await place.close();
    });
    const numbers = Array.from({ length: TICKETS }, (_, at) => `A${String(at + 1).padStart(3, '0')}`);
    for (const number of numbers) store.add(number);
    spool.wake();
    await until(() =>
      expect(store.states().filter((state) => state !== 'printed' && state !== 'needs-clerk')).toEqual([]),
    );

    const papers = place.printer.papers.map((paper) => textOf(paper, place.printer));
    const complete = (number: string): string[] =>
      papers.filter((text) => text.includes(`HEAD ${number}.`) && text.includes(`END ${number}.`));
    const lost = numbers.filter((number) => store.state(number) === 'printed' && complete(number).length === 0);
    const doubledInSilence = numbers.filter((number) => !complete(number).slice(1).every(isMarked));
    const tooMany = numbers.filter((number) => complete(number).length > 2);
    const mixed = papers.filter((text) => text.split('HEAD ').length > 2);
    expect({ lost, doubledInSilence, tooMany, mixed }).toEqual({
      lost: [],
      doubledInSilence: [],
      tooMany: [],
      mixed: [],
    });
    expect(store.states().filter((state) => state === 'printed').length).toBeGreaterThan(TICKETS * 0.8);
  });
});
