import { cleanup, fireEvent, render, screen as glass, within } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tick } from 'svelte';
import { granted, refused } from '../../contract/reply.ts';
import type { CaseDetail } from '../../contract/views/case-view.ts';
import App from '../App.svelte';
import { CounterScreen } from '../counter-screen.svelte.ts';
import { atCounter, nine } from '../counter-view.fixture.ts';
import { PaperHub } from '../paper-hub.fixture.svelte.ts';
import type { SignedInView } from './case-look.svelte.ts';
import { detail, official, parafRow } from './case-detail.fixture.ts';

// Loaded when first opened; on a busy machine that takes longer than a test waits.
beforeAll(() => import('./CasesPage.svelte'));
afterEach(cleanup);

async function open(view: SignedInView, area: CounterScreen['area'] = 'work', seen = detail()) {
  const hub = new PaperHub();
  hub.view = view;
  hub.answer = ({ name }) => granted(name === 'case:see' ? seen : null);
  const memory = { getItem: () => null, setItem: () => undefined };
  const screen = new CounterScreen({ hub, clock: { now: nine }, memory });
  screen.area = area;
  render(App, { screen });
  await glass.findByRole('heading', { level: 1, name: 'Yang menunggu Anda' });
  return { hub, screen };
}

const button = (name: RegExp | string) => glass.getByRole<HTMLButtonElement>('button', { name });
const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
const row = (number: string) => glass.getAllByRole('listitem').find((item) => item.textContent.includes(number))!;

