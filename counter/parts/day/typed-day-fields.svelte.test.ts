import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import EntryFields from '../../cases/entry/ApplicantFields.svelte';
import { answering } from '../../cases/entry/entry-hub.fixture.ts';
import { RequestDraft } from '../../cases/entry/request-draft.svelte.ts';
import { inboxOf } from '../../complaints/complaint.fixture.ts';
import ReceiveExtras from '../../complaints/receive/ReceiveExtras.svelte';
import { ReceiveForm } from '../../complaints/receive-form.svelte.ts';
import { ApplicantForm } from '../../desk/applicant-form.svelte.ts';
import DeskFields from '../../desk/work/ApplicantFields.svelte';
import { PaperHub } from '../../paper-hub.fixture.svelte.ts';
import TypedDay from './TypedDay.svelte';
import { allWords } from '../../words/all-words.fixture.ts';

afterEach(cleanup);

const words = allWords();
const never = () => Promise.reject(new Error('Nothing is sent.'));

const forms = {
  'the applicant at the counter': () => {
    const form = new ApplicantForm(new PaperHub(), { visitId: 'visit-7', refused: () => {} });
    form.open();
    render(DeskFields, { form, words, today: '2026-11-28', disabled: false, mayClose: false });
    return glass.getByLabelText(words.t.applicant.birthDate);
  },
  'the applicant of a request that is typed in': () => {
    const hub = answering({ listed: false, warnings: [], person: null });
    const draft = new RequestDraft(hub, [], { send: never, shrink: never });
    render(EntryFields, { draft, words, purposes: [], bringers: [] });
    return glass.getByLabelText(words.t.entry.birthDate);
  },
  'a complaint that came by letter': () => {
    const form = new ReceiveForm({ identityRequired: false });
    form.choose({ ...inboxOf([]).channels[0]!, medium: 'letter' });
    const { container } = render(ReceiveExtras, { form, words, zone: 'WIB', now: Date.UTC(2026, 10, 23) });
    return container.querySelector('input[data-day]')!;
  },
};

it.each(Object.entries(forms))(
  '[CT6] the day of %s is typed with the day first, and said in words',
  async (_, open) => {
    const field = open();
    await fireEvent.input(field, { target: { value: '04031990' } });
    expect(field).toHaveProperty('value', '04/03/1990');
    expect(glass.getByText('Minggu, 4 Maret 1990')).toBeTruthy();
  },
);

const typed = (change: { value?: string; onchange?: (day: string) => void } = {}) => {
  render(TypedDay, { value: '', language: 'id', name: 'Lahir', ...change });
  return glass.getByLabelText<HTMLInputElement>('Lahir');
};

it('[CT6] a screen reader says the day in words once it is whole, and with its field, and nothing of one that is begun', async () => {
  const field = typed();
  const said = document.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
  expect([said?.getAttribute('aria-live'), said?.textContent]).toEqual(['polite', '']);
  await fireEvent.input(field, { target: { value: '04/03/19' } });
  expect(said?.textContent).toBe('');
  await fireEvent.input(field, { target: { value: '04/03/1990' } });
  expect(said?.textContent).toBe('Minggu, 4 Maret 1990');
});

it('[CT6] what is taken away does not come back with the next key', async () => {
  const field = typed({ value: '1990-03-04' });
  expect(field.value).toBe('04/03/1990');
  for (const value of ['04/', '04', '0', '']) {
    field.value = value;
    await fireEvent(field, new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }));
    expect(field.value).toBe(value);
  }
});

const typedInto = async (field: HTMLInputElement, value: string, caret: number, inputType = 'insertText') => {
  field.value = value;
  field.setSelectionRange(caret, caret);
  await fireEvent(field, new InputEvent('input', { inputType, bubbles: true }));
};

