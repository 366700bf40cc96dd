import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { Reply } from '../../contract/reply.ts';
import { ActDraft } from '../cases/act-draft.svelte.ts';
import {
  atCounter,
  calledVisitor,
  card,
  inboxRow,
  nine,
  outcome,
  stepOffer,
  visitor,
} from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { Desk } from './desk.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function desk(view = atCounter()) {
  const hub = new PaperHub();
  hub.view = view;
  let made = 0;
  return { hub, desk: new Desk(hub, () => `id-${(made += 1)}`) };
}

const letterbox = () => {
  const { promise: reply, resolve: post } = Promise.withResolvers<Reply<unknown>>();
  return { reply, post };
};

const file = (number: string, sentAt: number, takenBy: string | null = null) => ({
  visitId: `visit-${number}`,
  number,
  service: { id: 'Surat', en: 'Letter' },
  sentAt,
  takenBy,
});

describe('the main button', () => {
  it('says what comes next, from calling to finishing', () => {
    expect(desk().desk.step).toBe('call-next');
    expect(desk(atCounter({ visitor: calledVisitor() })).desk.step).toBe('start');
    expect(desk(atCounter({ visitor: visitor() })).desk.step).toBe('finish');
    expect(desk(atCounter({ paused: 'Istirahat' })).desk.step).toBe('reopen');
  });

  it('takes the file that waited longest when nobody waits and the desk is clear', async () => {
    const files = [file('A005', nine - 1), file('A003', nine - 9), file('A001', nine - 99, 'bo2')];
    const { hub, desk: back } = desk(atCounter({ next: null, queue: [], files }));
    expect(back.step).toBe('take-file');
    await back.press('main');
    expect(hub.asked[0]).toMatchObject({ name: 'file:take', payload: { visitId: 'visit-A003' } });
    expect(desk(atCounter({ next: null, files, desk: [card()] })).desk.step).toBe('call-next');
  });

  it('waits while nobody is waiting, and while the hub is away', () => {
    expect(desk(atCounter({ next: null, queue: [] })).desk.may('main')).toBe(false);
    const away = desk();
    away.hub.online = false;
    expect(away.desk.may('main')).toBe(false);
  });

  it('opens the outcomes instead of finishing at once', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    await front.press('main');
    expect(front.open).toEqual({ is: 'finish' });
    expect(hub.asked).toEqual([]);
  });
});

describe('a press', () => {
  it('[IS2] asks once, however often it is pressed before the answer', async () => {
    const { hub, desk: front } = desk();
    const { reply, post } = letterbox();
    hub.answer = () => reply;
    const first = front.press('main');
    await front.press('main');
    await front.press('main');
    expect(hub.names).toEqual(['counter:call-next']);
    post(granted(null));
    await first;
  });

  it('[IS2] does not do the next step as well when it was a double press', async () => {
    const { hub, desk: front } = desk();
    hub.answer = () => {
      hub.view = atCounter({ visitor: calledVisitor() });
      return granted(null);
    };
    await front.press('main');
    await front.press('main');
    expect(hub.names).toEqual(['counter:call-next']);
    vi.advanceTimersByTime(500);
    await front.press('main');
    expect(hub.names).toEqual(['counter:call-next', 'counter:start']);
  });

  it('[IS2] is repeated under its own id until the hub answers', async () => {
    const { hub, desk: front } = desk();
    hub.answer = () => refused('no-answer');
    await front.press('main');
    expect(front.presses.refusal?.code).toBe('no-answer');
    hub.answer = () => granted(null);
    await front.press('main');
    expect(new Set(hub.ids)).toEqual(new Set(['id-1']));
  });

  it.each(['hub-fault', 'not-kept'] as const)('[IS2] keeps its id where the hub tells of %s', async (fault) => {
    const { hub, desk: front } = desk();
    hub.answer = () => refused(fault);
    await front.press('main');
    hub.answer = () => granted(null);
    await front.press('main');
    expect(hub.ids).toEqual(['id-1', 'id-1']);
  });

  it('[IS2] gets a new id once the one before was answered', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: calledVisitor() }));
    await front.press('recall');
    vi.advanceTimersByTime(500);
    await front.press('recall');
    expect(hub.ids).toEqual(['id-1', 'id-2']);
  });

  it('[IS2] gets a new id when something else was asked in between', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: calledVisitor() }));
    hub.answer = () => refused('no-answer');
    await front.press('recall');
    hub.answer = () => granted(null);
    await front.press('miss');
    vi.advanceTimersByTime(500);
    await front.press('recall');
    expect(hub.ids).toEqual(['id-1', 'id-1', 'id-2', 'id-3']);
  });

  it('leaves the dialog open when the hub refuses, and says why', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    await front.press('main');
    hub.answer = () => refused('needs-unmet');
    expect(await front.finish(outcome(), true)).toBe(false);
    expect(front.open).toEqual({ is: 'finish' });
    expect(front.presses.refusal).toEqual({ code: 'needs-unmet', detail: null });
  });
});

