import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskWatch, diskTroubleIn } from './disk-watch.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });

describe('a fault', () => {
  it.each([
    ['ENOSPC', 'full'],
    ['SQLITE_FULL', 'full'],
    ['EROFS', 'not-written'],
    ['SQLITE_IOERR_WRITE', 'not-written'],
    ['SQLITE_READONLY_DBMOVED', 'not-written'],
    ['SQLITE_CANTOPEN', 'not-written'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['ENOENT', null],
  ])('[DU7] %s is told of the disk as %s', (code, trouble) => {
    expect(diskTroubleIn(fault(code))).toBe(trouble);
  });
});

describe('the watch on the disk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('[DU7] hears every fault that is logged, says so once, and tries by itself until the disk takes something again', async () => {
    let takes = false;
    const told: unknown[] = [];
    const watch = new DiskWatch({
      tryLedger: () => (takes ? Promise.resolve() : Promise.reject(fault('SQLITE_FULL'))),
    });
    watch.onChange = () => told.push(watch.trouble);
    const log = watch.watching({ info: () => {}, fault: () => {} });
    log.fault('something else', fault('EADDRINUSE'));
    for (let i = 0; i < 3; i++) log.fault('a number', fault('SQLITE_FULL'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual(['full']);
    takes = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told).toEqual(['full', null]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('[DU8] [DU7] goes on saying that data are damaged, and before it that the disk is full, for as long as it is', async () => {
    let takes = false;
    const told: unknown[] = [];
    const watch = new DiskWatch({
      tryLedger: () => (takes ? Promise.resolve() : Promise.reject(fault('SQLITE_FULL'))),
    });
    watch.onChange = () => told.push(watch.trouble);
    const log = watch.watching({ info: () => {}, fault: () => {} });
    log.fault('a list', fault('SQLITE_CORRUPT'));
    log.fault('a number', fault('SQLITE_FULL'));
    log.fault('a list', fault('SQLITE_CORRUPT'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual(['damaged', 'full']);
    takes = true;
    await vi.advanceTimersByTimeAsync(20_000);
    expect([told, vi.getTimerCount()]).toEqual([['damaged', 'full', 'damaged'], 0]);
  });
});
