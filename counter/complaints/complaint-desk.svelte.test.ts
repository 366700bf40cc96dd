import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { granted } from '../../contract/reply.ts';
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

it('[CM24] rests after a step and its undoing until the page shows what came of them, not what was noted on the way', async () => {
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
