import { describe, expect, it } from 'vitest';
import { VirtualDevice } from '../devices/virtual-device.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import { modelOf, paperOf, patientTimings, startSpool, until } from './spool.fixture.ts';
import type { Timers } from './timers.ts';

/** A clock that a test advances by hand. */
class HandTimers implements Timers {
  readonly #due = new Set<() => void>();

  after(_ms: number, act: () => void): () => void {
    this.#due.add(act);
    return () => this.#due.delete(act);
  }

  passes(): void {
    for (const act of this.#due) {
      this.#due.delete(act);
      act();
    }
  }
}

const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => void setImmediate(resolve));
};

function begin(change: Parameters<typeof startSpool>[1] = {}) {
  const timers = new HandTimers();
  const device = new VirtualDevice();
  const bench = startSpool(device, { timers, timings: patientTimings, ...change });
  const isFree = async () => {
    const opening = await device.open({ received: () => {}, lost: () => {} });
    if (opening.ok) await opening.link.close();
    return opening.ok;
  };
  return { ...bench, timers, device, isFree };
}

describe('a spool that was stopped', () => {
  it('leaves its printer to the next one, though it is woken or a clerk decides [PR4]', async () => {
    const { spool, conditions, timers, isFree } = begin();
    await until(() => expect(spool.condition).toBe('ready'));
    await spool.stop();
    const told = conditions.length;
    spool.wake();
    await spool.decide('nobody', 'cancel');
    for (let often = 0; often < 6; often++) {
      await turns();
      timers.passes();
    }
    await turns();
    expect(await isFree()).toBe(true);
    expect(conditions.slice(told)).toEqual([]);
  });

  it('gives back a paper that was still being drawn when it had to stop [PR3]', async () => {
    const model = modelOf('virtual');
    const store = new MemoryJobStore();
    store.add('A001');
    const drawn = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const { spool, timers, device, isFree } = begin({
      store,
      encode: async (job) => {
        asked.resolve();
        await drawn.promise;
        return paperOf(job, model);
      },
    });
    await asked.promise;
    const stopped = spool.stop();
    await turns();
    timers.passes(); // as long as it waits for the paper to end
    await turns();
    drawn.resolve();
    await stopped;
    for (let often = 0; often < 6; often++) {
      await turns();
      timers.passes();
    }
    expect(store.path('A001')).toEqual(['sending', 'queued']);
    expect(device.printer.papers).toEqual([]);
    expect(await isFree()).toBe(true);
  });
});