describe('the inbox of an official', () => {
  it('[CS7] is there at once, without a counter, in the order of the hub and with the time left in words', async () => {
    const due = { is: 'late', dueAt: nine, amount: 12, unit: 'menit' } as const;
    await open(official([parafRow(2, { due }), parafRow(1)]));
    const rows = glass.getAllByRole('listitem');
    expect(rows.map((item) => /2026-\d+/.exec(item.textContent)?.[0])).toEqual(['2026-00002', '2026-00001']);
    expect(rows[0]?.textContent).toContain('12 menit');
    expect(button('Yang menunggu (2)').getAttribute('aria-current')).toBe('page');
  });

  it('[CS7] says who waits in the hall, and why a case came back', async () => {
    await open(official([parafRow(1, { waiting: 'A012' }), parafRow(2, { returned: true, note: 'Salah ketik' })]));
    expect(row('2026-00001').textContent).toContain('Menunggu di ruang tunggu · A012');
    expect(row('2026-00002').textContent).toContain('Dikembalikan: Salah ketik');
  });

  it('[CS7] is calm when nothing waits', async () => {
    await open(official([]));
    expect(glass.getAllByText('Tidak ada yang menunggu Anda.').length).toBeGreaterThan(0);
  });

  it('[CS2] gives initials from the row in one touch', async () => {
    const { hub } = await open(official([parafRow(1)]));
    button('Paraf 2026-00001').click();
    expect(hub.asked[0]).toMatchObject({ name: 'case:act', payload: { caseId: 'case-1', outcomeId: 'diparaf' } });
  });

  it('[LE2] asks before it gives several initials at once, naming each case', async () => {
    const { hub } = await open(official([parafRow(1), parafRow(2)]));
    glass.getByRole<HTMLInputElement>('checkbox', { name: 'Pilih semua: Paraf (2)' }).click();
    (await glass.findByRole('button', { name: 'Paraf 2 sekaligus…' })).click();
    const dialog = within(await glass.findByRole('dialog'));
    expect(dialog.getByText('2026-00001')).toBeTruthy();
    expect(hub.asked).toEqual([]);
    hub.answer = () => granted(['case-1', 'case-2'].map((caseId) => ({ caseId, refusal: null })));
    dialog.getByRole('button', { name: 'Paraf 2 berkas' }).click();
    expect(hub.names).toEqual(['case:act-together']);
    expect(await dialog.findByText('Semua 2 dicatat.')).toBeTruthy();
  });

  it('[HM2] keeps what was entered while another page is looked at, or the screen is locked', async () => {
    const view = official([parafRow(1)]);
    const service = { id: 'surat', name: { id: 'Surat', en: 'Letter' }, purposes: [], papers: [], broughtBy: [] };
    const withEntry = { ...view, directory: { ...view.directory, fromHome: [service] } };
    await open(withEntry);
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
    await open({ ...view, directory: { ...view.directory, fromHome: [service] } });
    button('Permohonan masuk').click();
    const phone = await glass.findByLabelText('Nomor WhatsApp');
    expect(glass.queryByRole('button', { name: /^Kosongkan/ }), 'nothing is entered').toBeNull();
    await fireEvent.input(phone, { target: { value: '0812' } });
    button('Kosongkan yang sudah diisi').click();
    const dialog = within(await glass.findByRole('dialog', { name: 'Hapus yang sudah diisi?' }));
    dialog.getByRole('button', { name: 'Kosongkan' }).click();
    await tick();
    expect(glass.getByLabelText<HTMLInputElement>('Nomor WhatsApp').value).toBe('');
    expect(document.activeElement).toBe(glass.getByLabelText('NIK'));
  });

  it.each(['search', 'entry'] as const)('[CT4] says on the page %s, too, that nothing was taken back', async (page) => {
    const { hub, screen } = await open({
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
    await open(official([parafRow(1), parafRow(2)]));
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('2026-00002');
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('2026-00001');
  });

  it('goes on from the tab that led here, too, and leaves the arrows to any other control', async () => {
    await open(official([parafRow(1), parafRow(2)]));
    button('Yang menunggu (2)').focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('2026-00001');
    button('Cari berkas').focus();
    press('ArrowDown');
    expect(document.activeElement?.textContent).toBe('Cari berkas');
  });

  it('is an area of a clerk who sits at a counter, with a way back to it', async () => {
    const { screen } = await open(atCounter({ inbox: official([parafRow(1)]).inbox }), 'cases');
    button('Kembali ke loket').click();
    expect(screen.area).toBe('work');
  });

  it('[SC3] lets nothing be pressed while the hub is away', async () => {
    const { hub } = await open(official([parafRow(1)]));
    hub.online = false;
    await glass.findByText(/keadaan pukul/);
    expect(button('Paraf 2026-00001').disabled).toBe(true);
  });
});

describe('the page of a case', () => {
  it('[DU5] shows the applicant in full, and says that the look is recorded', async () => {
    await open(official([parafRow(1)]));
    button('2026-00001').click();
    expect(await glass.findByText('5107 0468 0687 0001')).toBeTruthy();
    expect(glass.getByText('Tindakan melihat berkas ini dicatat.')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('2026-00001');
  });

  it('[CS6] asks for the reason before it sends a case back', async () => {
    const { hub } = await open(official([parafRow(1)]));
    button('2026-00001').click();
    (await glass.findByRole('button', { name: /Kembalikan…/ })).click();
    const dialog = within(await glass.findByRole('dialog'));
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: 'Kembalikan' });
    confirm.click();
    expect(hub.names).not.toContain('case:act');
    await fireEvent.click(dialog.getByRole('button', { name: 'Data tidak cocok' }));
    confirm.click();
    await expect.poll(() => hub.names).toContain('case:act');
    expect(hub.asked.find(({ name }) => name === 'case:act')?.payload.note).toBe('Data tidak cocok');
  });

  it('[CS7] leaves the keys where they are when it is looked at again', async () => {
    const { hub, screen } = await open(official([parafRow(1)]));
    hub.answer = () => granted(detail());
    button('2026-00001').click();
    const back = await glass.findByRole('button', { name: /Kembalikan…/ });
    back.focus();
    await screen.cases.look.see();
    await tick();
    expect(document.activeElement).toBe(button(/Kembalikan…/));
  });

  it('[CT4] says that a letter to be sent by hand could not be fetched', async () => {
    const message = {
      messageId: 'm-1',
      purpose: 'request-answered',
      medium: 'whatsapp',
      at: nine,
      state: 'failed',
      why: 'by-hand',
      letterId: 'letter-1',
      words: { to: '62', subject: '', text: 'Surat terlampir.', link: 'https://wa.me/62' },
    } as const;
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('away')));
    await open(official([parafRow(1)]), 'work', detail({ messages: [message] }));
    button('2026-00001').click();
    (await glass.findByRole('button', { name: 'Unduh surat (PDF)' })).click();
    expect(await glass.findByText('Surat belum dapat dibuka. Silakan coba sekali lagi.')).toBeTruthy();
    vi.unstubAllGlobals();
  });

  it('[CS4] says what an answer lacks', async () => {
    const lacking = parafRow(1, {
      offers: parafRow(1).offers.map((offer) => ({ ...offer, unmet: ['papers-complete'] })),
    });
    const mine = [{ row: lacking, work: [], records: [], printed: null }];
    await open(official([lacking]), 'work', detail({ mine }));
    button('2026-00001').click();
    expect(await glass.findByText('“Paraf” belum dapat dipilih: persyaratan belum lengkap.')).toBeTruthy();
  });

  it('[CS2] tells who did what, in which role, and how long it had waited', async () => {
    const line = {
      at: nine,
      what: 'case-moved',
      by: 'Rina Contoh',
      role: { id: 'Kepala Bidang', en: 'Head of division' },
      step: { id: 'Paraf', en: 'Initials' },
      outcome: { id: 'Kembalikan', en: 'Send back' },
      note: 'Salah ketik',
      records: [],
      tookMs: 12 * 60_000,
    };
    await open(official([parafRow(1)]), 'work', detail({ story: [line] }));
    button('2026-00001').click();
    const told = await glass.findByRole('row', { name: /Paraf: Kembalikan/ });
    for (const part of ['09.00', '“Salah ketik”', 'Rina Contoh', 'Kepala Bidang', '12 menit']) {
      expect(told.textContent).toContain(part);
    }
  });

  const letter: CaseDetail['letter'] = {
    letterId: 'letter-1',
    title: 'Surat pengesahan',
    state: 'signed',
    number: '400.9/0001',
    purpose: '',
    parafs: [],
    copies: 1,
    job: null,
    reason: null,
    mayCopy: false,
    mayCancel: false,
  };
  const handedOver = { at: nine, to: 'applicant', name: '', purpose: '' } as const;
  const closed = { state: 'done', closedAt: nine, outcome: { id: 'Tanda tangani', en: 'Sign' } } as const;

  it.each([
    ['the letter that was signed', { ...closed, letter }, 'Hasil: surat 400.9/0001 ditandatangani'],
    ['that it was handed over', { ...closed, letter, handedOver }, 'Hasil: sudah diserahkan'],
    ['what ended it, without a letter', closed, 'Hasil: Tanda tangani'],
    [
      'why it was refused, though there is a letter',
      { ...closed, state: 'refused', letter } as const,
      'Hasil: Tanda tangani',
    ],
  ])('[CS10] says of one that is closed what came of it: %s', async (_, ended, told) => {
    await open(official([parafRow(1)]), 'work', detail(ended));
    button('2026-00001').click();
    expect(await glass.findByText(told)).toBeTruthy();
  });
});
