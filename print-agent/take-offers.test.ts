import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgentWork, Offer } from '../contract/agent.ts';
import { granted, refused } from '../contract/reply.ts';
import type { HubLine } from './hub-line.ts';
import { Journal } from './journal.ts';
import { JournalStore } from './journal-store.ts';
import { takeOffers } from './take-offers.ts';

const offer = (jobId: string): Offer => ({ jobId, attempt: 1, kind: 'ticket' });
const asked: string[] = [];
let folder: string;
let journal: Journal;
let answers: boolean;

const line = {
  ask: async (_name: string, { jobId }: { jobId: string }) => {
    asked.push(jobId);
    return answers ? granted({ base64: 'QQ==' }) : refused('no-answer');
  },
} as unknown as Pick<HubLine, 'ask'>;

const toldAgain: string[] = [];
/** For which printers there is something, since it was asked last. */
const taken: string[] = [];
const listener = {
  taken: (printerId: string) => void taken.push(printerId),
  again: ({ jobId }: { readonly jobId: string }) => void toldAgain.push(jobId),
};
const workOf = (offers: Readonly<Record<string, Offer | null>>): AgentWork => {
  const printer = { model: {}, way: { kind: 'virtual' } } as const;
  return {
    journal: journal.id,
    printers: Object.entries(offers).map(([printerId, wanted]) => ({ printerId, ...printer, offer: wanted })),
  };
};
async function take(wanted: Offer | null) {
  const all = await takeOffers(workOf({ kiosk: wanted }), journal, line, listener);
  return { printerIds: taken.splice(0), all };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-offers-'));
  journal = new Journal(folder);
  answers = true;
  asked.length = 0;
  toldAgain.length = 0;
  taken.length = 0;
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true });
});

describe('what a print agent is offered', () => {
  it('[PR10] is taken once, however often it is offered', async () => {
    expect(await take(offer('A001'))).toEqual({ printerIds: ['kiosk'], all: true });
    expect(await take(offer('A001'))).toEqual({ printerIds: [], all: true });
    expect(asked).toEqual(['A001']);
  });

  it('[PR10] is asked for again where the line broke while it was fetched', async () => {
    answers = false;
    expect(await take(offer('A001'))).toEqual({ printerIds: [], all: false });
    answers = true;
    expect((await take(offer('A001'))).printerIds).toEqual(['kiosk']);
  });

  it('[PR4] [PR10] is printed though the hub no longer answers for another printer', async () => {
    const silent = {
      ask: (_name: string, { jobId }: { jobId: string }) =>
        jobId === 'A001' ? line.ask('agent:fetch', { printerId: 'kiosk', jobId, attempt: 1 }) : new Promise(() => {}),
    };
    void takeOffers(workOf({ kiosk: offer('A001'), loket: offer('A002') }), journal, silent as typeof line, listener);
    await expect.poll(() => taken).toEqual(['kiosk']);
  });

  it('[PR10] is not printed once it is withdrawn, if it was not begun', async () => {
    await take(offer('A001'));
    await take(null);
    expect(await new JournalStore(journal, () => {}).open('kiosk')).toEqual([]);
    const late = new JournalStore(journal, () => {}).change('A001/1', { state: 'sending', settled: false });
    await expect(late).rejects.toThrow('no longer wants');
  });

  it('[PR10] goes on where it was begun, though the hub no longer asks for it', async () => {
    await take(offer('A001'));
    const store = new JournalStore(journal, () => {});
    await store.change('A001/1', { state: 'sending', attempts: 1, settled: false });
    await take(offer('A002'));
    expect((await store.open('kiosk')).map(({ id, state }) => [id, state])).toEqual([
      ['A001/1', 'sending'],
      ['A002/1', 'queued'],
    ]);
  });

  it('[LE8] waits where a try before it may be out, until the hub has heard what became of that', async () => {
    await take(offer('A001'));
    const store = new JournalStore(journal, () => {});
    const again = { ...offer('A001'), attempt: 2 };
    for (const state of ['sending', 'printed'] as const) {
      await store.change('A001/1', { state, attempts: 1, settled: state === 'printed' });
      expect(await take(again)).toEqual({ printerIds: [], all: false });
    }
    journal.add({ is: 'told', printerId: 'kiosk', jobId: 'A001', attempt: 1 });
    expect(await take(again)).toEqual({ printerIds: ['kiosk'], all: true });
  });

  it('[PR10] does not wait where the hub itself asks for another, since nobody knows of the first', async () => {
    await take(offer('A001'));
    const unknown = { state: 'unknown', attempts: 1, settled: false } as const;
    await new JournalStore(journal, () => {}).change('A001/1', unknown);
    expect(await take({ ...offer('A001'), attempt: 2 })).toEqual({ printerIds: ['kiosk'], all: true });
  });

  it('[PR10] is told of again, and not printed again, when the hub offers what is over', async () => {
    await take(offer('A001'));
    const over = { state: 'printed', confirmation: 'process-id', settled: true } as const;
    await new JournalStore(journal, () => {}).change('A001/1', over);
    expect((await take(offer('A001'))).printerIds).toEqual([]);
    expect(toldAgain).toEqual(['A001']);
  });
});
