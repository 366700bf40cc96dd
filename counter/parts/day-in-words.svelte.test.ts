import { cleanup, fireEvent, render, screen as glass } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import EntryFields from '../cases/entry/ApplicantFields.svelte';
import { answering } from '../cases/entry/entry-hub.fixture.ts';
import { RequestDraft } from '../cases/entry/request-draft.svelte.ts';
import { inboxOf } from '../complaints/complaint.fixture.ts';
import ReceiveExtras from '../complaints/receive/ReceiveExtras.svelte';
import { ReceiveForm } from '../complaints/receive-form.svelte.ts';
import { ApplicantForm } from '../desk/applicant-form.svelte.ts';
import DeskFields from '../desk/work/ApplicantFields.svelte';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { allWords } from '../words/all-words.fixture.ts';

afterEach(cleanup);

const words = allWords();
const never = () => Promise.reject(new Error('Nothing is sent.'));

const forms = {
  'the applicant at the counter': () => {
    const form = new ApplicantForm(new PaperHub());
    form.open();
    render(DeskFields, { form, fields: form.fields!, words, disabled: false, mayClose: false });
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
    return container.querySelector('input[type=date]')!;
  },
};

it.each(Object.entries(forms))('[CT6] the day of %s is said in words, whatever the browser speaks', async (_, open) => {
  await fireEvent.input(open(), { target: { value: '1990-03-04' } });
  expect(glass.getByText('Minggu, 4 Maret 1990')).toBeTruthy();
});
