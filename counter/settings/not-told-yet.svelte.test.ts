import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { learnSettings } from '../words/screen-words.ts';
import AuditArea from './audit/AuditArea.svelte';
import KeyPanel from './backup/KeyPanel.svelte';
import { fullHall } from './full-hall.fixture.ts';
import HistoryArea from './history/HistoryArea.svelte';
import PapersArea from './papers/PapersArea.svelte';
import SettingsArea from './SettingsArea.svelte';

afterEach(cleanup);

async function screenAt(hub: PaperHub) {
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  await learnSettings(screen.words);
  screen.settings.draft.hall = fullHall();
  return screen;
}

it.each([
  ['the audit record', AuditArea],
  ['what was saved earlier', HistoryArea],
  ['what was printed', PapersArea],
] as const)('[SC3] %s is never said to be empty while the hub has not told', async (_, Area) => {
  const hub = new PaperHub();
  hub.answer = () => refused('no-answer');
  const screen = await screenAt(hub);
  render(Area, { screen, hall: fullHall() });
  expect(glass.getByText('Memuat…')).toBeTruthy();
  const again = await glass.findByRole('button', { name: 'Coba lagi' });
  expect(glass.queryByText('Belum ada.')).toBeNull();
  hub.answer = () => granted([]);
  await fireEvent.click(again);
  expect(await glass.findByText('Belum ada.')).toBeTruthy();
  expect(glass.queryByRole('button', { name: 'Coba lagi' })).toBeNull();
});

it('[SC3] a register and a secret the hub has not told of are not said to be absent, and are asked for again once it is heard', async () => {
  const hub = new PaperHub();
  hub.answer = () => refused('no-answer');
  hub.online = false;
  const screen = await screenAt(hub);
  screen.settings.show('register');
  render(SettingsArea, { screen });
  expect(await glass.findByText(/^Ini belum dapat ditampilkan/)).toBeTruthy();
  expect([glass.queryByText('Belum ada.'), glass.queryByRole('button', { name: 'Coba lagi' })]).toEqual([null, null]);
  hub.answer = () => granted({ snapshots: [], importing: { is: 'idle' } });
  hub.online = true;
  expect(await glass.findByText('Belum ada.')).toBeTruthy();
  screen.settings.show('devices');
  hub.answer = () => refused('no-answer');
  expect(await glass.findByLabelText(/^Token pemantau/)).toBeTruthy();
  expect(glass.queryByText('belum diisi')).toBeNull();
});

it('[SC3] a list that nobody pressed for says what is true of it, and not to press again', async () => {
  const hub = new PaperHub();
  hub.answer = () => refused('no-answer');
  const screen = await screenAt(hub);
  screen.settings.show('backup');
  render(SettingsArea, { screen });
  const said = await glass.findAllByText(/^Belum ada jawaban dari pusat antrean/);
  expect(new Set(said.map(({ textContent }) => textContent))).toEqual(
    new Set(['Belum ada jawaban dari pusat antrean. Yang tampil di sini mungkin sudah berubah.']),
  );
});

it('[SC3] the hall’s key is asked for again, and does not look as if there were none', async () => {
  const hub = new PaperHub();
  hub.answer = () => refused('no-answer');
  render(KeyPanel, { screen: await screenAt(hub) });
  const again = await glass.findByRole('button', { name: 'Coba lagi' });
  hub.answer = () => granted({ keyId: 'k-1', place: 'elsewhere', sheetKeptAt: null });
  await fireEvent.click(again);
  expect(await glass.findByLabelText(/^Kata sandi/)).toBeTruthy();
});

it('[CT4] a session that could not be ended, and rows that could not be fetched, are told', async () => {
  const session = {
    id: 's-1',
    clerk: 'fo2',
    device: null,
    counter: null,
    beganAt: nine,
    isThis: false,
    isLocked: false,
  };
  const snapshot = {
    snapshot: 1,
    name: 'DTKS',
    period: 'Oktober 2026',
    importedAt: nine,
    source: 'dtks.csv',
    people: 9,
    refused: 2,
    active: true,
  };
  const hub = new PaperHub();
  hub.answer = ({ name }) =>
    name === 'session:end'
      ? refused('no-answer')
      : granted(
          name === 'settings:register'
            ? { snapshots: [snapshot], importing: { is: 'idle' } }
            : name === 'settings:sessions'
              ? [session]
              : [],
        );
  const screen = await screenAt(hub);
  screen.settings.show('devices');
  render(SettingsArea, { screen });
  await fireEvent.click(await glass.findByRole('button', { name: `${screen.words.t.account.end} fo2` }));
  await fireEvent.click(await glass.findByRole('button', { name: screen.words.t.account.end }));
  expect(await glass.findByText(screen.words.t.refusals['no-answer'])).toBeTruthy();
  screen.settings.show('register');
  await fireEvent.click(await glass.findByRole('button', { name: /Oktober 2026$/ }));
  expect(await glass.findByText('Berkas tidak dapat disimpan. Coba lagi.')).toBeTruthy();
});
