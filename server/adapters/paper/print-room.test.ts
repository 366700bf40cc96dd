import { setTimeout as after } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import type { Device } from '../../../printers/devices/device.ts';
import { VirtualDevice } from '../../../printers/devices/virtual-device.ts';
import type { JobDetail } from '../../domain/events.ts';
import { givenAs } from '../../domain/paper/given-as.ts';
import type { JobState } from '../../domain/paper/print-job.ts';
import type { Archive, ArchivedJob } from '../../ports/archive.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { SpoolingPrintRoom } from './print-room.ts';
import { letter } from './slips.fixture.ts';

/** How long to wait for something that must not happen. */
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
    archive: { openJobs: () => Promise.resolve([]), newestJobs: () => Promise.resolve([]) } as unknown as Archive,
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
  const paper = { kind: 'ticket' };
  const room = new SpoolingPrintRoom({
    file: { current: { ...hall, printers: [] }, change: () => Promise.resolve(true) },
    archive: {
      job: (id: string) => Promise.resolve({ ...left, id, paper }),
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

/** One job in memory, as the ledger stores it, with its letter. */
function letterAt(printer: HallFile['printers'][number], device: Device, before: readonly object[] = []) {
  const job = { id: 'letter', printerId: printer.id, attempts: 0, reprints: 0, maybePrinted: false, why: null };
  const paper = { kind: 'letter', letterId: 'one', copy: 0 } as const;
  let kept = { ...job, paper, state: 'queued' as JobState, settled: false } as unknown as ArchivedJob & JobDetail;
  const now = { state: 'signed' as 'signed' | 'cancelled', drawn: [] as string[] };
  const archive = {
    job: () => Promise.resolve(kept),
    openJobs: () => Promise.resolve(kept.settled ? [] : [kept]),
    newestJobs: () => Promise.resolve([kept, ...before]),
    letter: () => Promise.resolve({ ...letter, state: now.state }),
  } as unknown as Archive;
  const told = new EventTarget();
  const room = new SpoolingPrintRoom({
    file: { current: { ...shippedHall('pariaman'), printers: [printer] }, change: () => Promise.resolve(true) },
    archive,
    log: { info: () => {}, fault: () => {} },
    deviceFor: () => device,
    draw: (drawing) => {
      if (drawing.is === 'paper' && drawing.slip.kind === 'letter') now.drawn.push(String(drawing.slip.state));
      return Promise.resolve(new Uint8Array([10]));
    },
    recordJob: (_job, { state, detail }) => {
      kept = { ...kept, ...detail, state };
      told.dispatchEvent(new Event(state));
      return Promise.resolve();
    },
    recordPrinter: () => Promise.resolve(),
  });
  const heard = (state: JobState) => new Promise<unknown>((resolve) => told.addEventListener(state, resolve));
  return { room, now, heard, job: () => kept };
}

it('[PR3] a letter comes out apart from what had broken off before the hub was started anew, and a clerk has settled since', async () => {
  const [printer] = shippedHall('pariaman').printers;
  if (!printer) throw new Error('There is no printer.');
  const device = new VirtualDevice();
  const broken = { printerId: printer.id, attempts: 1, maybePrinted: true, state: 'cancelled', why: 'asked-by-clerk' };
  const { room, heard } = letterAt({ ...printer, model: 'virtual' }, device, [broken]);
  await heard('printed');
  expect(device.printer.papers).toHaveLength(1); // the scrap is cut off; these bytes contain no cut of their own
  await room.close();
});

describe('a letter that was cancelled while it was on its way to the paper', () => {
  it('[LE8] stands before the staff when it has come out, until somebody says that it was fetched', async () => {
    const [printer] = shippedHall('pariaman').printers;
    if (!printer) throw new Error('There is no printer.');
    const { room, now, heard, job } = letterAt({ ...printer, model: 'virtual' }, new VirtualDevice());
    void heard('sending').then(() => (now.state = 'cancelled'));
    await heard('needs-clerk');
    expect([job().why, now.drawn]).toEqual(['cancelled-meanwhile', ['signed']]);
    expect(await room.decide('letter', 'printed')).toBe(true);
    expect(job()).toMatchObject({ state: 'printed', settled: true });
    await room.close();
  });

  it('[LE8] [PR10] is given to its agent anew, drawn as cancelled, and that is known after a restart, too', async () => {
    const [printer] = shippedHall('pariaman').printers;
    if (!printer) throw new Error('There is no printer.');
    const connection = { kind: 'agent', agentId: 'her', way: { kind: 'tcp', host: '127.0.0.1', port: 9 } } as const;
    const { room, now, job } = letterAt({ ...printer, connection }, new VirtualDevice());
    const offer = () => room.agents.workOf('her')?.printers[0]?.offer?.attempt;
    const journal = '6f1c5f0e-50f2-4bb6-8f4e-6f9b2a0f2c11';
    await room.agents.greet('her', journal);
    expect(offer()).toBe(1);
    now.state = 'cancelled';
    await room.agents.greet('her', journal);
    await room.agents.greet('her', journal);
    expect([offer(), now.drawn, job().why]).toEqual([2, ['signed', 'cancelled'], `called back with ${journal}`]);
    const at = { printerId: printer.id, jobId: 'letter', attempt: 2, confirmation: null, why: null };
    await room.agents.jobReported('her', { ...at, state: 'sent', settled: false });
    await room.agents.jobReported('her', { ...at, state: 'printed', settled: true });
    expect(job()).toMatchObject({ state: 'printed', settled: true });
    await room.close();
  });

  it('[LE8] [PR3] needs nobody to fetch it where it said so, though somebody had to be asked whether it came out', async () => {
    const [printer] = shippedHall('pariaman').printers;
    if (!printer) throw new Error('There is no printer.');
    const connection = { kind: 'agent', agentId: 'her', way: { kind: 'tcp', host: '127.0.0.1', port: 9 } } as const;
    const { room, now, job } = letterAt({ ...printer, connection }, new VirtualDevice());
    now.state = 'cancelled';
    await room.agents.greet('her', '6f1c5f0e-50f2-4bb6-8f4e-6f9b2a0f2c11');
    const at = { printerId: printer.id, jobId: 'letter', attempt: 1, confirmation: null, settled: false };
    await room.agents.jobReported('her', { ...at, state: 'needs-clerk', why: 'no-confirmation' });
    expect(givenAs(job().why).why).toBe('no-confirmation');
    expect(await room.decide('letter', 'printed')).toBe(true);
    expect(job()).toMatchObject({ state: 'printed', settled: true });
    await room.close();
  });
});
