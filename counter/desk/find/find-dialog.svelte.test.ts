import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { FoundVisit, VisitNow } from '../../../contract/views/found-visit.ts';
import { CounterScreen } from '../../counter-screen.svelte.ts';
import { atCounter, minute, nine } from '../../counter-view.fixture.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import FindDialog from './FindDialog.svelte';
import { findWords } from './find-words.ts';
import { findEn } from './words/en.ts';
import { whereItStands } from './where-it-stands.ts';

afterEach(cleanup);

const place = { id: 'Loket 2', en: 'Counter 2' };
const station = { id: 'Bagian Bansos', en: 'Social aid' };
const nothing = { call: false, restore: false, resume: false, printAgain: false };

const found = (change: Partial<FoundVisit>): FoundVisit => ({
  visitId: 'visit-14',
  number: 'A014',
  service: { id: 'Surat', en: 'Letter' },
  arrivedAt: nine - 9 * minute,
  now: { is: 'missed', station, at: nine },
  caseNumber: null,
  may: nothing,
  ...change,
});

async function ask(typed: string, visits: readonly FoundVisit[], someAreLost = false) {
  const hub = new PaperHub();
  hub.answer = ({ name }) => granted(name === 'visit:find' ? { visits, someAreLost } : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  const view = atCounter();
  hub.view = view;
  screen.desk.open = { is: 'find' };
  render(FindDialog, { screen, view });
  await fireEvent.input(glass.getByLabelText('Nomor'), { target: { value: typed } });
  await fireEvent.submit(glass.getByRole('search', { hidden: true }));
  await glass.findByText(/A014|belum ada/);
  return { hub, screen };
}

describe('a number of today', () => {
  it('[CA16] is asked for as it was typed, and what may be done with it is done from there', async () => {
    const { hub, screen } = await ask('14', [found({ may: { ...nothing, restore: true } })]);
    expect(hub.asked[0]?.payload).toEqual({ number: '14' });
    expect(glass.getByRole('status', { hidden: true }).querySelectorAll('button')).toHaveLength(1);
    await fireEvent.click(glass.getByRole('button', { name: 'Pulihkan', hidden: true }));
    expect(hub.asked[1]).toMatchObject({ name: 'counter:restore', payload: { visitId: 'visit-14' } });
    await expect.poll(() => screen.desk.open).toBeNull();
  });

  it('[CA9] [CA16] is called out of order with its reason asked first', async () => {
    const { hub, screen } = await ask('a14', [found({ may: { ...nothing, call: true } })]);
    await fireEvent.click(glass.getByRole('button', { name: 'Panggil di luar urutan', hidden: true }));
    expect(screen.desk.open).toEqual({ is: 'call-visit', row: { visitId: 'visit-14', number: 'A014' } });
    expect(hub.names).toEqual(['visit:find']);
  });

  it('[CA16] that nobody was given is said by its name', async () => {
    await ask('b99', []);
    expect(glass.getByRole('status', { hidden: true }).textContent.trim()).toBe('Hari ini belum ada nomor B99.');
  });

  it('[DU16] [CA16] that was lost with the hall’s computer is said to have been, with what its bearer gets', async () => {
    await ask('a7', [], true);
    const { textContent } = glass.getByRole('status', { hidden: true });
    expect(textContent).toMatch(/belum ada nomor A7. Balai hari ini dipulihkan .* beri nomor baru: Beri nomor \(N\)/);
    expect(findEn.lost).toContain('Take the old slip, and give a new number');
  });
});

const wait = { fromMinutes: 10, toMinutes: 20 };
const held = { is: 'held', station, reason: null, returnAt: null, forCase: false } as const;
const said: readonly (readonly [VisitNow, string, string])[] = [
  [
    { is: 'waiting', station, ahead: 3, wait },
    'Menunggu di Bagian Bansos: 3 orang di depannya, kira-kira 10–20 menit lagi.',
    'Waiting for Social aid: 3 people ahead, about 10–20 more minutes.',
  ],
  [
    { is: 'waiting', station, ahead: 0, wait: { fromMinutes: 0, toMinutes: 5 } },
    'Menunggu di Bagian Bansos: giliran berikutnya, paling lama 5 menit lagi.',
    'Waiting for Social aid: is next, 5 more minutes at most.',
  ],
  [
    { is: 'waiting', station, ahead: 1, wait: null },
    'Menunggu di Bagian Bansos: 1 orang di depannya, lamanya belum dapat diperkirakan.',
    'Waiting for Social aid: 1 person ahead, how long cannot be estimated yet.',
  ],
  [
    { is: 'called', place, at: nine },
    'Dipanggil ke Loket 2 pukul 09.00, belum mulai dilayani.',
    'Called to Counter 2 at 09.00, not served yet.',
  ],
  [
    { is: 'serving', place, at: nine },
    'Sedang dilayani di Loket 2 sejak pukul 09.00.',
    'Being served at Counter 2 since 09.00.',
  ],
  [held, 'Ditahan di Bagian Bansos.', 'On hold at Social aid.'],
  [
    { ...held, reason: 'fotokopi', returnAt: nine },
    'Ditahan di Bagian Bansos: fotokopi, kembali pukul 09.00.',
    'On hold at Social aid: fotokopi, back at 09.00.',
  ],
  [
    { ...held, reason: '', forCase: true },
    'Menunggu berkasnya di Bagian Bansos, lalu masuk antrean lagi dengan sendirinya.',
    'Waiting for the case at Social aid, then back in the queue by itself.',
  ],
  [
    { is: 'missed', station, at: nine },
    'Tidak hadir ketika dipanggil di Bagian Bansos, sejak pukul 09.00.',
    'Did not come when called at Social aid, since 09.00.',
  ],
  [{ is: 'over', at: nine }, 'Selesai pukul 09.00.', 'Over since 09.00.'],
];

it.each(said)('[CA16] [CA13] where it stands is said in both languages: %o', async (now, id, en) => {
  const own = findWords();
  expect(whereItStands(now, own, 'WIB')).toBe(id);
  expect(await own.fetch('en')).toBe(true);
  own.speak('en');
  expect([own.t, whereItStands(now, own, 'WIB')]).toEqual([expect.objectContaining(findEn), en]);
});
