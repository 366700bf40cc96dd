import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { shippedHall } from '../../../server/adapters/hall-file/shipped-halls.ts';
import { allWords } from '../../words/all-words.fixture.ts';
import KiosksForm from './KiosksForm.svelte';

afterEach(cleanup);

it('[KI12] the form of a kiosk that hangs out of reach says how low it has to hang', () => {
  const hall = shippedHall('pariaman');
  const [kiosk] = hall.kiosks;
  if (!kiosk) throw new Error('Pariaman has a kiosk.');
  const shownAt = (bottomMm: number) => {
    const hung: HallFile = $state({ ...hall, kiosks: [{ ...kiosk, panel: { diagonalInches: 21.5, bottomMm } }] });
    const { container, unmount } = render(KiosksForm, { hall: hung, words: allWords() });
    const said = container.querySelector('[data-reach]')?.textContent ?? null;
    unmount();
    return said;
  };
  expect(shownAt(770)).toBeNull();
  expect(shownAt(900)).toContain('Bila layarnya tegak, pasanglah tepi bawahnya paling tinggi 770 mm');
  expect(shownAt(1_000)).toContain('paling tinggi 900 mm');
});
