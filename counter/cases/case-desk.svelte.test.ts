import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import type { InboxRow } from '../../contract/views/case-view.ts';
import { inboxRow, nine, stepOffer } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { CaseDesk } from './case-desk.svelte.ts';
import { detail, official, paraf, parafRow, sentBack } from './case-detail.fixture.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const field = (id: string, required: boolean) => ({ id, name: { id, en: id }, kind: 'text', required }) as const;

function seat(rows: InboxRow[] = [parafRow(1), parafRow(2)]) {
  const hub = new PaperHub();
  hub.view = official(rows);
  hub.answer = ({ name }) => granted(name === 'case:see' ? detail() : null);
  const clock = $state({ now: nine });
  let made = 0;
  const desk = new CaseDesk(hub, clock, 'clerk-kabid', () => `id-${(made += 1)}`);
  const draft = () => (desk.open?.is === 'act' ? desk.open.draft : undefined);
  return { hub, clock, desk, draft };
}

describe('acting on a case', () => {
  it('[CS2] is one press where nothing has to be told', async () => {
    const { hub, desk } = seat();
    await desk.choose(parafRow(1), paraf());
    expect(hub.asked[0]).toMatchObject({
      name: 'case:act',
      payload: { caseId: 'case-1', stepId: 'paraf', outcomeId: 'diparaf', note: '', commandId: 'id-1' },
    });
  });

  it('[CS6] asks why something goes back before it is sent', async () => {
    const { hub, desk, draft } = seat();
    await desk.choose(parafRow(1), sentBack());
    expect(hub.asked).toEqual([]);
    draft()!.note = '  Salah ketik ';
    await desk.act(draft()!);
    expect(hub.asked[0]?.payload).toMatchObject({ outcomeId: 'dikembalikan', note: 'Salah ketik' });
    expect(desk.open).toBeNull();
  });

  it('[CS2] wants the fields of the step, and takes those that may stay empty along only when filled', async () => {
    const { hub, desk, draft } = seat();
    const offer = stepOffer({ id: 'hasil', does: [], wants: ['records'] });
    await desk.choose(inboxRow(), offer, {
      fields: [field('hasil', true), field('nomor', false)],
      purposes: [],
      purpose: '',
    });
    draft()!.records.hasil = 'memenuhi';
    await desk.act(draft()!);
    expect(hub.asked[0]?.payload.records).toEqual({ hasil: 'memenuhi' });
  });

  it('does not answer the row that moved up when it was a double press', async () => {
    const { hub, desk } = seat();
    await desk.choose(parafRow(1), paraf());
    await desk.choose(parafRow(2), paraf());
    expect(hub.names).toEqual(['case:act']);
    vi.advanceTimersByTime(600);
    await desk.choose(parafRow(2), paraf());
    expect(hub.names).toEqual(['case:act', 'case:act']);
  });

  it('[CS12] acts on no list that its own act has made old, on a line as slow as it may be', async () => {
    const { hub, desk } = seat();
    hub.isSlow = true;
    await desk.choose(parafRow(1), paraf());
    vi.advanceTimersByTime(3_000);
    await desk.choose(parafRow(1), paraf());
    expect(hub.names).toEqual(['case:act']);
    hub.sendView();
    await desk.choose(parafRow(2), paraf());
    expect(hub.names).toEqual(['case:act', 'case:act']);
  });

  it('[CS12] signs the letter that was read, also from a list that was renewed meanwhile; refused, he reads it anew', async () => {
    const { hub, desk } = seat();
    const row = parafRow(1);
    desk.hasRead({ mine: [{ row, work: [], records: [], printed: null }] });
    hub.answer = ({ name }) => (name === 'case:see' ? granted(detail()) : refused('changed-meanwhile'));
    await desk.choose({ ...row, edition: '7' }, paraf());
    await desk.choose({ ...row, edition: '7' }, paraf());
    const acts = hub.asked.filter(({ name }) => name === 'case:act');
    expect(acts.map(({ payload }) => payload.edition)).toEqual([row.edition, '7']);
  });

  it('[CS12] signs the case as it is with what he himself has ticked or attached since he read it', async () => {
    for (const changes of ['tick', 'papersChanged'] as const) {
      const { hub, desk } = seat();
      const row = parafRow(1);
      desk.hasRead({ mine: [{ row, work: [], records: [], printed: null }] });
      if (changes === 'tick') await desk.tick('case-1', { ktp: 'present' });
      else desk.papersChanged();
      await desk.choose({ ...row, edition: '7' }, paraf());
      expect(hub.asked.findLast(({ name }) => name === 'case:act')?.payload).toMatchObject({ edition: '7' });
    }
  });

  it('[CS12] shows the page again when it has changed, and asks for nothing twice that was typed', async () => {
    const { hub, desk, draft } = seat();
    hub.answer = ({ name }) => (name === 'case:see' ? granted(detail()) : refused('changed-meanwhile'));
    await desk.choose(parafRow(1), sentBack());
    draft()!.note = 'Salah ketik';
    await desk.act(draft()!);
    expect([desk.open, desk.presses.refusal?.code]).toEqual([null, 'changed-meanwhile']);
    await desk.choose({ ...parafRow(1), edition: '9' }, sentBack());
    expect(draft()?.body).toMatchObject({ note: 'Salah ketik', edition: '9' });
    await desk.choose(parafRow(2), sentBack());
    expect(draft()?.note, 'another case').toBe('');
  });

  it('[CT5] asks for nothing again that was typed in a dialog closed by a stray Escape, until it is done', async () => {
    const { desk, draft } = seat();
    await desk.choose(parafRow(1), sentBack());
    draft()!.note = 'Nama salah ketik di alinea kedua.';
    desk.open = null;
    await desk.choose(parafRow(1), sentBack());
    expect(draft()?.note).toBe('Nama salah ketik di alinea kedua.');
    desk.open = null;
    await desk.choose({ ...parafRow(1), edition: '9' }, sentBack());
    expect(draft()?.note, 'it says something else by now').toBe('');
    draft()!.note = 'Lain.';
    await desk.act(draft()!);
    vi.advanceTimersByTime(600);
    await desk.choose({ ...parafRow(1), edition: '9' }, sentBack());
    expect(draft()?.note, 'done').toBe('');
  });

  it('[CT5] keeps what was typed for one case, or one answer, from another', async () => {
    const { desk, draft } = seat();
    const other = { ...sentBack(), id: 'ditolak' };
    for (const [row, offer] of [
      [parafRow(2), sentBack()],
      [parafRow(1), other],
    ] as const) {
      await desk.choose(parafRow(1), sentBack());
      draft()!.note = 'Nama salah ketik.';
      desk.open = null;
      await desk.choose({ ...row, edition: parafRow(1).edition }, offer);
      expect(draft()?.note).toBe('');
      desk.open = null;
    }
  });

  it('[CS12] looks at the case again once he himself has attached something to it', async () => {
    const { hub, desk } = seat();
    await desk.openCase('case-1');
    desk.papersChanged();
    await vi.advanceTimersByTimeAsync(600);
    expect(hub.names).toEqual(['case:see', 'case:see']);
  });

  it('[CS12] has no tick any more on a row that says something else by now', () => {
    const { desk } = seat();
    desk.selection.toggle(parafRow(1));
    expect([parafRow(1), { ...parafRow(1), edition: '9' }].map((row) => desk.selection.has(row))).toEqual([
      true,
      false,
    ]);
  });

  it('[IS2] repeats a press whose answer was lost under its own id', async () => {
    const { hub, desk } = seat();
    hub.answer = () => refused('no-answer');
    await desk.choose(parafRow(1), paraf());
    hub.answer = () => granted(null);
    await desk.choose(parafRow(1), paraf());
    expect(new Set(hub.ids)).toEqual(new Set(['id-1']));
  });

  it('keeps what was written when the hub refuses, and says why', async () => {
    const { hub, desk, draft } = seat();
    await desk.choose(parafRow(1), sentBack());
    draft()!.note = 'Salah ketik';
    hub.answer = () => refused('step-not-open');
    await desk.act(draft()!);
    expect(draft()?.note).toBe('Salah ketik');
    expect(desk.presses.refusal?.code).toBe('step-not-open');
  });
});

