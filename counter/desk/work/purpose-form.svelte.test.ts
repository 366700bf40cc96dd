import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { id } from '../../words/id.ts';
import PurposeForm from './PurposeForm.svelte';

afterEach(cleanup);

describe('what a letter is for', () => {
  it('[CT3] is chosen by Enter where nothing is chosen yet', async () => {
    const onissue = vi.fn();
    const purposes = ['Sekolah', 'Rumah sakit'];
    render(PurposeForm, { t: id.letter, deed: id.letter.issue, purposes, known: '', disabled: false, onissue });
    const [school] = glass.getAllByRole<HTMLInputElement>('radio');
    const issue = glass.getByRole<HTMLButtonElement>('button', { name: id.letter.issue });
    if (school) await fireEvent.keyDown(school, { key: 'Enter' });
    expect(school?.checked).toBe(true);
    issue.click();
    expect(onissue).toHaveBeenCalledWith('Sekolah');
  });

  it('[LE5] stays as it is typed, also where it begins like one of the list', async () => {
    const onissue = vi.fn();
    const { letter: t } = id;
    render(PurposeForm, { t, deed: t.issue, purposes: ['Sekolah'], known: '', disabled: false, onissue });
    const words = glass.getByRole<HTMLInputElement>('textbox');
    for (const value of ['Sekola', 'Sekolah', 'Sekolah anak']) {
      await fireEvent.input(words, { target: { value } });
      expect(words.value).toBe(value);
    }
    await fireEvent.click(glass.getByRole('radio', { name: 'Sekolah' }));
    expect(words.value, 'chosen from the list').toBe('');
  });
});
