import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import type { ClerkEntry } from '../../../contract/requests/settings-requests.ts';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import ClerksArea from './ClerksArea.svelte';

afterEach(cleanup);

const stations = [
  { id: 'front', name: { id: 'Meja depan', en: 'Front desk' } },
  { id: 'bansos', name: { id: 'Meja bansos', en: 'Social aid' } },
];

const clerk = (i: number): ClerkEntry => ({
  id: `clerk-${i}`,
  name: `petugas${i}`,
  fullName: `Petugas Rekaan ${i}`,
  rights: i === 7 ? ['serve', 'administer'] : ['serve'],
  stationIds: [i % 2 === 0 ? 'front' : 'bansos'],
  roles: [],
});

async function listed(count: number) {
  const hub = new PaperHub();
  hub.answer = () => granted(Array.from({ length: count }, (_, i) => clerk(i + 1)));
  render(ClerksArea, { hub, words: allWords(), stations, roles: [] });
  await glass.findByText('petugas1');
}

const shown = () => [...document.querySelectorAll('tbody strong')].map(({ textContent }) => textContent);
const type = (value: string) => fireEvent.input(glass.getByRole('searchbox'), { target: { value } });

it('[SE14] sixty clerks are narrowed by name, right and station, and it is said how many are left', async () => {
  await listed(60);
  expect(glass.getByRole('status').textContent).toBe('60 petugas');
  await type('REKAAN 42');
  expect(shown()).toEqual(['petugas42']);
  await type('bansos mengatur');
  expect([shown(), glass.getByRole('status').textContent]).toEqual([['petugas7'], '1 dari 60 petugas']);
  await type('');
  expect(shown()).toHaveLength(60);
});

it('[SE14] few are shown as they are', async () => {
  await listed(10);
  expect(glass.queryByRole('searchbox')).toBeNull();
  expect(shown()).toHaveLength(10);
});
