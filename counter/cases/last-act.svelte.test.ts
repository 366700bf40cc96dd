import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { CaseDesk } from './case-desk.svelte.ts';
import { detail, official, paraf, parafRow } from './case-detail.fixture.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function seat() {
  const hub = new PaperHub();
  hub.view = official([parafRow(1), parafRow(2)]);
  hub.answer = ({ name }) => granted(name === 'case:see' ? detail() : null);
  const clock = $state({ now: nine });
  const desk = new CaseDesk(hub, clock, 'clerk-kabid');
  const draft = () => (desk.open?.is === 'act' ? desk.open.draft : undefined);
  return { hub, clock, desk, draft };
}

describe('taking back', () => {
  it('[CA10] is offered for 60 s after the own act', async () => {
    const { hub, clock, desk } = seat();
    await desk.choose(parafRow(1), paraf());
    clock.now = nine + 20_000;
    expect(desk.last.seconds).toBe(40);
    await desk.undo(desk.last.done?.cases ?? []);
    expect(hub.asked.at(-1)).toMatchObject({ name: 'case:undo', payload: { caseId: 'case-1' } });
    expect(desk.last).toMatchObject({ done: null, undone: '2026-00001' });
    await vi.advanceTimersByTimeAsync(600);
    await desk.choose(parafRow(1), paraf());
    clock.now += 60_000;
    expect(desk.last.seconds).toBe(0);
  });

  it('[CA10] is not offered for a signature, which is asked about before', async () => {
    const { hub, desk, draft } = seat();
    const signature = paraf({ id: 'ditandatangani', does: ['sign'] });
    await desk.choose(parafRow(1), signature);
    expect(hub.asked).toEqual([]);
    await desk.act(draft()!);
    expect(hub.names).toEqual(['case:act']);
    expect(desk.last.undoable(null)).toEqual([]);
  });

  it('[CA10] is not offered any more once the case is seen to have moved on', async () => {
    const { desk } = seat();
    await desk.choose(parafRow(1), paraf());
    expect(desk.last.undoable(detail({ moves: 2 }))).toHaveLength(1);
    expect(desk.last.undoable(detail({ moves: 3, mayUndo: true }))).toHaveLength(1);
    expect(desk.last.undoable(detail({ moves: 4 }))).toEqual([]);
  });

  it('[CA10] says what could not be taken back any more', async () => {
    const { hub, desk } = seat();
    await desk.choose(parafRow(1), paraf());
    hub.answer = () => refused('nothing-to-undo');
    await desk.undo(desk.last.done?.cases ?? []);
    expect(desk.presses.refusal?.code).toBe('nothing-to-undo');
    expect(desk.last).toMatchObject({ done: null, undone: '' });
  });

  it('[CA10] of several takes back all with which nobody has gone on, and names the others', async () => {
    const { hub, desk } = seat();
    const cases = [1, 2, 3].map((nth) => parafRow(nth));
    desk.last.did({ offer: paraf(), cases });
    hub.answer = ({ payload }) => (payload.caseId === 'case-2' ? refused('nothing-to-undo') : granted(null));
    await desk.undo(cases);
    expect(hub.asked.map(({ payload }) => payload.caseId)).toEqual(['case-1', 'case-2', 'case-3']);
    expect(desk.last).toMatchObject({ done: null, undone: '2026-00001, 2026-00003' });
    expect(desk.presses.refusal).toEqual({ code: 'nothing-to-undo', detail: '2026-00002' });
  });

  it('[CA10] of several keeps offering those of which the hub gave no answer', async () => {
    const { hub, desk } = seat();
    const cases = [1, 2, 3].map((nth) => parafRow(nth));
    desk.last.did({ offer: paraf(), cases });
    hub.answer = ({ payload }) => (payload.caseId === 'case-1' ? granted(null) : refused('no-answer'));
    await desk.undo(cases);
    expect(desk.last.done?.cases.map(({ caseId }) => caseId)).toEqual(['case-2', 'case-3']);
    expect(desk.presses.refusal?.code).toBe('no-answer');
  });

  it('[CA10] of several names those that stay, though of the rest no answer came at first', async () => {
    const { hub, desk } = seat();
    const cases = [1, 2, 3].map((nth) => parafRow(nth));
    desk.last.did({ offer: paraf(), cases });
    const isLost = { now: true };
    hub.answer = ({ payload }) => {
      if (payload.caseId === 'case-1') return refused('nothing-to-undo');
      return isLost.now ? refused('no-answer') : granted(null);
    };
    await desk.undo(cases);
    isLost.now = false;
    await desk.undo(desk.last.done?.cases ?? []);
    expect(desk.last).toMatchObject({ done: null, undone: '2026-00002, 2026-00003' });
    expect(desk.presses.refusal).toEqual({ code: 'nothing-to-undo', detail: '2026-00001' });
  });

  it('[CA10] rests after it: a double press is not refused as if somebody had gone on', async () => {
    const { desk } = seat();
    await desk.choose(parafRow(1), paraf());
    vi.advanceTimersByTime(600);
    expect(desk.isReady).toBe(true);
    await desk.undo(desk.last.done?.cases ?? []);
    expect(desk.isReady).toBe(false);
  });
});
