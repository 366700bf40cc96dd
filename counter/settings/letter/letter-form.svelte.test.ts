import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { HallFileShape } from '../../../contract/hall-file.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import pariaman from '../../../halls/pariaman.json' with { type: 'json' };
import { allWords } from '../../words/all-words.fixture.ts';
import { id } from '../../words/id.ts';
import LettersArea from './LettersArea.svelte';
import type { HallLetter } from './letter-parts.ts';

const t = { ...id.settings.letter, about: id.choices.letter.about };
const choices = id.choices.about;

function opened(): HallLetter {
  const hall: HallFile = $state(HallFileShape.parse(structuredClone(pariaman)));
  render(LettersArea, { hall, words: allWords() });
  if (!hall.letter) throw new Error('This hall has no letter.');
  return hall.letter;
}

const write = (label: string, value: string) => fireEvent.input(glass.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) => fireEvent.change(glass.getByLabelText(label), { target: { value } });

afterEach(cleanup);

describe('the letter of the office', () => {
  it('is signed in the name of another with an office of their own, and no longer [LE6]', async () => {
    const letter = opened();
    expect(glass.queryByLabelText(t.ownOffice)).toBeNull();
    await choose(t.form, 'a.n.');
    await write(t.ownOffice, 'Sekretaris');
    expect(letter.signatory).toMatchObject({ form: 'a.n.', ownOffice: 'Sekretaris' });
    await choose(t.form, '');
    expect('form' in letter.signatory || 'ownOffice' in letter.signatory).toBe(false);
  });

  it('takes an office for each line that hands on', async () => {
    const letter = opened();
    await choose(t.form, 'u.b.');
    const offices = glass.getByLabelText(t.officeFor, { exact: false });
    await fireEvent.input(offices, { target: { value: 'Kepala Dinas Sosial\nSekretaris' } });
    expect(letter.signatory.office).toBe('Kepala Dinas Sosial\nSekretaris');
  });

  it('has no empty words in the file', async () => {
    const letter = opened();
    await choose(t.addressee, 'Menteri Sosial\n\n di Jakarta ');
    await choose(t.copies, 'Arsip');
    await write(t.subject, 'Usulan');
    expect(letter).toMatchObject({ addressee: ['Menteri Sosial', 'di Jakarta'], copies: ['Arsip'], subject: 'Usulan' });
    await choose(t.addressee, ' \n');
    await choose(t.copies, '');
    await write(t.subject, '');
    expect(Object.keys(letter)).not.toEqual(expect.arrayContaining(['addressee']));
    expect('copies' in letter || 'subject' in letter).toBe(false);
  });

  it('is printed where the office wants it, valid for as long as it says', async () => {
    const letter = opened();
    await choose(t.paper, 'both');
    await fireEvent.change(glass.getByLabelText(t.validity, { exact: false }), { target: { value: '90' } });
    await fireEvent.click(glass.getByLabelText(t.annexHousehold));
    expect(letter).toMatchObject({ paper: 'both', validityDays: 90, annexHousehold: true });
    await fireEvent.change(glass.getByLabelText(t.validity, { exact: false }), { target: { value: '' } });
    await fireEvent.click(glass.getByLabelText(t.annexHousehold));
    expect('validityDays' in letter || 'annexHousehold' in letter).toBe(false);
  });

  it('offers each of whom it may speak once, also where the file says so [SE6]', async () => {
    const letter = opened();
    const offered = () =>
      [...glass.getByLabelText<HTMLSelectElement>(t.about).options].map(({ textContent }) => textContent);
    const once = [choices['listed-person'], choices.applicant];
    expect(offered()).toEqual(once);
    await choose(t.about, 'applicant');
    expect(letter.about).toBe('applicant');
    await choose(t.about, '');
    expect('about' in letter).toBe(false);
    letter.about = 'listed-person';
    await tick();
    expect(offered()).toEqual(once);
  });
});
