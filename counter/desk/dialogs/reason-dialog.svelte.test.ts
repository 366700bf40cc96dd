import type { ComponentProps } from 'svelte';
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

const ben = { is: 'call-visit', row: { visitId: 'ben', number: 'A008' } } as const;
const siti = { is: 'call-visit', row: { visitId: 'siti', number: 'A009' } } as const;

it.each([
  ['a break', { is: 'break' }, { is: 'outage' }, 'Mulai jeda'],
  ['an outage', { is: 'outage' }, { is: 'break' }, 'Mulai gangguan'],
  ['a call out of turn', ben, siti, 'Panggil sekarang'],
] as const)(
  '[CT5] the reason of %s stands there again after a stray Escape, until it is done',
  async (_, open, other, confirm) => {
    const hub = new PaperHub();
    const desk = new Desk(hub);
    const view = atCounter({});
    hub.view = view;
    const field = (which: ComponentProps<typeof SeldomOpened>['open']) => {
      cleanup();
      render(SeldomOpened, { screen: { desk, words: allWords() } as CounterScreen, view, open: which });
      return glass.getByRole<HTMLInputElement>('textbox', { hidden: true });
    };
    await fireEvent.input(field(open), { target: { value: 'Listrik padam' } });
    expect(field(open).value).toBe('Listrik padam');
    expect(field(other).value, 'of another').toBe('');
    hub.view = { ...view, clerk: { ...view.clerk, id: 'clerk-2' } };
    expect(field(open).value, 'of a colleague at this screen').toBe('');
    await fireEvent.input(field(open), { target: { value: 'Listrik padam' } });
    await fireEvent.click(glass.getByRole('button', { name: confirm, hidden: true }));
    await expect.poll(() => field(open).value, { message: 'done' }).toBe('');
  },
);

it('[CT3] a usual reason is chosen by Enter, and Enter on it again goes on; a key held down does not', async () => {
  const hub = new PaperHub();
  const view = atCounter({});
  hub.view = view;
  const screen = { desk: new Desk(hub), words: allWords() } as CounterScreen;
  render(SeldomOpened, { screen, view, open: { is: 'break' } });
  const prayer = glass.getByRole('button', { name: 'Beribadah', hidden: true });
  const enter = async (repeat = false) => {
    if (await fireEvent.keyDown(prayer, { key: 'Enter', repeat })) await fireEvent.click(prayer);
  };
  await enter();
  expect(prayer.getAttribute('aria-pressed')).toBe('true');
  await enter(true);
  expect(hub.asked).toEqual([]);
  await enter();
  expect(hub.asked).toMatchObject([{ payload: { reason: 'Beribadah' } }]);
});
