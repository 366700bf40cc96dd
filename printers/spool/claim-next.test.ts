import { describe, expect, it } from 'vitest';
import { claimNext } from './claim-next.ts';
import { MemoryJobStore } from './job-store.fixture.ts';

const nobody = (fault: unknown): never => {
  throw fault;
};
const claimed = async (store: MemoryJobStore) =>
  (await claimNext(store, 'kiosk', async () => Buffer.of(1), nobody))?.id;

describe('the next job', () => {
  it('[PR3] is found behind however many that wait for a clerk', async () => {
    for (const waiting of [0, 1, 7, 8, 9, 30]) {
      const store = new MemoryJobStore();
      for (let i = 0; i < waiting; i++) store.add(`waits ${i}`, { state: 'needs-clerk' });
      expect(await claimed(store)).toBeUndefined();
      store.add('next');
      store.add('later');
      expect([waiting, await claimed(store)]).toEqual([waiting, 'next']);
    }
  });

  it('[PR4] is looked for among few where thousands wait', async () => {
    const store = new MemoryJobStore();
    for (let i = 0; i < 3_000; i++) store.add(`slip ${i}`);
    const read: number[] = [];
    const { open } = store;
    store.open = async (...asked) => {
      const jobs = await open.apply(store, asked);
      read.push(jobs.length);
      return jobs;
    };
    expect(await claimed(store)).toBe('slip 0');
    expect(Math.max(...read)).toBeLessThan(20);
  });
});