describe('several at once', () => {
  const rows = [parafRow(1), parafRow(2), parafRow(3)];

  async function together(answer: (name: string) => ReturnType<PaperHub['answer']>) {
    const { hub, desk } = seat(rows);
    desk.selection.setAll(rows, true);
    desk.openTogether(paraf(), rows);
    hub.answer = ({ name }) => answer(name);
    const batch = desk.open?.is === 'together' ? desk.open.batch : undefined;
    await desk.actTogether(batch!);
    return { hub, desk, batch: batch! };
  }

  it('[LE2] are answered each for itself, and only the recorded ones can be taken back', async () => {
    const { desk, batch } = await together(() =>
      granted([
        { caseId: 'case-1', refusal: null },
        { caseId: 'case-2', refusal: 'step-not-open' },
        { caseId: 'case-3', refusal: 'said-by-a-newer-hub' },
      ]),
    );
    expect(batch.results?.map(({ refusal }) => refusal)).toEqual([null, 'step-not-open', 'hub-fault']);
    expect(desk.last.done?.cases.map(({ number }) => number)).toEqual(['2026-00001']);
    expect(desk.selection.has(rows[0]!)).toBe(false);
  });

  it('[CS12] rest after it: a double press answers no row that moved up', async () => {
    const { hub, desk } = await together(() => granted(rows.map(({ caseId }) => ({ caseId, refusal: null }))));
    expect(desk.isReady).toBe(false);
    hub.sendView();
    vi.advanceTimersByTime(600);
    expect(desk.isReady).toBe(true);
  });

  it('[IS2] keep their ids when they are pressed again after a lost answer', async () => {
    const { hub, desk, batch } = await together(() => refused('no-answer'));
    await desk.actTogether(batch);
    const ids = hub.asked.map(({ payload }) => (payload.acts as { commandId: string }[]).map((act) => act.commandId));
    expect(new Set(ids.map(String))).toEqual(new Set(['id-1,id-2,id-3']));
  });
});
