import { cleanup, fireEvent, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted, refused } from '../../contract/reply.ts';
import { nine } from '../counter-view.fixture.ts';
import { answered, detailOf, inboxOf, offerOf, officer, rowOf } from './complaint.fixture.ts';
import { asked, button, open, openIt } from './complaints-page.fixture.ts';

// Loaded when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => import('./ComplaintsPage.svelte'));
afterEach(cleanup);

/** Presses, and waits out the time in which a second press would be ignored. */
async function pressAndRest(pressed: HTMLElement): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  pressed.click();
  await vi.advanceTimersByTimeAsync(600);
  vi.useRealTimers();
}

describe('the page of a complaint', () => {
  it('[CM22] is the one place with its words and its complainant, and says that the look is recorded', async () => {
    const row = rowOf(1);
    await open(officer(inboxOf([row])));
    expect(document.body.textContent).not.toContain('Siti Contoh');
    await openIt(row.number);
    expect(glass.getByRole('region', { name: 'Isi' }).textContent).toContain('Lampu ruang tunggu mati.');
    const complainant = glass.getByRole('region', { name: 'Pengadu' });
    expect(complainant.textContent).toContain('Siti Contoh');
    expect(complainant.textContent).toContain('Tindakan melihat pengaduan ini dicatat');
    expect(glass.getByRole('region', { name: 'Langkah' }).textContent).toContain('naskah baris 87');
  });

  it('[CM23] does at once what asks for nothing, and can take it back for a minute [CM5]', async () => {
    const row = rowOf(1);
    const { hub } = await open(officer(inboxOf([row])));
    await openIt(row.number);
    await pressAndRest(button('Terverifikasi'));
    await glass.findByText('Terverifikasi: P-2026-00001 dicatat.');
    button('Urungkan').click();
    await glass.findByText('P-2026-00001 diurungkan.');
    expect(hub.names).toContain('complaint:undo');
  });

  it('[CM23] wants a disposition, what was recorded, and a reason for what goes back', async () => {
    const disposition = offerOf({ id: 'ke-kabid', name: { id: 'Ke Kabid', en: 'To the head' }, wants: ['note'] });
    const formed = offerOf({ id: 'dibentuk', name: { id: 'Tim dibentuk', en: 'Formed' }, wants: ['records'] });
    const row = rowOf(1, { offers: [disposition, formed] });
    const members = {
      id: 'anggota',
      name: { id: 'Anggota tim', en: 'Members' },
      kind: 'text',
      required: true,
    } as const;
    const mine = [{ row, records: [members], printed: null, note: '' }];
    const { hub } = await open(officer(inboxOf([row])), detailOf(row, { mine }));
    await openIt(row.number);
    button('Ke Kabid…').click();
    const dialog = await glass.findByRole('dialog');
    within(dialog).getByRole('button', { name: 'Ke Kabid' }).click();
    expect(await within(dialog).findByText('Bagian ini harus diisi.')).toBeTruthy();
    expect(asked(hub, 'complaint:act')).toEqual([]);
    within(dialog).getByRole('button', { name: 'Segera' }).click();
    await Promise.resolve();
    await pressAndRest(within(dialog).getByRole('button', { name: 'Ke Kabid' }));
    await glass.findByText('Ke Kabid: P-2026-00001 dicatat.');
    expect(asked(hub, 'complaint:act')[0]?.payload).toMatchObject({ outcomeId: 'ke-kabid', note: 'Segera' });
    button('Tim dibentuk…').click();
    const second = await glass.findByRole('dialog');
    await fireEvent.input(within(second).getByLabelText('Anggota tim'), { target: { value: 'Warno, Tuti' } });
    within(second).getByRole('button', { name: 'Tim dibentuk' }).click();
    await glass.findByText('Tim dibentuk: P-2026-00001 dicatat.');
    expect(asked(hub, 'complaint:act')[1]?.payload).toMatchObject({ records: { anggota: 'Warno, Tuti' } });
  });

  it('[CM23] mends an answer that came back instead of writing it anew, and says why it came', async () => {
    const row = rowOf(1, { returned: true, offers: [answered()] });
    const answer = { words: 'Sudah diperbaiki.', state: 'written', at: nine, by: 'kabid' } as const;
    const mine = [{ row, records: [], printed: null, note: 'Sebutkan tanggalnya' }];
    await open(officer(inboxOf([row])), detailOf(row, { answer, mine }));
    await openIt(row.number);
    expect(glass.getByRole('region', { name: 'Tindakan Anda' }).textContent).toContain(
      'Dikembalikan: Sebutkan tanggalnya',
    );
    button('Dijawab langsung…').click();
    const dialog = await glass.findByRole('dialog');
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Jawaban').value).toBe('Sudah diperbaiki.');
  });

  it('[CM23] says what an outcome still lacks', async () => {
    const row = rowOf(1, { offers: [offerOf({ unmet: ['answer-written'] })] });
    await open(officer(inboxOf([row])), detailOf(row));
    await openIt(row.number);
    expect(button('Terverifikasi').disabled).toBe(true);
    expect(document.body.textContent).toContain('“Terverifikasi” belum dapat dipilih: jawaban belum ditulis.');
  });

  it('[CM22] says that somebody else was quicker, and looks again', async () => {
    const row = rowOf(1);
    const { hub } = await open(officer(inboxOf([row])));
    await openIt(row.number);
    hub.answer = ({ name }) => (name === 'complaint:act' ? refused('step-not-open') : granted(detailOf(row)));
    button('Terverifikasi').click();
    await glass.findByText(/^Langkah ini sudah/);
    await expect.poll(() => asked(hub, 'complaint:see')).toHaveLength(2);
  });
});
