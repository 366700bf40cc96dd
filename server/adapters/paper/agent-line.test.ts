import { describe, expect, it } from 'vitest';
import { MemoryJobStore } from '../../../printers/spool/job-store.fixture.ts';
import type { JobChange } from '../../../printers/spool/print-job.ts';
import { AgentLine } from './agent-line.ts';

const HERS = 'journal of the agent';

/** A store that also keeps the journal that has a job, as the ledger does. */
class GivenStore {
  readonly jobs = new MemoryJobStore();
  readonly #journals = new Map<string, string | null>();
  /** Papers drawn before their letter was cancelled. */
  readonly outdated = new Set<string>();
  readonly #asCancelled = new Set<string>();
  readonly #calledBack = new Map<string, boolean>();

  cancelled(jobId: string): void {
    this.outdated.add(jobId);
  }

  isOutdated(jobId: string): Promise<boolean> {
    return Promise.resolve(this.outdated.has(jobId));
  }

  async open(printerId: string) {
    const jobs = await this.jobs.open(printerId);
    return jobs.map((job) => ({
      ...job,
      journal: this.#journals.get(job.id) ?? null,
      asCancelled: this.#asCancelled.has(job.id),
      isCalledBack: this.#calledBack.get(job.id) ?? false,
    }));
  }

  async change(jobId: string, change: JobChange, journal: string | null, isCalledBack = false) {
    this.#journals.set(jobId, journal);
    if (change.state === 'sending') this.#calledBack.set(jobId, isCalledBack);
    if (change.state === 'sending' && this.outdated.delete(jobId)) this.#asCancelled.add(jobId);
    await this.jobs.change(jobId, change);
  }
}

/** Acts at once, so that a disconnected agent counts as away immediately. */
const timers = { after: (_ms: number, act: () => void) => (act(), () => {}) };

function lineOver(
  store: GivenStore,
  conditions: string[] = [],
  onFault = (fault: unknown): void => {
    throw fault;
  },
  encode = async () => new Uint8Array(1),
): AgentLine {
  return new AgentLine({
    printerId: 'kiosk',
    store,
    encode,
    onCondition: (condition) => conditions.push(condition),
    onOffer: () => {},
    onFault,
    timers,
  });
}

const report = (jobId: string, attempt: number, change: Partial<Parameters<AgentLine['reported']>[0]>) => ({
  ...({ printerId: 'kiosk', jobId, attempt, state: 'printed', confirmation: null, why: null, settled: false } as const),
  ...change,
});

async function given(kind: 'ticket' | 'letter' = 'ticket') {
  const store = new GivenStore();
  store.jobs.add('A001', { kind });
  const line = lineOver(store);
  await line.greet(HERS);
  return { store, line };
}

