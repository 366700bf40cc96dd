import { cleanup, fireEvent, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tick } from 'svelte';
import { granted, refused } from '../../contract/reply.ts';
import { atCounter, nine } from '../counter-view.fixture.ts';
import { official, parafRow } from './case-detail.fixture.ts';
import { button, openCases } from './cases-page.fixture.ts';

// Loaded when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => import('./CasesPage.svelte'));
afterEach(cleanup);

const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
const row = (number: string) => glass.getAllByRole('listitem').find((item) => item.textContent.includes(number))!;

describe('the inbox of an official', () => {
  it('[CS7] is there at once, without a counter, in the order of the hub and with the time left in words', async () => {
    const due = { is: 'late', dueAt: nine, amount: 12, unit: 'menit' } as const;
    await openCases(official([parafRow(2, { due }), parafRow(1)]));
    const rows = glass.getAllByRole('listitem');
    expect(rows.map((item) => /2026-\d+/.exec(item.textContent)?.[0])).toEqual(['2026-00002', '2026-00001']);
    expect(rows[0]?.textContent).toContain('12 menit');
    expect(button('Yang menunggu (2)').getAttribute('aria-current')).toBe('page');
  });

  it('[CS7] says who waits in the hall, and why a case came back', async () => {
    await openCases(official([parafRow(1, { waiting: 'A012' }), parafRow(2, { returned: true, note: 'Salah ketik' })]));
    expect(row('2026-00001').textContent).toContain('Menunggu di ruang tunggu · A012');
    expect(row('2026-00002').textContent).toContain('Dikembalikan: Salah ketik');
  });

  it('[CS7] is calm when nothing waits', async () => {
    await openCases(official([]));
    expect(glass.getAllByText('Tidak ada yang menunggu Anda.').length).toBeGreaterThan(0);
  });

  it('[CS2] gives initials from the row in one touch', async () => {
    const { hub } = await openCases(official([parafRow(1)]));
    button('Paraf 2026-00001').click();
    expect(hub.asked[0]).toMatchObject({ name: 'case:act', payload: { caseId: 'case-1', outcomeId: 'diparaf' } });
  });

  it('[LE2] asks before it gives several initials at once, naming each case', async () => {
    const { hub } = await openCases(official([parafRow(1), parafRow(2)]));
    glass.getByRole<HTMLInputElement>('checkbox', { name: 'Pilih semua: Paraf (2)' }).click();
    (await glass.findByRole('button', { name: 'Paraf 2 sekaligus…' })).click();
    const dialog = within(await glass.findByRole('dialog'));
    expect(dialog.getByText('2026-00001')).toBeTruthy();
    expect(hub.asked).toEqual([]);
    hub.answer = () => granted(['case-1', 'case-2'].map((caseId) => ({ caseId, refusal: null })));
    dialog.getByRole('button', { name: 'Paraf 2 berkas' }).click();
    expect(hub.names).toEqual(['case:act-together']);
    expect(await dialog.findByText('2 berkas dicatat.')).toBeTruthy();
  });

  it('[LE2] says of each case that was changed after it was initialled, in its row and before several are answered', async () => {
    const changed = 'Berkas berubah sesudah diparaf. Lihat riwayat.';
    const { hub } = await openCases(official([parafRow(1), parafRow(2, { changedSinceParaf: true })]));
    expect(['2026-00001', '2026-00002'].map((number) => row(number).textContent.includes(changed))).toEqual([
      false,
      true,
    ]);
    glass.getByRole<HTMLInputElement>('checkbox', { name: 'Pilih semua: Paraf (2)' }).click();
    (await glass.findByRole('button', { name: 'Paraf 2 sekaligus…' })).click();
    const dialog = within(await glass.findByRole('dialog'));
    const told = () => dialog.getAllByRole('listitem').map(({ textContent }) => /2026-\d+/.exec(textContent)?.[0]);
    expect(told(), 'what has to be looked at comes first').toEqual(['2026-00002', '2026-00001']);
    expect(dialog.getAllByRole('listitem').map((each) => each.textContent.includes(changed))).toEqual([true, false]);
    hub.answer = () => granted(['case-1', 'case-2'].map((caseId) => ({ caseId, refusal: null })));
    dialog.getByRole('button', { name: 'Paraf 2 berkas' }).click();
    await dialog.findByText('2 berkas dicatat.');
    expect(dialog.queryByText(changed)).toBeNull();
  });

  it('[LK9] names first what of several was refused, which below the edge nobody would see', async () => {
    const { hub } = await openCases(official([1, 2, 3].map((nth) => parafRow(nth))));
    glass.getByRole<HTMLInputElement>('checkbox', { name: 'Pilih semua: Paraf (3)' }).click();
    (await glass.findByRole('button', { name: 'Paraf 3 sekaligus…' })).click();
    const dialog = within(await glass.findByRole('dialog'));
    const refusals = [null, null, 'step-not-open'];
    hub.answer = () => granted(refusals.map((refusal, i) => ({ caseId: `case-${i + 1}`, refusal })));
    dialog.getByRole('button', { name: 'Paraf 3 berkas' }).click();
    await dialog.findByText('2 dari 3 berkas dicatat.');
    const named = dialog.getAllByRole('listitem').map((row) => /2026-\d+/.exec(row.textContent)?.[0]);
    expect(named).toEqual(['2026-00003', '2026-00001', '2026-00002']);
  });

  it('[HM2] keeps what was entered while another page is looked at, or the screen is locked', async () => {
    const view = official([parafRow(1)]);
    const service = { id: 'surat', name: { id: 'Surat', en: 'Letter' }, purposes: [], papers: [], broughtBy: [] };
    const withEntry = { ...view, directory: { ...view.directory, fromHome: [service] } };
    await openCases(withEntry);
    button('Permohonan masuk').click();
    await fireEvent.input(await glass.findByLabelText('Nama lengkap'), { target: { value: 'Siti Contoh' } });
    button('Yang menunggu (1)').click();
    await glass.findByRole('heading', { level: 1, name: 'Yang menunggu Anda' });
    button('Permohonan masuk').click();
    expect((await glass.findByLabelText<HTMLInputElement>('Nama lengkap')).value).toBe('Siti Contoh');
  });

  it('[HM2] has what was entered cleared for whoever asks next, once it is confirmed', async () => {
    const view = official([parafRow(1)]);
    const service = { id: 'surat', name: { id: 'Surat', en: 'Letter' }, purposes: [], papers: [], broughtBy: [] };
    await openCases({ ...view, directory: { ...view.directory, fromHome: [service] } });
    button('Permohonan masuk').click();
    const phone = await glass.findByLabelText('Nomor WhatsApp');
    expect(glass.queryByRole('button', { name: /^Kosongkan/ }), 'nothing is entered').toBeNull();
    await fireEvent.input(phone, { target: { value: '0812' } });
    button('Kosongkan yang sudah diisi').click();
    const dialog = within(await glass.findByRole('dialog', { name: 'Kosongkan yang sudah diisi?' }));
    dialog.getByRole('button', { name: 'Kosongkan' }).click();
    await tick();
    expect(glass.getByLabelText<HTMLInputElement>('Nomor WhatsApp').value).toBe('');
    expect(document.activeElement).toBe(glass.getByLabelText('NIK'));
  });

  it.each(['search', 'entry'] as const)('[CT4] says on the page %s, too, that nothing was taken back', async (page) => {
    const { hub, screen } = await openCases({
      ...official([parafRow(1)]),
      directory: {
        ...official([]).directory,
        fromHome: [{ id: 'surat', name: { id: 'Surat', en: '' }, purposes: [], papers: [], broughtBy: [] }],
      },
    });
    button('Paraf 2026-00001').click();
    const undo = await glass.findByRole('button', { name: 'Urungkan' });
    screen.cases.page = page;
    hub.answer = () => refused('nothing-to-undo');
    await expect.poll(() => screen.cases.isReady).toBe(true);
    undo.click();
    expect(await glass.findByText(screen.words.t.refusals['nothing-to-undo'])).toBeTruthy();
  });

  it('goes from row to row with the arrows', async () => {
    await openCases(official([parafRow(1), parafRow(2)]));
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('2026-00002');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('2026-00001');
  });

  it('goes on from the tab that led here, too, and leaves the arrows to any other control', async () => {
    await openCases(official([parafRow(1), parafRow(2)]));
    button('Yang menunggu (2)').focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('2026-00001');
    button('Cari berkas').focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Cari berkas');
  });

  it('is an area of a clerk who sits at a counter, with a way back to it', async () => {
    const { screen } = await openCases(atCounter({ inbox: official([parafRow(1)]).inbox }), 'cases');
    button('Kembali ke loket').click();
    expect(screen.area).toBe('work');
  });

  it('[SC3] lets nothing be pressed while the hub is away', async () => {
    const { hub } = await openCases(official([parafRow(1)]));
    hub.online = false;
    await glass.findByText(/keadaan pukul/);
    expect(button('Paraf 2026-00001').disabled).toBe(true);
  });
});
