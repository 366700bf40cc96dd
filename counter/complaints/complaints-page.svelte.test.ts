import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted } from '../../contract/reply.ts';
import { official } from '../cases/case-detail.fixture.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import { detailOf, inboxOf, inRoom, officer, rowOf } from './complaint.fixture.ts';
import { asked, button, open, openIt, receivedNow } from './complaints-page.fixture.ts';

// The pages are fetched when they are first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => Promise.all([import('./ComplaintsPage.svelte'), import('../cases/CasesPage.svelte')]));
afterEach(cleanup);

describe('whoever waits in the room or at the telephone', () => {
  it('[CM20] is told first in the list, with how long he has waited', async () => {
    await open(officer(inboxOf([inRoom(2, 7), rowOf(1)])));
    const [first] = glass.getAllByRole('listitem');
    expect(first?.textContent).toContain('Menunggu di ruangan khusus 7 menit');
    expect(first?.dataset['there']).toBe('true');
  });

  it('[CM20] is told above every other page, the longest first, and opened from there', async () => {
    const complaints = inboxOf([inRoom(2, 3), inRoom(3, 8, { place: 'phone' })]);
    const { screen, hub } = await open(atCounter({ complaints }));
    const banner = (await glass.findByText('Pengadu menunggu di telepon')).closest<HTMLElement>('section')!;
    expect(banner.textContent).toContain('Pengadu menunggu di telepon sudah 8 menit, dan 1 lagi');
    within(banner).getByRole('button', { name: 'Buka P-2026-00003' }).click();
    await glass.findByRole('heading', { level: 1, name: /Pengaduan yang menunggu/ });
    expect([screen.area, asked(hub, 'complaint:see')[0]?.payload]).toEqual([
      'complaints',
      { complaintId: 'complaint-3' },
    ]);
  });

  it('[CM20] is not told twice where he stands at the top of the list', async () => {
    await open(officer(inboxOf([inRoom(2, 3)])));
    expect(document.body.textContent).not.toContain('Pengadu menunggu di ruangan khusus sudah');
  });

  it('[CT5] [CM23] blanks and half a telephone number are said at their fields, and nothing is sent', async () => {
    const row = inRoom(2, 5);
    const { hub } = await open(
      officer(inboxOf([row], { identityRequired: true })),
      detailOf(row, { words: '', complainant: null }),
    );
    await openIt(row.number);
    button('Dijawab langsung…').click();
    const dialog = await glass.findByRole('dialog');
    const field = (name: RegExp | string) => within(dialog).getByLabelText<HTMLInputElement>(name);
    const type = (name: RegExp | string, value: string) => fireEvent.input(field(name), { target: { value } });
    await type(/^Isi pengaduan/, '  ');
    await type('Jawaban', ' ');
    await type(/^Alamat/, 'Jalan');
    await fireEvent.change(field('Jawaban lewat'), { target: { value: 'phone' } });
    await type(/^Telepon/, '0812');
    within(dialog).getByRole('button', { name: 'Dijawab langsung' }).click();
    await vi.waitFor(() =>
      expect([...dialog.querySelectorAll('.fault')].map(({ textContent }) => textContent)).toEqual([
        'Bagian ini harus diisi.',
        'Bagian ini harus diisi.',
        'Tulis seperti ini: 0812 3456 7890',
        'Tulis seperti ini: Jalan Melati 7, Painan',
        'Bagian ini harus diisi.',
      ]),
    );
    expect(document.activeElement).toBe(field(/^Isi pengaduan/));
    expect(asked(hub, 'complaint:note')).toEqual([]);
  });

  it('[CM23] is answered in one dialog: what he said, and what he was told', async () => {
    const row = inRoom(2, 5);
    const { hub } = await open(officer(inboxOf([row])), detailOf(row, { words: '', complainant: null }));
    await openIt(row.number);
    button('Dijawab langsung…').click();
    const dialog = await glass.findByRole('dialog');
    const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Dijawab langsung' });
    await fireEvent.input(within(dialog).getByLabelText(/^Isi pengaduan/), { target: { value: 'Antrean lama.' } });
    await fireEvent.input(within(dialog).getByLabelText('Jawaban'), { target: { value: 'Loket ditambah.' } });
    confirm.click();
    await glass.findByText(/^Dijawab langsung: P-2026-00002 dicatat/);
    expect(hub.names.filter((name) => name !== 'complaint:see')).toEqual(['complaint:note', 'complaint:act']);
    expect(asked(hub, 'complaint:note')[0]?.payload).toMatchObject({ words: 'Antrean lama.' });
    expect(asked(hub, 'complaint:act')[0]?.payload).toMatchObject({ outcomeId: 'dijawab', answer: 'Loket ditambah.' });
  });
});

