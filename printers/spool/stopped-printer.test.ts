import { afterEach, describe, expect, it } from 'vitest';
import { VirtualDevice } from '../devices/virtual-device.ts';
import { Benches, completePapers, quickTimings, until } from './spool.fixture.ts';

const benches = new Benches();
const bench = benches.virtual;
afterEach(() => benches.stop());

describe('a printer that stops', () => {
  it('holds the job while there is no paper, and goes on with the same paper [PR2]', async () => {
    const { store, spool, printer, conditions } = bench({ paperDots: 120 });
    store.add('A001');
    spool.wake();
    await until(() => expect(spool.condition).toBe('paper-out'));
    expect(store.state('A001')).not.toBe('printed');
    printer.loadPaper(100_000);
    await until(() => expect(store.state('A001')).toBe('printed'));
    expect(completePapers(printer, 'A001')).toHaveLength(1);
    expect(store.path('A001')).toEqual(['sending', 'sent', 'printed']);
    expect(conditions).toContain('ready');
  });

  it.each([
    ['cover-open', 'setCover'],
    ['cutter', 'setCutter'],
  ] as const)('holds the job at %s [PR2]', async (condition, set) => {
    const { store, spool, printer } = bench();
    await until(() => expect(spool.condition).toBe('ready'));
    printer[set](true);
    await until(() => expect(spool.condition).toBe(condition));
    store.add('A001');
    spool.wake();
    printer[set](false);
    await until(() => expect(store.state('A001')).toBe('printed'));
    expect(completePapers(printer, 'A001')).toHaveLength(1);
  });

  it('that is open when the hall starts is told as open, and prints when it is closed [PR2]', async () => {
    const device = new VirtualDevice();
    device.printer.setCover(true);
    const started = benches.start(device);
    started.store.add('A001');
    await until(() => expect(started.spool.condition).toBe('cover-open'));
    device.printer.setCover(false);
    await until(() => expect(started.store.state('A001')).toBe('printed'));
  });

  it('that stops answering while it is idle is told as silent, before anybody waits for a paper [PR2]', async () => {
    const { spool, printer } = bench({}, { timings: quickTimings });
    await until(() => expect(spool.condition).toBe('ready'));
    printer.receive = (bytes) => bytes.length;
    await until(() => expect(spool.condition).toBe('silent'));
  });

  it('that is away is tried again until it is there [PR2]', async () => {
    const device = new VirtualDevice();
    device.unplug();
    const started = benches.start(device);
    started.store.add('A001');
    await until(() => expect(started.spool.condition).toBe('unplugged'));
    device.plugIn();
    await until(() => expect(started.store.state('A001')).toBe('printed'));
    expect(started.store.last('A001')?.attempts).toBeUndefined();
  });

  it('never holds up another printer [PR4]', async () => {
    const dead = bench({ paperDots: 0 });
    const alive = bench();
    for (const { store, spool } of [dead, alive]) {
      store.add('A001');
      spool.wake();
    }
    await until(() => expect(alive.store.state('A001')).toBe('printed'));
    expect(dead.store.state('A001')).toBe('queued');
  });
});
