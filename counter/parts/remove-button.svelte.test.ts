import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { allWords } from '../words/all-words.fixture.ts';
import RemoveButton from './RemoveButton.svelte';

afterEach(cleanup);

it('asks in the word of its button: what is withdrawn is not deleted', async () => {
  let removed = 0;
  render(RemoveButton, { label: 'Cabut', what: 'Kiosk pintu masuk', words: allWords(), onremove: () => removed++ });
  await fireEvent.click(glass.getByRole('button', { name: 'Cabut Kiosk pintu masuk' }));
  const asked = glass.getByRole('dialog', { name: 'Cabut Kiosk pintu masuk?' });
  expect(removed).toBe(0);
  await fireEvent.submit(asked.querySelector('form')!);
  expect(removed).toBe(1);
});