describe('what was begun with one complaint', () => {
  it('[CM21] is written down with that one, though another was opened meanwhile', async () => {
    const { hub, screen } = await open(officer(inboxOf([rowOf(1), rowOf(2)])));
    await openIt(rowOf(1).number);
    button('Catat isi dan pengadu').click();
    const dialog = await glass.findByRole('dialog');
    await fireEvent.input(within(dialog).getByLabelText(/^Isi pengaduan/), { target: { value: 'Antrean lama.' } });
    hub.answer = ({ name }) => granted(name === 'complaint:see' ? detailOf(rowOf(2)) : null);
    await screen.complaints.openComplaint(rowOf(2).complaintId);
    expect((await glass.findByRole('dialog')).textContent).toContain(rowOf(1).number);
    within(glass.getByRole('dialog')).getByRole('button', { name: 'Simpan' }).click();
    await vi.waitFor(() => expect(asked(hub, 'complaint:note')).toHaveLength(1));
    expect(asked(hub, 'complaint:note')[0]?.payload).toMatchObject({ complaintId: rowOf(1).complaintId });
  });

  it('[CM21] that its scans were not sent is said of it alone, also when those of the next were not sent either', async () => {
    const { hub, screen } = await open(officer(inboxOf([rowOf(1)])));
    const { form } = screen.complaints;
    const receive = (unsent: number) => {
      form.choose(inboxOf([]).channels.find(({ medium }) => medium === 'letter')!);
      form.told.words = 'Kursi kurang.';
      form.files = [new File(['x'], 'a.pdf', { type: 'application/pdf' })];
      return screen.complaints.receive(officer(inboxOf([])), 'id', () => Promise.resolve(unsent));
    };
    await receive(1);
    const { answer } = hub;
    hub.answer = () => granted({ ...receivedNow, complaintId: 'complaint-next' });
    await receive(2);
    hub.answer = answer;
    await openIt(rowOf(1).number);
    expect(glass.queryByText(/lampiran belum terkirim/)).toBeNull();
    hub.answer = () => granted(detailOf(rowOf(9)));
    await screen.complaints.openComplaint(receivedNow.complaintId);
    expect(await glass.findByText(/1 lampiran belum terkirim/)).toBeTruthy();
  });
});

const receive = (screen: CounterScreen, unsent = 0) =>
  screen.complaints.receive(officer(inboxOf([])), 'id', () => Promise.resolve(unsent));

describe('a complaint that is entered', () => {
  const byLetter = inboxOf([]).channels.find(({ medium }) => medium === 'letter')!;

  it('[CM21] is sent once it says what the hall demands, and by no press that follows at once', async () => {
    const { hub, screen } = await open(officer(inboxOf([], { identityRequired: true })));
    const { form } = screen.complaints;
    const sends = async () => {
      form.told.words = 'Kursi kurang.';
      await receive(screen);
      return asked(hub, 'complaint:receive').length;
    };
    form.choose(byLetter);
    expect(await sends(), 'nobody is named yet').toBe(0);
    Object.assign(form.told, { name: 'Siti Contoh', address: 'Jalan Melati 3' });
    expect(await sends()).toBe(1);
    Object.assign(form.told, { name: 'Siti Contoh', address: 'Jalan Melati 3' });
    expect(await sends()).toBe(1);
  });

  it('[CM20] [CM21] whose complainant is in the room is opened at once, one that came by letter is not', async () => {
    const { screen } = await open(officer(inboxOf([])));
    const { complaints } = screen;
    complaints.form.choose(byLetter);
    complaints.form.told.words = 'Kursi kurang.';
    await receive(screen);
    expect(complaints.look.id).toBeNull();
    await expect.poll(() => complaints.isReady).toBe(true);
    complaints.form.choose({ ...byLetter, medium: 'in-person' });
    complaints.form.told.words = 'Antrean lama.';
    await receive(screen);
    expect(complaints.look.id).toBe(receivedNow.complaintId);
  });

  it('[CM21] lacks no scan any more once it was sent from its own page', async () => {
    const { screen } = await open(officer(inboxOf([])));
    const { complaints } = screen;
    complaints.form.choose(byLetter);
    complaints.form.told.words = 'Kursi kurang.';
    await receive(screen, 2);
    expect(complaints.unsentOf(receivedNow.complaintId)).toBe(2);
    complaints.scanned(receivedNow.complaintId);
    expect(complaints.unsentOf(receivedNow.complaintId)).toBe(0);
  });
});

describe('the complaint officer', () => {
  it('[CM21] is before the complaints at once, with his cases one press away; an official is before his cases', async () => {
    const { inbox } = official([]);
    const { screen } = await open(officer(inboxOf([]), { inbox }));
    button('Berkas (0)').click();
    await glass.findByRole('heading', { level: 1, name: 'Yang menunggu Anda' });
    expect(screen.area).toBe('cases');
    cleanup();
    const hub = new PaperHub();
    hub.view = officer(inboxOf([rowOf(1)], { mayReceive: false }), { inbox });
    const memory = { getItem: () => null, setItem: () => undefined };
    render(App, { screen: new CounterScreen({ hub, clock: { now: nine }, memory }) });
    await glass.findByRole('heading', { level: 1, name: 'Yang menunggu Anda' });
    expect(button('Pengaduan (1)')).toBeDefined();
  });
});
