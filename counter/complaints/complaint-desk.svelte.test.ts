import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { ComplaintDesk } from './complaint-desk.svelte.ts';
import { answered, detailOf, inboxOf, officer, rowOf } from './complaint.fixture.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const answers = answered({ wants: ['words', 'answer'] });
const row = rowOf(1, { offers: [answers] });

function seat(words: string) {
  const hub = new PaperHub();
  hub.view = officer(inboxOf([row]));
  const told = { words };
  hub.answer = ({ name }) => granted(name === 'complaint:see' ? detailOf(row, told) : null);
  const desk = new ComplaintDesk(hub, { now: nine }, 'officer');
  const draft = () => (desk.open?.is === 'act' ? desk.open.draft : undefined);
  return { hub, desk, draft, told };
}

it('[CT5] asks for nothing again that was typed in a dialog closed by a stray Escape, until it is done', async () => {
  const { desk, draft } = seat('');
  await desk.choose(row, answers);
  draft()!.answer = 'Lampunya sudah diganti.';
  draft()!.told!.words = 'Lampu ruang tunggu mati.';
  desk.open = null;
  await desk.choose(row, answers);
  expect(draft()?.body.answer).toBe('Lampunya sudah diganti.');
  expect(draft()?.told?.words).toBe('Lampu ruang tunggu mati.');
  await desk.act(draft()!);
  vi.advanceTimersByTime(600);
  await desk.choose(row, answers);
  expect(draft()?.body.answer, 'done').toBe('');
});

it('[CM5] rests after a step and its undoing until the page shows what came of them, not what was noted on the way', async () => {
  const { hub, desk, draft } = seat('');
  hub.isSlow = true;
  await desk.choose(row, answers);
  const { answer } = hub;
  hub.answer = (asked) => {
    if (asked.name === 'complaint:note') hub.sendView();
    return answer(asked);
  };
  await desk.act(draft()!);
  vi.advanceTimersByTime(600);
  expect(desk.isReady, 'what was noted is shown, the step is not').toBe(false);
  hub.sendView();
  expect(desk.isReady).toBe(true);
  await desk.undo(row);
  expect(desk.isReady).toBe(false);
});

it('[CT5] puts nothing typed before over what somebody else has written since', async () => {
  const { desk, draft, told } = seat('');
  await desk.openComplaint(row.complaintId);
  await desk.choose(row, answers);
  draft()!.answer = 'Lampunya sudah diganti.';
  draft()!.told!.words = 'Lampu mati.';
  desk.open = null;
  await desk.choose({ ...row, edition: 'opened - mended' }, answers);
  expect(draft()?.body.answer, 'it says something else by now').toBe('');
  draft()!.told!.words = 'Lampu mati.';
  desk.open = null;
  told.words = 'Lampu ruang tunggu mati.';
  await desk.openComplaint(row.complaintId);
  await desk.choose({ ...row, edition: 'opened - mended' }, answers);
  expect(draft()?.told?.words).toBe('Lampu ruang tunggu mati.');
});

it('[CT5] keeps what was typed for one complaint from another', async () => {
  const { hub, desk, draft } = seat('');
  const other = rowOf(2, { offers: [answers] });
  hub.view = officer(inboxOf([row, other]));
  await desk.choose(row, answers);
  draft()!.answer = 'Lampunya sudah diganti.';
  desk.open = null;
  await desk.choose(other, answers);
  expect(draft()?.body.answer).toBe('');
});

it('[CS12] [CT5] shows a complaint again that has changed, and asks for nothing twice that was typed', async () => {
  const { hub, desk, draft } = seat('');
  hub.answer = () => refused('changed-meanwhile');
  const offer = answered({ wants: ['answer'] });
  await desk.choose(row, offer);
  draft()!.answer = 'Lampunya sudah diganti.';
  await desk.act(draft()!);
  expect([desk.open, desk.presses.refusal?.code]).toEqual([null, 'changed-meanwhile']);
  await desk.choose({ ...row, edition: 'opened - mended' }, offer);
  expect(draft()?.body.answer).toBe('Lampunya sudah diganti.');
});

it('[CT4] leaves the dialog open at any other refusal, with what was typed', async () => {
  const { hub, desk, draft } = seat('');
  const offer = answered({ wants: ['answer'] });
  await desk.choose(row, offer);
  draft()!.answer = 'Lampunya sudah diganti.';
  hub.answer = () => refused('step-not-open');
  await desk.act(draft()!);
  expect([draft()?.answer, desk.presses.refusal?.code]).toEqual(['Lampunya sudah diganti.', 'step-not-open']);
});

it('[CA18] acts on no list that its own act has made old, on a line as slow as it may be', async () => {
  const { hub, desk, draft } = seat('Lampu mati.');
  hub.isSlow = true;
  await desk.choose(row, answers);
  draft()!.answer = 'Lampunya sudah diganti.';
  await desk.act(draft()!);
  vi.advanceTimersByTime(3_000);
  await desk.choose(row, answers);
  expect(desk.open).toBeNull();
  hub.sendView();
  await desk.choose(row, answers);
  expect(desk.open).not.toBeNull();
});
