import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import type { AtCounterView } from '../../../contract/views/counter-view.ts';
import App from '../../App.svelte';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, nine } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { id } from '../../words/id.ts';

afterEach(cleanup);

function opened(view = atCounter()) {
  const hub = new PaperHub();
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  return hub;
}

const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });

const giveOne = async (hub: PaperHub) => {
  await fireEvent.keyDown(document.body, { key: 'n' });
  (await glass.findByRole('button', { name: 'Beri nomor' })).click();
  await vi.waitFor(() => expect(hub.asked.map(({ name }) => name)).toContain('counter:give-number'));
};

const atPrinter = (printer: AtCounterView['counter']['printer']) =>
  atCounter({ counter: { ...atCounter().counter, printer } });

describe('a number given at the counter', () => {
  it.each([
    ['ready', /^Struknya keluar/],
    ['paper-low', /^Struknya keluar/],
    ['paper-out', /^Sebutkan nomor ini .* sedang tidak dapat mencetak/],
    [null, /^Sebutkan nomor ini .* tidak mempunyai printer/],
  ] as const)('[IS9] promises no slip that does not come: %s', async (printer, said) => {
    const hub = opened(atPrinter(printer));
    hub.answer = () => granted({ number: 'A009' });
    await giveOne(hub);
    expect(await glass.findByText(said)).toBeTruthy();
  });

  it('[IS9] [CT4] of a service that was closed meanwhile is given for no other in its stead, and that is said', async () => {
    const [letter] = atCounter().giving;
    const asking = { id: 'informasi', name: { id: 'Informasi bansos', en: 'Information' } };
    const hub = opened(atCounter({ giving: [...(letter ? [letter] : []), asking] }));
    hub.answer = () => granted({ number: 'A009' });
    await fireEvent.keyDown(document.body, { key: 'n' });
    (await glass.findByRole('radio', { name: 'Informasi bansos' })).click();
    const give = glass.getByRole<HTMLButtonElement>('button', { name: 'Beri nomor' });
    hub.view = atCounter({ giving: letter ? [letter] : [] });
    expect(await glass.findByText(id.giveNumber.closedMeanwhile)).toBeTruthy();
    give.click();
    expect(await glass.findByText('Pilih salah satu.')).toBeTruthy();
    expect(hub.asked).toEqual([]);
    glass.getByRole('radio', { name: 'Surat Keterangan DTKS' }).click();
    give.click();
    await vi.waitFor(() => expect(hub.asked).toMatchObject([{ payload: { serviceId: letter?.id } }]));
  });

  it('[IS9] nor where the only service was closed and another opened meanwhile', async () => {
    const asking = { id: 'informasi', name: { id: 'Informasi bansos', en: 'Information' } };
    const hub = opened();
    await fireEvent.keyDown(document.body, { key: 'n' });
    const give = await glass.findByRole('button', { name: 'Beri nomor' });
    hub.view = atCounter({ giving: [asking] });
    expect(await glass.findByText(id.giveNumber.closedMeanwhile)).toBeTruthy();
    give.click();
    expect(await glass.findByText('Pilih salah satu.')).toBeTruthy();
    expect(hub.asked).toEqual([]);
  });

  it('[CT4] what was refused is gone with its dialog, and stands in no other', async () => {
    const hub = opened();
    hub.answer = () => refused('quota-spent');
    await giveOne(hub);
    await glass.findByText(/sudah habis hari ini/);
    button('Batal').click();
    await vi.waitFor(() => expect(glass.queryByRole('dialog')).toBeNull());
    expect(glass.queryByText(/sudah habis hari ini/)).toBeNull();
    hub.answer = () => refused('nobody-waiting');
    button(/^Panggil berikutnya/).click();
    await glass.findByText(/Tidak ada yang menunggu untuk loket ini/);
    await fireEvent.keyDown(document.body, { key: 'n' });
    await glass.findByRole('button', { name: 'Beri nomor' });
    expect(glass.queryByText(/Tidak ada yang menunggu untuk loket ini/)).toBeNull();
  });
});
