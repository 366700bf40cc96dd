import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { atCounter, visitor } from '../counter-view.fixture.ts';
import { Desk } from '../desk/desk.svelte.ts';
import TransferDialog from '../desk/dialogs/TransferDialog.svelte';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { allWords } from '../words/all-words.fixture.ts';

afterEach(cleanup);

it('[CT3] Ctrl + Enter in a field of several lines confirms its dialog, once for each press and not for a held key', async () => {
  const hub = new PaperHub();
  const name = { id: 'Back Office', en: 'Back office' };
  const here = { ...visitor(), transferTo: [{ id: 'back-office', name }] };
  hub.view = atCounter({ visitor: here });
  render(TransferDialog, { desk: new Desk(hub), words: allWords(), visitor: here });
  const note = glass.getByRole('textbox', { hidden: true });
  await fireEvent.click(glass.getByRole('radio', { hidden: true }));
  await fireEvent.input(note, { target: { value: 'Mohon dibantu' } });
  await fireEvent.keyDown(note, { key: 'Enter' });
  await fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true, repeat: true });
  expect(hub.asked).toEqual([]);
  await fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
  expect(hub.asked).toMatchObject([
    { name: 'counter:transfer', payload: { stationId: 'back-office', note: 'Mohon dibantu' } },
  ]);
  const confirm = glass.getByRole('button', { name: /^Alihkan/, hidden: true });
  expect(confirm.textContent, 'the key is named there').toContain('Ctrl + Enter');
});