it('[CT6] what is mended in the middle keeps the keys there: no figure is lost at the end', async () => {
  const field = typed({ value: '1990-12-04' });
  await typedInto(field, '1/12/1990', 1);
  expect([field.value, field.selectionStart]).toEqual(['1/12/1990', 1]);
  await typedInto(field, '12/12/1990', 2);
  await typedInto(field, '12/1/1990', 4, 'deleteContentBackward');
  expect([field.value, field.selectionStart]).toEqual(['12/1/1990', 4]);
  await typedInto(field, '12/11/1990', 5);
  expect(glass.getByText('Senin, 12 November 1990')).toBeTruthy();
  await typedInto(field, '2/11/1990', 1);
  await fireEvent.change(field);
  expect(field.value, 'in order once it is left').toBe('02/11/1990');
});

it('[CT6] half a day is gone once another came from elsewhere, and does not come back', async () => {
  const { rerender } = render(TypedDay, { value: '', language: 'id', name: 'Lahir' });
  const field = glass.getByLabelText<HTMLInputElement>('Lahir');
  await fireEvent.input(field, { target: { value: '04/03' } });
  await rerender({ value: '1960-04-03' });
  expect(field.value).toBe('03/04/1960');
  await rerender({ value: '' });
  expect([field.value, field.validity.valid]).toEqual(['', true]);
});

it('[CT6] tells each whole day once, and that there is none while it is begun', async () => {
  const told: string[] = [];
  const field = typed({ value: '1990-03-04', onchange: (day) => told.push(day) });
  for (const value of ['04/03/199', '04/03/19', '04/03/1991', '04/13/1991'])
    await fireEvent.input(field, { target: { value } });
  expect(told).toEqual(['', '1991-03-04', '']);
  expect([field.value, field.validity.valid]).toEqual(['04/13/1991', false]);
});

it.each([
  ['04/03', 'begun'],
  ['04/03/60', 'begun'],
  ['31/02/2000', 'none'],
  ['04/03/0000', 'none'],
  ['24/11/2026', 'other'],
])('[CT6] says of %s what is wrong with it: %s', async (value, fault) => {
  render(TypedDay, { value: '', language: 'id', name: 'Datang', latest: '2026-11-23' });
  const field = glass.getByLabelText<HTMLInputElement>('Datang');
  await fireEvent.input(field, { target: { value } });
  expect([field.dataset['day'], field.validity.valid]).toEqual([fault, false]);
});

it.each([
  ['28/11/2026', ''],
  ['29/11/2026', 'other'],
])('[CT6] a child may be born today, and nobody tomorrow: %s', async (value, fault) => {
  const form = new ApplicantForm(new PaperHub(), { visitId: 'visit-7', refused: () => {} });
  form.open();
  render(DeskFields, { form, words, today: '2026-11-28', disabled: false, mayClose: false });
  const field = glass.getByLabelText<HTMLInputElement>(words.t.applicant.birthDate);
  await fireEvent.input(field, { target: { value } });
  expect(field.dataset['day']).toBe(fault);
});

it('[CT6] [CT5] an applicant with half a day is not noted, and it is said', async () => {
  const hub = new PaperHub();
  const form = new ApplicantForm(hub, { visitId: 'visit-7', refused: () => {} });
  form.open();
  form.fields!.name = 'Siti Contoh';
  render(DeskFields, { form, words, today: '2026-11-28', disabled: false, mayClose: false });
  const day = glass.getByLabelText<HTMLInputElement>(words.t.applicant.birthDate);
  await fireEvent.input(day, { target: { value: '04/03' } });
  await fireEvent.click(glass.getByRole('button', { name: words.t.applicant.save }));
  expect(hub.asked).toEqual([]);
  await fireEvent.input(day, { target: { value: '04/03/1990' } });
  await fireEvent.click(glass.getByRole('button', { name: words.t.applicant.save }));
  expect(hub.asked).toMatchObject([
    { name: 'visit:note-applicant', payload: { applicant: { birthDate: '1990-03-04' } } },
  ]);
});
