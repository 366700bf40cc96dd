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
