import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import Readings from './Readings.svelte';

const words = allWords();
const engine = { engine: 'eSpeak NG 1.51', ready: 12, sentences: 245, displays: [] };

function readings(hall: Pick<HallFile, 'speech'>, voice: typeof engine | { engine: null } | null = engine) {
  const state = $state(hall);
  // Only the readings of the hall file are used.
  render(Readings, { hall: state as HallFile, voice: voice as typeof engine | null, words });
  return state;
}

it('[VO9] are added, written and taken away, and leave nothing behind in the file', async () => {
  const hall = readings({});
  await fireEvent.click(screen.getByRole('button', { name: 'Tambah' }));
  await fireEvent.input(screen.getByLabelText('Kata'), { target: { value: 'Dinsos' } });
  await fireEvent.input(screen.getByLabelText('Dibaca'), { target: { value: 'dinas sosial' } });
  expect(hall.speech).toEqual({ sayAs: [{ word: 'Dinsos', as: 'dinas sosial' }] });
  await fireEvent.click(screen.getByRole('button', { name: 'Hapus bacaan 1' }));
  expect(hall).toEqual({});
});

it('[VO2] say what reads, and how far it has come; or that nothing does, and what helps', () => {
  readings({});
  expect(screen.getByText(/eSpeak NG 1.51 di komputer hub. 12 dari 245 kalimat siap didengar/)).toBeTruthy();
  readings({}, { engine: null });
  expect(screen.getByText(/apt-get install espeak-ng/)).toBeTruthy();
});