describe('a printer at a print agent', () => {
  it('[PR10] gives one paper at a time, and the next when the hub has heard of the first', async () => {
    const { store, line } = await given();
    store.jobs.add('A002');
    expect(line.offer).toEqual({ jobId: 'A001', attempt: 1, kind: 'ticket' });
    await line.reported(report('A001', 1, { state: 'printed', confirmation: 'process-id', settled: true }));
    expect(store.jobs.last('A001')).toEqual({ state: 'printed', confirmation: 'process-id', settled: true });
    expect(line.offer?.jobId).toBe('A002');
  });

  it('[PR10] gives the next one later where it could not be read at once, and the first is heard all the same', async () => {
    const store = new GivenStore();
    store.jobs.add('A001');
    const faults: unknown[] = [];
    const line = lineOver(store, [], (fault) => faults.push(fault));
    await line.greet(HERS);
    store.jobs.add('A002');
    const open = store.open.bind(store);
    let reads = 0;
    store.open = (printerId) => ((reads += 1) === 2 ? Promise.reject(new Error('the disk')) : open(printerId));
    for (const each of ['A001', 'A009']) await line.reported(report(each, 1, { state: 'printed', settled: true }));
    expect(faults).toHaveLength(1);
    expect([store.jobs.state('A001'), line.offer?.jobId]).toEqual(['printed', 'A002']);
  });

  it('[PR10] offers what it has claimed, although the disk cannot be read right after that', async () => {
    const { store, line } = await given();
    store.jobs.add('A002');
    const change = store.change.bind(store);
    store.change = async (jobId, to, journal) => {
      await change(jobId, to, journal);
      if (to.state === 'sending') store.open = () => Promise.reject(new Error('the disk'));
    };
    await line.reported(report('A001', 1, { state: 'printed', settled: true }));
    expect([store.jobs.state('A002'), line.offer]).toEqual(['sending', { jobId: 'A002', attempt: 1, kind: 'ticket' }]);
  });

  it('[PR10] offers the same try to the same journal after a restart of the hub', async () => {
    const { store } = await given();
    const again = lineOver(store);
    await again.greet(HERS);
    expect(again.offer).toEqual({ jobId: 'A001', attempt: 1, kind: 'ticket' });
    expect(store.jobs.path('A001')).toEqual(['sending']);
  });

  it('[PR10] takes for perhaps printed what another journal was given: a slip is made anew and headed', async () => {
    const { store } = await given();
    const again = lineOver(store);
    await again.greet('another journal');
    expect(store.jobs.path('A001')).toEqual(['sending', 'unknown', 'sending']);
    expect(again.offer).toEqual({ jobId: 'A001', attempt: 2, kind: 'ticket' });
    expect((await store.open('kiosk'))[0]).toMatchObject({ maybePrinted: true, reprints: 1 });
  });

  it('[PR3] [PR10] never makes a second letter by itself', async () => {
    const { store, line } = await given('letter');
    await line.reported(report('A001', 1, { state: 'unknown', why: 'link-lost' }));
    expect(store.jobs.state('A001')).toBe('needs-clerk');
    expect(line.offer).toBeNull();
  });

  it('[LE8] has a letter back from its agent that was cancelled meanwhile, and gives it as it is printed now, once', async () => {
    const { store, line } = await given('letter');
    store.cancelled('A001');
    for (const _ of ['once', 'twice']) await line.decide('another', 'cancel');
    expect(line.offer).toEqual({ jobId: 'A001', attempt: 2, kind: 'letter' });
    expect([store.jobs.path('A001'), (await store.open('kiosk'))[0]?.journal]).toEqual([['sending', 'sending'], HERS]);
  });

  it('[LE8] does so, too, where it was cancelled while the agent or the hub was away', async () => {
    const { store } = await given('letter');
    store.cancelled('A001');
    const again = lineOver(store);
    await again.greet(HERS);
    expect(again.offer?.attempt).toBe(2);
  });

  it('[LE8] has it fetched where the agent had begun it, whichever end that took, and gives nothing more of it', async () => {
    for (const state of ['printed', 'sent', 'needs-clerk'] as const) {
      const { store, line } = await given('letter');
      store.cancelled('A001');
      await line.greet(HERS);
      await line.reported(report('A001', 1, { state, settled: state === 'printed' }));
      expect(store.jobs.last('A001')).toMatchObject({ state: 'needs-clerk', why: 'cancelled-meanwhile' });
      await line.reported(report('A001', 2, { state: 'printed', settled: true }));
      expect([store.jobs.state('A001'), line.offer]).toEqual(['needs-clerk', null]);
    }
  });

  it('[LE8] greets its agent although the letter cannot be drawn anew, and leaves it as it was given', async () => {
    const { store } = await given('letter');
    store.cancelled('A001');
    const faults: unknown[] = [];
    const again = lineOver(
      store,
      [],
      (fault) => faults.push(fault),
      () => Promise.reject(new Error('no letterhead')),
    );
    await again.greet(HERS);
    expect([again.offer?.attempt, faults.length]).toEqual([1, 1]);
  });

  it('[LE8] has nothing fetched that never left the agent, and hears what became of the other', async () => {
    const { store, line } = await given('letter');
    store.cancelled('A001');
    await line.greet(HERS);
    await line.reported(report('A001', 1, { state: 'failed', why: 'cannot-be-laid-out', settled: true }));
    expect(store.jobs.state('A001')).toBe('sending');
    await line.reported(report('A001', 2, { state: 'printed', settled: true }));
    expect(store.jobs.state('A001')).toBe('printed');
  });

  it('[LE8] [PR10] has nothing fetched for what it hears twice of a letter that said DIBATALKAN from the first', async () => {
    const store = new GivenStore();
    store.jobs.add('A001', { kind: 'letter' });
    store.cancelled('A001');
    const line = lineOver(store);
    await line.greet(HERS);
    const broke = report('A001', 1, { state: 'needs-clerk', why: 'no-confirmation' });
    await line.reported(broke);
    await line.decide('A001', 'reprint');
    await line.reported(broke);
    expect([store.jobs.state('A001'), line.offer?.attempt]).toEqual(['sending', 2]);
  });

  it('[PR3] [PR10] makes one second slip by itself, and then asks a clerk', async () => {
    const { store, line } = await given();
    await line.reported(report('A001', 1, { state: 'unknown', why: 'restarted' }));
    expect(line.offer?.attempt).toBe(2);
    await line.reported(report('A001', 2, { state: 'unknown', why: 'restarted' }));
    expect(store.jobs.state('A001')).toBe('needs-clerk');
  });

  it('[PR10] hears a report twice, late, or of an older try, and changes nothing', async () => {
    const { store, line } = await given();
    await line.reported(report('A001', 1, { state: 'unknown', why: 'no-confirmation' }));
    await line.reported(report('A001', 1, { state: 'printed', confirmation: 'process-id', settled: true }));
    expect(store.jobs.state('A001')).toBe('sending');
    await line.reported(report('A009', 1, { state: 'printed', settled: true }));
    expect(line.offer?.attempt).toBe(2);
  });

  it('[PR8] [PR10] is told as away when its agent has gone, whatever that said last', async () => {
    const conditions: string[] = [];
    const line = lineOver(new GivenStore(), conditions);
    await line.greet(HERS);
    line.printerReported('ready');
    line.left();
    line.printerReported('ready');
    expect(conditions).toEqual(['agent-away', 'ready', 'agent-away']);
  });
});

it('[PR10] an agent that left before its greeting had its turn is given nothing', async () => {
  const store = new GivenStore();
  store.jobs.add('A001');
  const line = lineOver(store);
  const greeted = line.greet(HERS);
  line.left();
  await greeted;
  expect(line.offer).toBeNull();
  expect(store.jobs.state('A001')).toBe('queued');
});
