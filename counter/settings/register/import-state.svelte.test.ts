import { cleanup, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { RegisterState } from '../../../contract/requests/settings-requests.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import ImportState from './ImportState.svelte';
import { RegisterDesk } from './register-desk.svelte.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const october = {
  snapshot: 1,
  name: 'DTKS',
  period: 'Oktober 2026',
  source: 'dtks.csv',
  importedAt: 0,
  people: 1,
  refused: 0,
  active: true,
};
const failed = {
  is: 'failed',
  sentence: 'Tidak satu baris pun dapat dipakai.',
  report: '  ditolak 1: NIK kosong.',
  hasRefusedRows: true,
} as const;

async function show(state: RegisterState) {
  const hub = new PaperHub();
  hub.session = 'the-session';
  hub.answer = () => granted(state);
  const desk = new RegisterDesk(hub, () => Promise.resolve(granted(null)));
  render(ImportState, { hub, desk, words: allWords() });
  await glass.findByText('Impor gagal:');
}

it('[RG5] shows the reasons of a file refused whole, and fetches its refused rows', async () => {
  const fetched = vi.fn(() => Promise.resolve(new Response(null, { status: 404 })));
  vi.stubGlobal('fetch', fetched);
  await show({ snapshots: [], importing: failed });
  expect(glass.getByRole('status').textContent).toContain('ditolak 1: NIK kosong.');
  glass.getByRole('button', { name: 'Unduh baris yang ditolak' }).click();
  expect(fetched).toHaveBeenCalledWith('/api/register/last/refused', {
    headers: { Authorization: 'Bearer the-session' },
  });
});

it('[RG5] offers no file when no row was refused', async () => {
  await show({ snapshots: [], importing: { ...failed, report: '', hasRefusedRows: false } });
  expect(glass.queryByRole('button')).toBeNull();
});

it.each([
  ['the old register stays in use', [october], 'Data lama tetap dipakai.'],
  ['none is in use', [], 'Belum ada data register yang dipakai.'],
])('[RG4] says after a failed import that %s', async (_, snapshots, sentence) => {
  await show({ snapshots, importing: failed });
  expect(glass.getByText(sentence)).toBeTruthy();
});
