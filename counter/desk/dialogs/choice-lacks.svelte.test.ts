import { cleanup, fireEvent, render, screen as glass, waitFor } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import App from '../../App.svelte';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, nine, visitor } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';

afterEach(cleanup);

const giving = [
  { id: 'surat', name: { id: 'Surat', en: 'Letter' } },
  { id: 'bansos', name: { id: 'Bansos', en: 'Social aid' } },
];

function open(view = atCounter({ visitor: visitor(), giving })) {
  const hub = new PaperHub();
  hub.view = view;
  hub.answer = () => granted({ number: 'A009', station: { id: 'FO', en: 'FO' }, ahead: 0, here: true });
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  return hub;
}
const button = (name: string | RegExp) => glass.findByRole<HTMLButtonElement>('button', { name });
const faults = () => [...document.querySelectorAll('dialog .fault')].map(({ textContent }) => textContent);

it.each([
  [/^Alihkan/, 'Alihkan pengunjung', 'Layanan Bansos', 'counter:transfer'],
  [/^Layanan lain/, 'Beri nomor', 'Bansos', 'counter:open-further'],
  [/^Selesai…/, 'Selesai dan panggil berikutnya', /Ke Back Office/, 'counter:finish'],
])(
  '[CT5] %s: nothing chosen is said once, below the choices, and the keys are at the first',
  async (opens, confirm, choice, name) => {
    const hub = open();
    (await button(opens)).click();
    const press = await button(confirm);
    expect(press.disabled).toBe(false);
    press.click();
    await waitFor(() => expect(faults()).toEqual(['Pilih salah satu.']));
    expect(document.activeElement).toBe(document.querySelector('dialog input[type=radio]:not([disabled])'));
    expect(hub.asked).toEqual([]);
    await fireEvent.click(glass.getByRole('radio', { name: choice }));
    await waitFor(() => expect(faults()).toEqual([]));
    press.click();
    await waitFor(() => expect(hub.asked).toMatchObject([{ name }]));
  },
);

it('[CT5] [IS9] a number is given once a service is chosen, and what lacks before is said', async () => {
  const hub = open(atCounter({ giving }));
  await fireEvent.keyDown(document.body, { key: 'n' });
  const press = await button('Beri nomor');
  press.click();
  await waitFor(() => expect(faults()).toEqual(['Pilih salah satu.']));
  await fireEvent.click(glass.getByRole('radio', { name: 'Bansos' }));
  press.click();
  await waitFor(() =>
    expect(hub.asked).toMatchObject([{ name: 'counter:give-number', payload: { serviceId: 'bansos' } }]),
  );
});

it('[CT5] where there is nothing to choose, nothing can be pressed', async () => {
  open(atCounter({ giving: [] }));
  await fireEvent.keyDown(document.body, { key: 'n' });
  expect((await button('Beri nomor')).disabled).toBe(true);
});