describe('finishing', () => {
  it('takes along what was noted for this visitor, and nothing of the one before', async () => {
    const { hub, desk: bansos } = desk(atCounter({ visitor: visitor() }));
    bansos.advice.change({ programmes: ['PKH'], owner: 'Disdik' });
    await bansos.finish(outcome({ id: 'dirujuk', slip: 'referral' }), false);
    expect(hub.asked[0]?.payload).toMatchObject({ programmes: ['PKH'], owner: 'Disdik', thenCall: false });
    hub.view = atCounter({ visitor: visitor({ card: card({ visitId: 'visit-9' }) }) });
    expect(bansos.advice.now).toMatchObject({ programmes: [], owner: '' });
  });

  it('[CS8] begins anew when the same visitor is back for his letter', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    front.advice.change({ note: 'Tunggu di ruang tunggu.' });
    hub.answer = () => refused('needs-unmet');
    await front.finish(outcome({ slip: 'missing-papers' }), false);
    expect(front.advice.now.note).toBe('Tunggu di ruang tunggu.');
    hub.answer = () => granted(null);
    await front.finish(outcome({ slip: 'missing-papers' }), false);
    expect(front.advice.now.note).toBe('');
    vi.advanceTimersByTime(500);
    hub.view = atCounter({
      revision: 20,
      visitor: visitor(),
      undo: { act: 9, what: 'stage-finished', number: 'A007', until: nine },
    });
    await front.press('undo');
    expect(front.advice.now.note, 'undone').toBe('Tunggu di ruang tunggu.');
  });

  it('[CS8] has nothing of the stage before come back with another undo', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    front.advice.change({ note: 'Tunggu di ruang tunggu.' });
    await front.finish(outcome({ slip: 'missing-papers' }), false);
    vi.advanceTimersByTime(500);
    hub.view = atCounter({
      visitor: visitor(),
      undo: { act: 9, what: 'serving-started', number: 'A007', until: nine },
    });
    await front.press('undo');
    expect(front.advice.now.note).toBe('');
  });

  it('keeps what is noted for the next one while the answer about the one before is on its way', async () => {
    const { hub, desk: bansos } = desk(atCounter({ visitor: visitor() }));
    const { reply, post } = letterbox();
    hub.answer = () => reply;
    const finished = bansos.finish(outcome({ slip: 'referral' }), true);
    hub.view = atCounter({ visitor: visitor({ card: card({ visitId: 'visit-9' }) }) });
    bansos.advice.change({ note: 'Ke Disdik.' });
    post(granted(null));
    await finished;
    expect(bansos.advice.now.note).toBe('Ke Disdik.');
  });
});

describe('finishing with a letter', () => {
  const drafting = outcome({ does: ['draft-letter'], waits: true });
  const handing = outcome({ does: ['hand-over'] });
  const purposes = ['Pendaftaran sekolah (SPMB)', 'Lainnya'];

  it.each([
    ['SPMB anak kedua', 'Pendaftaran sekolah (SPMB)'],
    ['untuk pendaftaran sekolah (spmb)', 'Pendaftaran sekolah (SPMB)'],
    ['Keringanan biaya rumah sakit', 'Keringanan biaya rumah sakit'],
    ['', ''],
  ])('[LE5] takes the purpose from what the visitor needs: %o is %o', async (need, purpose) => {
    const { hub, desk: back } = desk(atCounter({ visitor: visitor({ card: card({ need, purposes }) }) }));
    await back.finish(drafting, false);
    expect(hub.asked[0]?.payload).toMatchObject({ purpose });
  });

  it('[LE5] hands over to the applicant unless somebody else is named, and tells it with nothing else', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    await front.finish(handing, false);
    vi.advanceTimersByTime(500);
    front.advice.change({ recipient: { to: 'family', name: 'Sari Contoh' } });
    await front.finish(handing, false);
    vi.advanceTimersByTime(500);
    await front.finish(drafting, false);
    expect(hub.asked.map(({ payload }) => payload.recipient)).toEqual([
      { to: 'applicant', name: '' },
      { to: 'family', name: 'Sari Contoh' },
      { to: 'applicant', name: '' },
    ]);
  });
});

describe('a step of the case at the counter', () => {
  it('[CS2] [LE5] is done as the hall offers it, with who took the letter', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    const recipient = { to: 'representative', name: 'Budi Contoh' } as const;
    const draft = new ActDraft(inboxRow(), stepOffer());
    draft.recipient = recipient;
    await front.act(draft);
    expect(hub.asked[0]).toMatchObject({
      name: 'case:act',
      payload: { caseId: 'case-12', stepId: 'penyerahan', outcomeId: 'diserahkan', recipient, records: {} },
    });
  });
});

describe('a step of the case that has changed meanwhile', () => {
  it('[CS12] [CA18] is refused about the case: of the visitor who is there nothing is said, whose stage is as it was', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    hub.answer = () => refused('changed-meanwhile');
    const draft = new ActDraft(inboxRow(), stepOffer());
    draft.note = 'Sudah dijelaskan';
    await front.act(draft);
    expect(front.presses.refusal).toMatchObject({ code: 'changed-meanwhile', detail: null });
  });
});

describe('ticking papers', () => {
  it('keeps every tick, faster than the answers come', async () => {
    const { hub, desk: front } = desk(atCounter({ visitor: visitor() }));
    const { reply, post } = letterbox();
    hub.answer = () => reply;
    const ticks = [front.tick({ kk: 'present' }), front.tick({ ktp: 'missing' })];
    expect(hub.asked.map(({ payload }) => payload.papers)).toEqual([{ kk: 'present' }, { ktp: 'missing' }]);
    post(granted(null));
    await Promise.all(ticks);
  });
});
