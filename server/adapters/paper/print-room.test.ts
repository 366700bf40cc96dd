import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { Device } from '../../../printers/devices/device.ts';
import { VirtualDevice } from '../../../printers/devices/virtual-device.ts';
import type { Archive } from '../../ports/archive.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { SpoolingPrintRoom } from './print-room.ts';

/** For what is not to happen. */
const A_WHILE_MS = 50;

it('[PR4] two changes of the settings, one upon the other, never give a printer two workers', async () => {
  const links = { now: 0, most: 0 };
  const [opened, letsGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: Device = {
    place: 'slow to let go',
    open: async () => {
      links.now += 1;
      links.most = Math.max(links.most, links.now);
      opened.resolve();
      const close = async () => {
        await letsGo.promise;
        links.now -= 1;
      };
      return { ok: true, link: { write: async (bytes) => bytes.length, close } };
    },
  };
  const hall = shippedHall('pariaman');
  const [printer] = hall.printers;
  if (!printer) throw new Error('There is no printer.');
  const named = (name: string): HallFile => ({ ...hall, printers: [{ ...printer, name }] });
  const file = { current: named('Satu'), change: () => Promise.resolve(true) };
  const room = new SpoolingPrintRoom({
    file,
    archive: { openJobs: () => Promise.resolve([]) } as unknown as Archive,
    log: { info: () => {}, fault: () => {} },
    deviceFor: () => slow,
    draw: () => Promise.reject(new Error('nothing is drawn here')),
    recordJob: () => Promise.resolve(),
    recordPrinter: () => Promise.resolve(),
  });
  await opened.promise;
  const changes = ['Dua', 'Tiga'].map((name) => {
    file.current = named(name);
    return room.rearrange();
  });
  await after(A_WHILE_MS);
  letsGo.resolve();
  await Promise.all(changes);
  await room.close();
  expect(links).toEqual({ now: 0, most: 1 });
});

it('[PR2] what was still to come out of a printer that is gone is settled by a clerk, and printed no more', async () => {
  const { printers: _, ...hall } = shippedHall('pariaman');
  const kept: unknown[] = [];
  const left = { id: 'left', printerId: 'burnt-out', attempts: 1, reprints: 0, maybePrinted: false };
  const room = new SpoolingPrintRoom({
    file: { current: { ...hall, printers: [] }, change: () => Promise.resolve(true) },
    archive: {
      job: (id: string) => Promise.resolve({ ...left, id }),
      openJobs: () => Promise.resolve(kept.length > 0 ? [] : [left]),
    } as unknown as Archive,
    log: { info: () => {}, fault: () => {} },
    deviceFor: () => new VirtualDevice(),
    draw: () => Promise.reject(new Error('nothing is drawn here')),
    recordJob: (_job, { state, detail }) => Promise.resolve(void kept.push([state, detail.settled])),
    recordPrinter: () => Promise.resolve(),
  });
  expect([await room.decide('left', 'reprint'), await room.decide('over', 'printed')]).toEqual([false, false]);
  const both = [room.decide('left', 'printed'), room.decide('left', 'cancel')];
  expect([await Promise.all(both), kept]).toEqual([[true, false], [['printed', true]]]);
});
