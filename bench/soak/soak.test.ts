import { beforeAll, describe, expect, it } from 'vitest';
import type { HallEvent } from '../../server/domain/events.ts';
import { judgeSoak } from './judge-soak.ts';
import type { SoakEvidence } from './soak-evidence.ts';
import { soak } from './soak.ts';
import type { SoakReport } from './soak.ts';

const SECONDS = 20;

describe(`a hall under load in which everything goes wrong, for ${SECONDS} seconds`, () => {
  let report: SoakReport;
  beforeAll(async () => {
    report = await soak({ seconds: SECONDS, seed: 20_261_126 });
  });

  it('[OB6] loses nothing, doubles nothing, and says nothing that is not so', () => {
    const { lost, doubled, wrong } = report;
    expect({ lost, doubled, wrong }).toEqual({ lost: [], doubled: [], wrong: [] });
  });

  it('[OB6] had work, calls, papers and trouble', () => {
    expect(report.commands).toBeGreaterThan(20);
    expect(report.calls).toBeGreaterThan(3);
    expect(report.papers).toBeGreaterThan(5);
    expect(Object.keys(report.faults).length).toBeGreaterThan(5);
  });
});

/** A visitor who came, was called, got his letter and went home, with nothing wrong. */
function wellDone(): SoakEvidence {
  const [id, number, jobId] = ['visit-1', 'B001', 'job-1'];
  const reply = { ok: true, value: { number, jobId } } as const;
  const paper = { printerId: 'p', code: null, text: `Silakan tunggu sampai nomor ${number} dipanggil.` };
  const events = [
    { type: 'ticket-issued', visitId: id, number },
    { type: 'paper-queued', visitId: id, jobId, paper: { kind: 'ticket' } },
    { type: 'visit-called', visitId: id, counterId: 'satu', announcementId: 'call-1' },
    { type: 'letter-issued', visitId: id, letterId: 'letter-1', number: '400.9/1', sequence: 1, code: 'CODE' },
    { type: 'paper-queued', visitId: id, jobId: 'job-2', paper: { kind: 'letter', letterId: 'letter-1' } },
    { type: 'stage-finished', visitId: id },
  ] as unknown as HallEvent[];
  return {
    acknowledged: [
      { name: 'ticket:issue', payload: { commandId: 'press-1' }, reply },
      { name: 'letter:issue', payload: { commandId: 'press-2' }, reply: { ok: true, value: { number: '400.9/1' } } },
    ] as unknown as SoakEvidence['acknowledged'],
    changedAnswers: [],
    heard: [{ id: 'call-1', number }] as unknown as SoakEvidence['heard'],
    papers: [paper, { printerId: 'p', code: 'http://hall.example/s/CODE', text: '' }],
    kept: {
      events,
      replies: new Map([
        ['press-1', JSON.stringify(reply)],
        ['press-2', '{"ok":true}'],
      ]),
      jobs: [
        { id: jobId, state: 'printed' },
        { id: 'job-2', state: 'printed' },
      ],
    },
    amiss: [],
  };
}

