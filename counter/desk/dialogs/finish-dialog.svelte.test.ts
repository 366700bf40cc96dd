import { cleanup, fireEvent, render, screen as glass, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import type { PaperState } from '../../../contract/views/visit-card-parts.ts';
import { granted } from '../../../contract/reply.ts';
import App from '../../App.svelte';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, card, nine, outcome, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { Desk } from '../desk.svelte.ts';
import FinishDialog from './FinishDialog.svelte';

afterEach(cleanup);

it('[CS11] a finish that is the hand-over says who brought the request', async () => {
  const broughtBy = { called: { id: 'Desa', en: 'Village' }, as: 'representative', name: 'S••••••• R•••••' } as const;
  const handed = outcome({
    id: 'surat-diserahkan',
    name: { id: 'Surat diserahkan', en: 'Handed over' },
    does: ['hand-over'],
  });
  const here = visitor({ card: card({ broughtBy }), outcomes: [handed] });
  const hub = new PaperHub();
  hub.view = atCounter({ visitor: here });
  render(FinishDialog, { desk: new Desk(hub), words: allWords(), visitor: here, owners: [] });
  await fireEvent.click(glass.getByLabelText(/Surat diserahkan/));
  expect(glass.getByText('Diajukan oleh: Desa S••••••• R•••••')).toBeTruthy();
});

async function notListed(owners: readonly string[]): Promise<Desk> {
  const refers = outcome({
    id: 'tidak-terdaftar',
    name: { id: 'Tidak terdaftar', en: 'Not listed' },
    slip: 'referral',
  });
  const here = visitor({ outcomes: [refers] });
  const hub = new PaperHub();
  hub.view = atCounter({ visitor: here });
  const desk = new Desk(hub);
  render(FinishDialog, { desk, words: allWords(), visitor: here, owners });
  await fireEvent.click(glass.getByRole('radio', { name: /^Tidak terdaftar/, hidden: true }));
  return desk;
}

it('[VI5] a referral leads to the one place that the hall refers to, and the clerk may take it back', async () => {
  const desk = await notListed(['Desa/Kelurahan']);
  expect(desk.advice.now.owner).toBe('Desa/Kelurahan');
  await fireEvent.click(glass.getByText('Tidak dirujuk'));
  expect(desk.advice.now.owner).toBe('');
});

it('[VI5] an outcome that refers nobody chooses no place, though there is one only', async () => {
  const here = visitor();
  const hub = new PaperHub();
  hub.view = atCounter({ visitor: here });
  const desk = new Desk(hub);
  render(FinishDialog, { desk, words: allWords(), visitor: here, owners: ['Desa/Kelurahan'] });
  await fireEvent.click(glass.getAllByRole('radio', { hidden: true })[0]!);
  expect(desk.advice.now.owner).toBe('');
});

it('[VI5] of several places none is chosen for the clerk', async () => {
  expect((await notListed(['BPJS', 'Sekolah'])).advice.now.owner).toBe('');
});

const paperOf = (id: string, state: PaperState | null, lacks = state === null || state === 'missing') => ({
  id,
  text: `Fotokopi ${id}`,
  mandatory: true,
  state,
  lacks,
  byRegister: false,
  stoodIn: false,
  beside: null,
});
type Paper = ReturnType<typeof paperOf>;

/** What is ticked comes back with the next view, as from the hub. */
async function lacksPapers(
  papers: readonly Paper[],
  work = card().work,
): Promise<{ hub: PaperHub; sheet: ReturnType<typeof within> }> {
  const incomplete = outcome({
    id: 'belum-lengkap',
    name: { id: 'Berkas belum lengkap', en: 'Papers are incomplete' },
    slip: 'missing-papers',
  });
  const outcomeWith = (now: readonly Paper[]) => ({
    ...incomplete,
    unmet: now.some(({ state }) => state === 'missing') ? [] : ['papers-missing' as const],
  });
  const viewWith = (now: readonly Paper[]) =>
    atCounter({ visitor: visitor({ card: card({ work, papers: [...now] }), outcomes: [outcomeWith(now)] }) });
  const hub = new PaperHub();
  hub.view = viewWith(papers);
  let now = papers;
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  hub.answer = ({ name, payload }) => {
    if (name !== 'visit:tick-papers') return granted(null);
    const ticks = payload['papers'] as Record<string, PaperState>;
    now = now.map((paper) => (ticks[paper.id] ? paperOf(paper.id, ticks[paper.id]!) : paper));
    hub.view = viewWith(now);
    return granted(null);
  };
  render(App, { screen });
  await fireEvent.keyDown(document.body, { key: 'F2' });
  const sheet = within(await glass.findByRole('dialog'));
  await fireEvent.click(sheet.getByRole('radio', { name: /^Berkas belum lengkap/ }));
  return { hub, sheet };
}
const rowsOf = (sheet: ReturnType<typeof within>) =>
  sheet
    .getAllByRole('group', { name: /Fotokopi/ })
    .map((row: HTMLElement) => row.querySelector('legend')?.textContent.trim());
const finishes = ({ asked }: PaperHub) => asked.filter(({ name }) => name === 'counter:finish');
const finishButton = { name: 'Selesai dan panggil berikutnya' };

it('[CS4] [VI5] who is sent home for papers: the dialog lists what the slip would name, and an unlooked one stops it', async () => {
  const { hub, sheet } = await lacksPapers([
    paperOf('kk', 'missing'),
    paperOf('ktp', null),
    paperOf('sktm', null, false),
    paperOf('foto', 'present'),
  ]);
  expect(rowsOf(sheet), 'nothing of what is here, or stood in for').toEqual(['Fotokopi kk', 'Fotokopi ktp']);
  await fireEvent.click(sheet.getByRole('button', finishButton));
  await waitFor(() => expect(sheet.getByText('Pilih salah satu.')).toBeTruthy());
  expect(finishes(hub)).toEqual([]);
  await fireEvent.click(within(sheet.getByRole('group', { name: /ktp/ })).getByRole('radio', { name: 'Ada' }));
  expect(rowsOf(sheet), 'no row moves under the pointer').toEqual(['Fotokopi kk', 'Fotokopi ktp']);
  await fireEvent.click(sheet.getByRole('button', finishButton));
  expect(finishes(hub)).toMatchObject([{ payload: { outcomeId: 'belum-lengkap' } }]);
});

it.each([
  ['Sisanya ada', 'present'],
  ['Sisanya belum ada', 'missing'],
])('[CS4] [CT3] "%s" answers every unlooked paper in one press, and the keys go to the finish', async (name, state) => {
  const { hub, sheet } = await lacksPapers([paperOf('kk', 'missing'), paperOf('ktp', null), paperOf('foto', null)]);
  await fireEvent.click(sheet.getByRole('button', { name }));
  await tick();
  expect(hub.asked.at(-1)).toMatchObject({ payload: { papers: { ktp: state, foto: state } } });
  expect(hub.asked.at(-1)?.payload['papers']).not.toHaveProperty('kk');
  await waitFor(() => expect(document.activeElement).toBe(sheet.getByRole('button', finishButton)));
  expect(sheet.queryByRole('button', { name })).toBeNull();
  expect(finishes(hub)).toEqual([]);
});

it('[CS4] where every paper was looked at, nothing more is asked', async () => {
  const { hub, sheet } = await lacksPapers([paperOf('kk', 'missing'), paperOf('ktp', 'present')]);
  expect(sheet.queryByRole('button', { name: /^Sisanya/ })).toBeNull();
  await fireEvent.click(sheet.getByRole('button', finishButton));
  expect(finishes(hub)).toHaveLength(1);
});

it('[CS4] [CT3] can be chosen before anything is marked, by its digit, and then Enter leads through the papers', async () => {
  const { hub, sheet } = await lacksPapers([paperOf('kk', null), paperOf('ktp', null), paperOf('foto', 'present')]);
  sheet.getByText('Yang mana yang belum ada?');
  expect(rowsOf(sheet), 'what was found to be there may be what lacks').toHaveLength(3);
  const answer = (paper: string, name: string) =>
    within(sheet.getByRole('group', { name: new RegExp(paper) })).getByRole<HTMLInputElement>('radio', { name });
  await fireEvent.click(sheet.getByRole('button', finishButton));
  await waitFor(() => expect(document.activeElement).toBe(answer('kk', 'Ada')));
  expect(finishes(hub)).toEqual([]);
  // Held since it finished the choice.
  const before = hub.asked.length;
  await fireEvent.keyDown(answer('kk', 'Ada'), { key: 'Enter', repeat: true });
  expect(hub.asked).toHaveLength(before);
  await fireEvent.keyDown(answer('kk', 'Ada'), { key: 'Enter' });
  await fireEvent.keyDown(answer('ktp', 'Belum ada'), { key: 'Enter' });
  await tick();
  expect(hub.asked.slice(-2)).toMatchObject([
    { payload: { papers: { kk: 'present' } } },
    { payload: { papers: { ktp: 'missing' } } },
  ]);
  expect(rowsOf(sheet), 'no row moves under the pointer').toHaveLength(3);
  await fireEvent.click(sheet.getByRole('button', finishButton));
  expect(finishes(hub)).toMatchObject([{ payload: { outcomeId: 'belum-lengkap' } }]);
});

it('[CS4] where every paper turns out to be there, the dialog says that none lacks', async () => {
  const { sheet } = await lacksPapers([paperOf('kk', null), paperOf('ktp', 'present')]);
  expect(sheet.queryByText(/^Belum ada yang ditandai/)).toBeNull();
  await fireEvent.click(sheet.getByRole('button', { name: 'Sisanya ada' }));
  expect(await sheet.findByText(/^Belum ada yang ditandai “Belum ada”/)).toBeTruthy();
});

it('[VI3] where papers are not looked at here, nothing asks for them', async () => {
  const { sheet } = await lacksPapers([paperOf('ktp', 'present')], ['hear-need']);
  expect(sheet.getByRole('radio', { name: /^Berkas belum lengkap/ })).toHaveProperty('disabled', true);
});
