import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { atCounter } from '../../counter-view.fixture.ts';
import type { CounterScreen } from '../../counter-screen.svelte.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import { Desk } from '../desk.svelte.ts';
import SeldomOpened from './SeldomOpened.svelte';

afterEach(cleanup);

it.each([
  [{ is: 'break' }, 'Mulai jeda', 'counter:pause', { reason: 'Rapat' }],
  [{ is: 'outage' }, 'Mulai gangguan', 'outage:begin', { reason: 'Rapat' }],
  [
    { is: 'call-visit', row: { visitId: 'ben', number: 'A008' } },
    'Panggil sekarang',
    'counter:call-visit',
    { visitId: 'ben', why: 'Rapat' },
  ],
] as const)('[CA9] [CS5] %o is asked for with its reason, and not without', async (open, confirm, name, payload) => {
  const hub = new PaperHub();
  const view = atCounter({});
  hub.view = view;
  const desk = new Desk(hub);
  // Nothing else of the screen is used here.
  render(SeldomOpened, { screen: { desk, words: allWords() } as CounterScreen, view, open });
  const reason = glass.getByRole('textbox', { hidden: true });
  const press = () => fireEvent.click(glass.getByRole('button', { name: confirm, hidden: true }));
  await press();
  expect(hub.asked).toEqual([]);
  await fireEvent.input(reason, { target: { value: 'Rapat' } });
  await press();
  expect(hub.asked).toMatchObject([{ name, payload }]);
});
