import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { learnSettings } from '../words/screen-words.ts';
import { fullHall } from './full-hall.fixture.ts';
import SettingsArea from './SettingsArea.svelte';

const fetching = vi.hoisted(() => ({ fail: (): void => {} }));
vi.mock(
  './backup/BackupArea.svelte',
  () => new Promise((_, reject) => (fetching.fail = () => reject(new Error('away')))),
);

afterEach(cleanup);

it('[SC3] an area that the hub does not bring says that it is coming, and then that it did not come', async () => {
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub: new PaperHub(), clock: { now: nine }, memory });
  await learnSettings(screen.words);
  screen.settings.draft.hall = fullHall();
  screen.settings.show('backup');
  render(SettingsArea, { screen });
  expect(glass.getByRole('status').textContent).toBe('Memuat…');
  await vi.waitFor(() => {
    fetching.fail();
    expect(glass.getByRole('alert').textContent).toMatch(/^Bagian ini belum dapat dimuat/);
  });
});
