import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Device, Link } from '../devices/device.ts';
import { TcpDevice } from '../devices/tcp-device.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import { quickTimings, startSpool, until } from './spool.fixture.ts';

const LONGER_THAN_ANY_PATIENCE_MS = 2 * Math.max(quickTimings.stallMs, quickTimings.confirmMs);

let printer: Worker;
let port: number;
/** Number of papers printed. */
const out = new Int32Array(new SharedArrayBuffer(4));

beforeEach(async () => {
  out[0] = 0;
  printer = new Worker(new URL('../simulator/simulator-thread.fixture.ts', import.meta.url), {
    workerData: out.buffer,
  });
  [port] = (await once(printer, 'message')) as [number];
});
afterEach(async () => void (await printer.terminate()));

/** Blocks this whole process, as a disk that does not answer: no timer, no byte. */
const standStill = (): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONGER_THAN_ANY_PATIENCE_MS);

/** Blocks once the first matching write is on its way. */
function heldUpAfterWriting(device: Device, isIt: () => boolean): Device {
  let isOver = false;
  const heldUp = (link: Link): Link => ({
    close: () => link.close(),
    write: (bytes) => {
      if (!isOver && isIt()) {
        isOver = true;
        setImmediate(standStill);
      }
      return link.write(bytes);
    },
  });
  return {
    place: device.place,
    open: async (listener) => {
      const opening = await device.open(listener);
      return opening.ok ? { ok: true, link: heldUp(opening.link) } : opening;
    },
  };
}

describe('a machine that is held up for longer than any printer is waited for', () => {
  it('doubts no paper that the printer confirmed meanwhile [PR3]', async () => {
    const store = new MemoryJobStore();
    const change = store.change.bind(store);
    store.change = async (jobId, to) => {
      await change(jobId, to);
      if (to.state !== 'sent') return;
      if (out[0] === 0) Atomics.wait(out, 0, 0);
      standStill();
    };
    store.add('A001');
    const { spool } = startSpool(new TcpDevice({ host: '127.0.0.1', port }), { store, timings: quickTimings });
    await until(() => expect(store.state('A001')).toBe('printed'));
    await spool.stop();
    expect(store.path('A001')).toEqual(['sending', 'sent', 'printed']);
    expect(out[0]).toBe(1);
  });

  it('calls no printer silent that has answered [PR8]', async () => {
    let isIdle = false;
    const asked = Promise.withResolvers<void>();
    const device = heldUpAfterWriting(new TcpDevice({ host: '127.0.0.1', port }), () => {
      if (isIdle) asked.resolve();
      return isIdle;
    });
    const { spool, conditions } = startSpool(device, { timings: quickTimings });
    await until(() => expect(spool.condition).toBe('ready'));
    isIdle = true;
    await asked.promise;
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => void setImmediate(resolve));
    await spool.stop();
    expect(conditions).toEqual(['ready']);
  });
});
