import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import App from './App.svelte';
import { official } from './cases/case-detail.fixture.ts';
import { CounterScreen } from './counter-screen.svelte.ts';
import { nine } from './counter-view.fixture.ts';
import { PaperHub } from './paper-hub.fixture.svelte.ts';

vi.mock('./cases/CasesPage.svelte', () => Promise.reject(new Error('away')));
afterEach(cleanup);

it('[SC3] a page that the hub does not bring says so, and is asked for again where there is something to press', async () => {
  const hub = new PaperHub();
  hub.view = official([]);
  const memory = { getItem: () => null, setItem: () => undefined };
  render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
  expect((await glass.findByText(/^Halaman ini belum dapat dimuat/)).textContent).not.toContain('tekan');
  await fireEvent.click(glass.getByRole('button', { name: 'Coba lagi' }));
  expect(glass.getByRole('status').textContent).toMatch(/^Menyambung/);
  await glass.findByText(/^Halaman ini belum dapat dimuat/);
});
