import { afterEach, describe, expect, it } from 'vitest';
import type { VirtualPrinterOptions } from '../decoder/virtual-printer.ts';
import { VirtualDevice } from '../devices/virtual-device.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import { completePapers, modelOf, paperOf, quickTimings, startSpool, until } from './spool.fixture.ts';
import type { Bench } from './spool.fixture.ts';
import type { SpoolOptions } from './spool.ts';

const benches: Bench[] = [];

afterEach(async () => {
  await Promise.all(benches.splice(0).map(({ spool }) => spool.stop()));
});

function bench(options: VirtualPrinterOptions = {}, change: Partial<SpoolOptions> & { store?: MemoryJobStore } = {}) {
  const device = new VirtualDevice(options);
  const started = startSpool(device, change);
  benches.push(started);
  return { ...started, device, printer: device.printer };
}

describe('a job at a printer that works', () => {
  it('is printed once, and said to be printed only when the printer has confirmed it [PR1]', async () => {
    const { store, spool, printer } = bench();
    store.add('A001');
    spool.wake();
    await until(() => expect(store.state('A001')).toBe('printed'));
    expect(store.path('A001')).toEqual(['sending', 'sent', 'printed']);
    expect(store.last('A001')).toMatchObject({ confirmation: 'process-id', settled: true });
    expect(completePapers(printer, 'A001')).toHaveLength(1);
    expect(printer.unknown).toEqual([]);
  });

  it('is confirmed by GS r where the printer does not know GS ( H [PR1]', async () => {
    const { store, spool } = bench(
      { answers: 'gs-r' },
      { printer: { id: 'kiosk', model: modelOf('generic-80') }, timings: quickTimings },
    );
    store.add('A001');
    spool.wake();
    await until(() => expect(store.last('A001')).toMatchObject({ state: 'printed', confirmation: 'gs-r' }));
  });

  it('ends as sent, never as printed, at a printer that answers nothing [PR1]', async () => {
    const { store, spool, printer } = bench(
      { answers: 'mute' },
      { printer: { id: 'kiosk', model: modelOf('generic-80') }, timings: quickTimings },
    );
    store.add('A001');
    spool.wake();
    await until(() => expect(store.last('A001')).toEqual({ state: 'sent', settled: true }));
    expect(completePapers(printer, 'A001')).toHaveLength(1);
  });

  it('comes out in the order of the queue, never mixed with another [PR4]', async () => {
    const { store, spool, printer } = bench();
    const numbers = ['A001', 'A002', 'A003', 'A004', 'A005'];
    for (const number of numbers) store.add(number);
    for (const _ of numbers) spool.wake();
    await until(() => expect(store.states()).toEqual(numbers.map(() => 'printed')));
    expect(printer.papers.map((paper) => paper.length)).toEqual(numbers.map(() => printer.papers[0]?.length));
    for (const [at, number] of numbers.entries()) expect(completePapers(printer, number)).toHaveLength(at < 5 ? 1 : 0);
  });

  it('ends as failed with its reason when it cannot be laid out, and the next one is printed', async () => {
    const model = modelOf('virtual');
    const { store, spool, faults } = bench(
      {},
      {
        encode: async (job) => (job.id === 'A001' ? Promise.reject(new Error('no such layout')) : paperOf(job, model)),
      },
    );
    store.add('A001');
    store.add('A002');
    spool.wake();
    await until(() => expect(store.states()).toEqual(['failed', 'printed']));
    expect(store.last('A001')).toMatchObject({ why: 'cannot-be-laid-out' });
    expect(faults).toHaveLength(1);
  });
});

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
    const started = startSpool(device);
    benches.push(started);
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
    const started = startSpool(device);
    benches.push(started);
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

/** Takes everything and confirms nothing, although its model says that it confirms. */
const forgetful = () => bench({ answers: 'gs-r' }, { timings: quickTimings });

