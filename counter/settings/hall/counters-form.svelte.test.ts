import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import CountersForm from './CountersForm.svelte';

afterEach(cleanup);

it('[VO11] says at the name of a counter that the voice cannot say it, in each language that is spoken', async () => {
  const shipped = shippedHall('pariaman');
  const [counter] = shipped.counters;
  const [display] = shipped.displays;
  if (!counter || !display) throw new Error('Pariaman has a counter and a display.');
  const hall: HallFile = $state({ ...shipped, counters: [counter], displays: [{ ...display, speaks: true }] });
  const { container } = render(CountersForm, { hall, words: allWords() });
  const said = () => [...container.querySelectorAll<HTMLElement>('[data-unsaid]')].map(({ dataset }) => dataset.unsaid);
  const name = async (language: 'id' | 'en', value: string) => {
    const input = container.querySelector<HTMLInputElement>(`input[lang=${language}]`);
    if (!input) throw new Error('A counter has a name.');
    await fireEvent.input(input, { target: { value } });
  };
  await name('id', 'Gerai 1');
  expect(said()).toEqual([]);
  await name('id', 'Teras 1');
  await name('en', 'Porch 1');
  expect(said()).toEqual(['id']);
  expect(container.querySelector('[data-unsaid]')?.textContent).toContain('angka, huruf, dan kata front office');
  hall.displays[0]!.english = true;
  await name('id', 'Loket 1');
  expect(said()).toEqual(['en']);
});
