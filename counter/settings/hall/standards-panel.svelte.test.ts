import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import type { HallFile } from '../../../contract/hall-file.ts';
import { standardComponents } from '../../../contract/hall-file/standard-components.ts';
import { Words } from '../../../ui/words/language.svelte.ts';
import { en } from '../../words/en.ts';
import { id } from '../../words/id.ts';
import StandardsPanel from './StandardsPanel.svelte';

const components = standardComponents.map((component, i) => ({
  id: component.id,
  name: component.name.id,
  line: i === 6 || i === 13 ? null : i + 1,
}));

it('[SB1] tells the office which components lack, by their numbers, and leads to the page to print', () => {
  const services = [{ id: 'surat', shortName: { id: 'Surat', en: 'Letter' } }];
  // The panel uses nothing else of the file.
  const hall = { services, standards: { components } } as unknown as HallFile;
  render(StandardsPanel, { hall, words: new Words({ id, en }) });
  expect(document.body.textContent).toContain('12 dari 14 komponen');
  const lacking = [...document.querySelectorAll('ol li')].map((entry) => [
    entry.getAttribute('value'),
    entry.textContent,
  ]);
  expect(lacking).toEqual([
    ['7', 'Dasar hukum'],
    ['14', 'Evaluasi kinerja pelaksana'],
  ]);
  expect(screen.getByRole('link', { name: 'Surat (cetak A4)' }).getAttribute('href')).toBe('/standar/surat');
});