describe('a paper of which nobody knows', () => {
  it('of a slip is printed again once, headed CETAK ULANG, then a clerk decides [PR3]', async () => {
    const { store, spool, printer } = forgetful();
    store.add('A001');
    spool.wake();
    await until(() => expect(store.state('A001')).toBe('needs-clerk'));
    expect(store.path('A001')).toEqual(['sending', 'sent', 'unknown', 'sending', 'sent', 'needs-clerk']);
    const papers = completePapers(printer, 'A001');
    expect(papers.map((text) => text.includes('CETAK ULANG'))).toEqual([false, true]);
  });

  it('of a letter is never printed again by itself [PR3]', async () => {
    const { store, spool, printer } = forgetful();
    store.add('L001', { kind: 'letter' });
    spool.wake();
    await until(() => expect(store.state('L001')).toBe('needs-clerk'));
    expect(completePapers(printer, 'L001')).toHaveLength(1);
  });

  it.each(['sending', 'sent'] as const)(
    'because the hall stopped while %s is not believed to be printed [PR3]',
    async (state) => {
      const store = new MemoryJobStore();
      store.add('A001', { state, attempts: 1 });
      store.add('L001', { state, attempts: 1, kind: 'letter' });
      const { printer } = bench({}, { store });
      await until(() => expect(store.states()).toEqual(['printed', 'needs-clerk']));
      expect(store.path('A001')).toEqual(['unknown', 'sending', 'sent', 'printed']);
      expect(completePapers(printer, 'A001').map((text) => text.includes('CETAK ULANG'))).toEqual([true]);
      expect(completePapers(printer, 'L001')).toEqual([]);
    },
  );

  it('is ended by what the clerk says: it was printed, print it again, leave it [PR3]', async () => {
    const store = new MemoryJobStore();
    for (const id of ['L001', 'L002', 'L003'])
      store.add(id, { kind: 'letter', state: 'needs-clerk', maybePrinted: true });
    const { spool, printer } = bench({}, { store });
    expect(await spool.decide('L001', 'printed')).toEqual({ ok: true });
    expect(await spool.decide('L002', 'reprint')).toEqual({ ok: true });
    expect(await spool.decide('L003', 'cancel')).toEqual({ ok: true });
    await until(() => expect(store.states()).toEqual(['printed', 'printed', 'cancelled']));
    expect(store.last('L001')).toMatchObject({ confirmation: 'clerk' });
    expect(completePapers(printer, 'L002').map((text) => text.includes('CETAK ULANG'))).toEqual([true]);
  });

  it('is decided once: a second answer is refused', async () => {
    const store = new MemoryJobStore();
    store.add('L001', { kind: 'letter', state: 'needs-clerk' });
    const { spool } = bench({}, { store });
    await spool.decide('L001', 'cancel');
    expect(await spool.decide('L001', 'reprint')).toEqual({ ok: false, refusal: 'unknown-job' });
  });
});

describe('the spool', () => {
  it('sends no byte of a job before its sending is durable [PR3]', async () => {
    const store = new MemoryJobStore();
    const change = store.change.bind(store);
    const { promise: durable, resolve: keep } = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    store.change = async (id, to) => {
      asked.resolve();
      await durable;
      await change(id, to);
    };
    store.add('A001');
    const { printer } = bench({}, { store });
    await asked.promise;
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => void setImmediate(resolve));
    expect([...printer.papers.flat(), ...printer.page]).toEqual([]);
    keep();
    await until(() => expect(completePapers(printer, 'A001')).toHaveLength(1));
  });

  it('waits for a store that fails, and prints nothing twice meanwhile', async () => {
    const store = new MemoryJobStore();
    const change = store.change.bind(store);
    let failures = 1;
    store.change = (id, to) => {
      if (to.state === 'printed' && failures-- > 0) return Promise.reject(new Error('disk full'));
      return change(id, to);
    };
    store.add('A001');
    const { printer, faults } = bench({}, { store });
    await until(() => expect(store.state('A001')).toBe('printed'));
    expect(completePapers(printer, 'A001')).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });

  it('prints a test page between the jobs, and says how it went', async () => {
    const { spool, printer } = bench();
    await until(() => expect(spool.condition).toBe('ready'));
    const model = modelOf('virtual');
    const page = {
      id: 'T',
      printerId: '',
      kind: 'slip',
      state: 'queued',
      attempts: 0,
      reprints: 0,
      maybePrinted: false,
    } as const;
    expect(await spool.sendTest(paperOf(page, model))).toEqual({ ok: true, confirmed: true });
    expect(completePapers(printer, 'T')).toHaveLength(1);
    printer.setCover(true);
    await until(() => expect(spool.condition).toBe('cover-open'));
    expect(await spool.sendTest(paperOf(page, model))).toEqual({ ok: false, condition: 'cover-open' });
  });

  it('lets a paper end before it stops, and begins no other', async () => {
    const model = modelOf('virtual');
    const asked = Promise.withResolvers<void>();
    const { store, spool } = bench(
      {},
      {
        encode: async (job) => {
          asked.resolve();
          return paperOf(job, model);
        },
      },
    );
    store.add('A001');
    store.add('A002');
    spool.wake();
    await asked.promise;
    await spool.stop();
    expect(store.states()).toEqual(['printed', 'queued']);
  });

  it('says silent of a printer that used to answer and does not any more', async () => {
    const { spool } = bench({ answers: 'mute' }, { timings: { ...quickTimings, answerMs: 10 } });
    await until(() => expect(spool.condition).toBe('silent'));
  });
});
