import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { atCounter, card, outcome, visitor } from '../../counter-view.fixture.ts';
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

it('[VI5] of several places none is chosen for the clerk', async () => {
  expect((await notListed(['BPJS', 'Sekolah'])).advice.now.owner).toBe('');
});
