import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageTrouble } from '../../contract/views/message-view.ts';
import { granted, refused } from '../../contract/reply.ts';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter } from '../counter-view.fixture.ts';
import SidePanel from '../desk/queue/SidePanel.svelte';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import MessagesPanel from './MessagesPanel.svelte';

const nine = Date.UTC(2026, 10, 23, 2);
const trouble = (id: string, change: Partial<MessageTrouble> = {}): MessageTrouble => ({
  messageId: id,
  medium: 'email',
  about: { is: 'case', id: 'case-1', number: '2026-00012' },
  purpose: 'request-answered',
  state: 'failed',
  why: 'address-refused',
  queuedAt: nine,
  ...change,
});

function open(messages: readonly MessageTrouble[], more = 0) {
  const hub = new PaperHub();
  const memory = { getItem: () => null, setItem: () => {} };
  const screen = new CounterScreen({ hub, clock: { now: nine + 60_000 }, memory });
  const hall = { timeZone: 'WIB' } as const;
  render(MessagesPanel, { screen, view: { hall, messages: [...messages], moreMessages: more } });
  return hub;
}
const press = (name: string | RegExp) => fireEvent.click(glass.getByRole('button', { name }));

afterEach(cleanup);

describe('messages that are not out', () => {
  it('[MS7] say what they are about, by what they go, since when, and why in plain words', () => {
    open([trouble('m-1')]);
    const row = glass.getByRole('listitem').textContent;
    expect(row).toContain('Jawaban permohonan 2026-00012');
    expect(row).toMatch(/Surel · sejak 09.00. Alamat atau nomor penerima tidak dikenal.*Tidak dicoba lagi/s);
  });

  it('[MS7] are sent again or settled by a press, each under an id of its own', async () => {
    const hub = open([trouble('m-1')]);
    await press('Kirim lagi: Jawaban permohonan 2026-00012');
    await press('Sudah terkirim / diurus: Jawaban permohonan 2026-00012');
    expect(hub.asked.map(({ name, payload }) => [name, payload.messageId, payload.answer])).toEqual([
      ['message:decide', 'm-1', 'again'],
      ['message:decide', 'm-1', 'done'],
    ]);
    expect(new Set(hub.ids).size).toBe(2);
  });

  it('[MS2] warn that one may have arrived already', () => {
    open([trouble('m-1', { state: 'unknown', why: 'restarted' })]);
    expect(glass.getByText(/Mungkin sudah sampai/)).toBeTruthy();
  });

  it('show what the server said when somebody asks, and fold it away', async () => {
    const hub = open([trouble('m-1')]);
    hub.answer = () => granted({ said: '550 no such user' });
    await press('Kata server');
    expect(await glass.findByText('550 no such user')).toBeTruthy();
    await press('Kata server');
    expect(glass.queryByText('550 no such user')).toBeNull();
  });

  it('say what the hub refused', async () => {
    const hub = open([trouble('m-1')]);
    hub.answer = () => refused('message-under-way');
    await press(/^Kirim lagi/);
    expect(await glass.findByText('Pesan ini sedang dikirim. Tunggu sebentar.')).toBeTruthy();
  });

  it('[MS7] are one line with their number until it is opened, and push nothing down the page', () => {
    open(Array.from({ length: 9 }, (_, i) => trouble(`m-${i}`)));
    const line = glass.getByText('Pesan yang belum terkirim');
    const folded = line.closest('details');
    expect([folded?.open, line.textContent]).toEqual([false, 'Pesan yang belum terkirim 9']);
    line.click();
    expect(folded?.open).toBe(true);
    expect(glass.getAllByRole('listitem')).toHaveLength(9);
  });

  it('[MS7] say how many there are beyond those that are shown', () => {
    open(
      Array.from({ length: 3 }, (_, i) => trouble(`m-${i}`)),
      5,
    );
    expect(glass.getByText('Pesan yang belum terkirim').textContent).toBe('Pesan yang belum terkirim 8');
    expect(glass.getByText('dan 5 pesan lain')).toBeTruthy();
  });

  it('say the day of an old one', () => {
    open([trouble('m-1', { queuedAt: nine - 3 * 86_400_000 })]);
    expect(glass.getByText(/sejak .*20.*2026/)).toBeTruthy();
  });
});

it('[MS7] stand beside the queue of a counter that answers for them', async () => {
  const hub = new PaperHub();
  const view = atCounter({ messages: [trouble('m-1')] });
  hub.view = view;
  const memory = { getItem: () => null, setItem: () => {} };
  render(SidePanel, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }), view });
  await expect.poll(() => document.body.textContent).toContain('Jawaban permohonan 2026-00012');
});