describe('the judge of a soak', () => {
  const good = wellDone();
  const { kept } = good;
  const nothing = { lost: 0, doubled: 0, wrong: 0 };
  const verdictOn = (changed: Partial<SoakEvidence>) => {
    const { lost, doubled, wrong } = judgeSoak({ ...good, ...changed });
    return { lost: lost.length, doubled: doubled.length, wrong: wrong.length };
  };
  const again = (events: readonly HallEvent[]) => ({ kept: { ...kept, events: [...kept.events, ...events] } });

  const heardToo = (changed: object) => ({ heard: [...good.heard, { ...good.heard[0], ...changed }] as never });
  const onPaperToo = (...texts: readonly string[]) => ({
    papers: [...good.papers, ...texts.map((text) => ({ printerId: 'p', code: null, text }))],
  });
  const calledTwice = {
    ...again([{ type: 'visit-recalled', visitId: 'visit-1', announcementId: 'call-2' } as HallEvent]),
    heard: [{ ...good.heard[0], id: 'call-2' }, ...good.heard] as never,
  };
  const refusedInstead = {
    acknowledged: [
      ...good.acknowledged,
      { ...good.acknowledged[1], reply: { ok: false, refusal: 'not-now' } },
    ] as never,
  };

  const withLetter = (changed: object) => ({
    kept: {
      ...kept,
      events: kept.events.map((event) => (event.type === 'letter-issued' ? { ...event, ...changed } : event)),
    },
  });

  it('finds nothing where nothing is amiss', () => {
    expect(verdictOn({})).toEqual(nothing);
  });

  it.each([
    ['answers that the ledger does not know', { kept: { ...kept, replies: new Map() } }, { lost: 2 }],
    ['a visit that the ledger does not know', { kept: { ...kept, events: kept.events.slice(1) } }, { lost: 1 }],
    ['a slip that is on no paper', { papers: good.papers.slice(1) }, { lost: 1 }],
    ['a letter that is on no paper', { papers: good.papers.slice(0, 1) }, { lost: 1 }],
    ['a letter that came out twice', { papers: [...good.papers, ...good.papers.slice(1)] }, { doubled: 1 }],
    ['a gap in the numbers of letters', withLetter({ sequence: 2 }), { wrong: 1 }],
    ['a number of a letter that was never issued', withLetter({ number: '400.9/2' }), { wrong: 1 }],
    ['papers that nobody ended', { kept: { ...kept, jobs: [{ id: 'job-1', state: 'sending' }] } }, { lost: 2 }],
    ['a call that nobody heard', { heard: [] }, { lost: 1, wrong: 1 }],
    ['a call that the ledger does not know', heardToo({ id: 'call-2' }), { wrong: 1 }],
    [
      'a call with the number of somebody else',
      { heard: [{ ...good.heard[0], number: 'B002' }] as never },
      { wrong: 1 },
    ],
    ['a call that was heard after a later one', calledTwice, { wrong: 1 }],
    ['a slip of a number that nobody was given', onPaperToo('sampai nomor B009 dipanggil'), { wrong: 1 }],
    [
      'a letter that was never issued',
      { papers: [...good.papers, { printerId: 'p', code: 'OTHER', text: '' }] },
      { wrong: 1 },
    ],
    [
      'a third slip',
      onPaperToo(...Array.from({ length: 2 }, () => 'CETAK ULANG sampai nomor B001 dipanggil')),
      { doubled: 1 },
    ],
    ['a refusal of what the ledger keeps as granted', refusedInstead, { wrong: 1 }],
    [
      'a hall in which nothing was done',
      { acknowledged: [], heard: [], papers: [], kept: { ...kept, events: [] } },
      { wrong: 3 },
    ],
    ['a call that was heard twice', { heard: [...good.heard, ...good.heard] }, { doubled: 1 }],
    ['a slip that came out twice', { papers: [...good.papers, ...good.papers.slice(0, 1)] }, { doubled: 1 }],
    ['a visit that began twice', again(kept.events.slice(0, 1)), { doubled: 2 }],
    [
      'a counter that called two',
      again([kept.events[2], kept.events[2]].flatMap((event) => event ?? [])),
      { wrong: 1 },
    ],
    ['an answer that changed', { changedAnswers: ['otherwise'] }, { wrong: 1 }],
    ['a number that nobody pressed for', { acknowledged: good.acknowledged.slice(1) }, { wrong: 1 }],
    ['what a screen found amiss', { amiss: ['an older view'] }, { wrong: 1 }],
  ] as const)('finds %s', (_what, changed, found) => {
    expect(verdictOn(changed)).toMatchObject(found);
  });

  it('takes a second slip that says so for what it is', () => {
    const [paper] = good.papers;
    const second = { printerId: 'p', code: null, text: `CETAK ULANG ${paper?.text ?? ''}` };
    expect(verdictOn({ papers: [...good.papers, second] })).toEqual(nothing);
  });
});
