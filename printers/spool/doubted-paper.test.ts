import { afterEach, describe, expect, it } from 'vitest';
import { decideJob } from './decide-job.ts';
import { MemoryJobStore } from './job-store.fixture.ts';
import { Benches, completePapers, quickTimings, until } from './spool.fixture.ts';

const benches = new Benches();
const bench = benches.virtual;
afterEach(() => benches.stop());

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

  it('is decided by nobody while it is being printed, and one that waits is only taken out [PR3]', async () => {
    const store = new MemoryJobStore();
    for (const state of ['sending', 'sent', 'queued'] as const) store.add(state, { state });
    const decides = (id: string, answer: 'printed' | 'reprint' | 'cancel') => decideJob(store, 'kiosk', id, answer);
    for (const id of ['sending', 'sent']) {
      expect(await decides(id, 'reprint')).toEqual({ ok: false, refusal: 'being-printed' });
      expect(await decides(id, 'cancel')).toEqual({ ok: false, refusal: 'being-printed' });
    }
    expect(await decides('queued', 'printed')).toEqual({ ok: false, refusal: 'not-for-a-clerk' });
    expect(await decides('queued', 'reprint')).toEqual({ ok: false, refusal: 'not-for-a-clerk' });
    expect(await decides('queued', 'cancel')).toEqual({ ok: true });
    expect(store.states()).toEqual(['sending', 'sent', 'cancelled']);
  });
});
