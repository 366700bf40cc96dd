import { cleanup, fireEvent, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import DisplayForm from './DisplayForm.svelte';

afterEach(cleanup);

it('[DI1] a measure that is left empty keeps what was there, and what cannot be drawn is not', async () => {
  const hall = shippedHall('pariaman');
  const display: HallFile['displays'][number] = $state({
    ...hall.displays[0]!,
    panel: { diagonalInches: 55, farthestSeatMetres: 7 },
  });
  const { container } = render(DisplayForm, { hall, display, words: allWords(), onremove: null });
  const [inches, metres] = container.querySelectorAll<HTMLInputElement>('input[type=number]');
  for (const field of [inches!, metres!]) {
    await fireEvent.change(field, { target: { value: '' } });
    expect(field.checkValidity()).toBe(false);
  }
  expect(display.panel).toEqual({ diagonalInches: 55, farthestSeatMetres: 7 });
  expect(container.querySelector('svg')).not.toBeNull();
  await fireEvent.change(inches!, { target: { value: '0' } });
  expect(container.textContent).not.toMatch(/NaN|Infinity/);
  expect(container.querySelector('svg')).toBeNull();
});
