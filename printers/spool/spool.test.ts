import { afterEach, describe, expect, it } from 'vitest';
import { MemoryJobStore } from './job-store.fixture.ts';
import { Benches, completePapers, modelOf, paperOf, quickTimings, until } from './spool.fixture.ts';

const benches = new Benches();
const bench = benches.virtual;
afterEach(() => benches.stop());

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
