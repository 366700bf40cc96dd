import { render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Words } from '../ui/words/language.svelte.ts';
import Kiosk from './Kiosk.svelte';
import { answered, kioskLink, kioskView, letterService, listed, validNik, visitParts } from './kiosk.fixture.svelte.ts';
import type { FixtureLink } from './kiosk.fixture.svelte.ts';
import { Visit } from './visit.svelte.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';

const tuesday = Date.UTC(2026, 10, 24, 0, 30);
const visits: Visit[] = [];

function glass(link: FixtureLink = kioskLink()) {
  const words = new Words({ id, en });
  const visit = new Visit({ link, words, ...visitParts() });
  visits.push(visit);
  render(Kiosk, { link, visit, words, clock: { now: kioskView.now } });
  return { link, visit };
}

async function press(name: string): Promise<void> {
  screen.getByRole('button', { name }).click();
  await settled();
}

/** Pages that are fetched when they are wanted have come. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  flushSync();
}

async function reading(link = kioskLink()) {
  const parts = glass(link);
  await press('Surat Keterangan DTKS');
  await press('Standar layanan');
  return parts;
}

beforeAll(() =>
  Promise.all([
    import('./steps/CheckPages.svelte'),
    import('./steps/PapersStep.svelte'),
    import('./steps/StandardStep.svelte'),
  ]),
);

const step = () => document.querySelector('main')?.dataset['step'];
const text = () => document.body.textContent.replaceAll(/\s+/g, ' ');

beforeEach(() => {
  vi.useFakeTimers({ now: kioskView.now });
  // The layout of happy-dom has no sizes to observe.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  for (const visit of visits.splice(0)) visit.stop();
  document.documentElement.lang = 'id';
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the kiosk', () => {
  it('[CA13] lists the services with people waiting and a range, and marks a trial', () => {
    glass();
    expect(step()).toBe('home');
    expect(text()).toContain('6 orang menunggu');
    expect(text()).toContain('Sekitar 15–25 menit');
    expect(text()).toContain('UJI COBA — bukan antrean sungguhan');
  });

  it('[CA13] promises no waiting time that it does not know', () => {
    const link = kioskLink();
    link.show({ services: [{ ...letterService, wait: null }] });
    glass(link);
    expect(text()).toContain('Lama tunggu belum dapat diperkirakan');
  });

  it('[IS8] shows the papers, then gives the number, with the keys starting at the top of each page', async () => {
    glass();
    await press('Surat Keterangan DTKS');
    expect(document.activeElement?.textContent).toBe('Siapkan berkas ini');
    expect(text()).toContain('Fotokopi KK');
    await press('Ambil nomor');
    expect(document.activeElement?.textContent).toBe('Nomor antrean Anda');
    expect(document.querySelector('[data-number]')?.textContent).toBe('A007');
  });

  it('[PR2] says the number again when no paper comes', async () => {
    const { link } = glass();
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    link.show({ kiosk: { ...kioskView.kiosk, printer: 'paper-out' }, slips: { 'job-1': 'queued' } });
    flushSync();
    expect(text()).toContain('Struk tidak keluar Ingat nomor ini: A007. Petugas sudah diberi tahu.');
  });

  it('[IS4] offers no number while the hall is closed, and says when it opens', async () => {
    const link = kioskLink();
    link.show({ services: [{ ...letterService, state: { is: 'closed', why: 'hall-closed', opensAt: tuesday } }] });
    glass(link);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Kantor sedang tutup');
    expect(text()).toContain('Buka kembali Selasa, 24 November pukul 07.30 WIB');
    await press('Surat Keterangan DTKS');
    expect(screen.queryByRole('button', { name: 'Ambil nomor' })).toBeNull();
  });

  it('[SC3] sends visitors to the desk while the hub is away, and still lets them read the standard', async () => {
    const { link } = glass();
    link.online = false;
    flushSync();
    expect(step()).toBe('away');
    expect(text()).toContain('Silakan ambil nomor di meja petugas.');
    await press('Surat Keterangan DTKS');
    expect(step()).toBe('standard');
    link.online = true;
    await press('Kembali');
    expect(step()).toBe('home');
  });

  it('[DU2] shows its pairing code and nothing else before it is paired', () => {
    const link = kioskLink();
    link.pairingCode = 'K7MX4P';
    glass(link);
    expect(step()).toBe('pairing');
    expect(screen.queryByRole('button')).toBeNull();
    expect(text()).toContain('K7MX4P');
  });

  it('[RG2] shows the masked answer without promising aid, and forgets it with "Selesai" [SC6]', async () => {
    const { visit } = glass(kioskLink({ 'register:check': [listed] }));
    await press('Apakah saya terdaftar?');
    for (const digit of validNik) await press(`Angka ${digit}`);
    await press('Lanjut');
    for (const digit of '17081965') await press(`Angka ${digit}`);
    expect(text()).toContain('17 Agustus 1965');
    await press('Periksa');
    expect(text()).toContain('S••• A••••••');
    expect(text()).toContain('bukan janji bantuan');
    await press('Selesai');
    expect(visit.step).toEqual({ at: 'home' });
    expect(text()).not.toContain('S•••');
  });

  it('[RG1] says the same words to whoever is not listed, not found or gave a wrong second factor', async () => {
    const { visit } = glass();
    visit.step = { at: 'answer', answer: { listed: false } };
    await settled();
    expect(text()).toContain('Data tidak ditemukan');
    expect(text()).toContain('Tanya desa atau kelurahan');
  });

  it('[IS6][IS8] offers priority and papers with the answer, for the letter and for asking', async () => {
    const { visit } = glass();
    for (const answer of [listed.ok ? listed.value : { listed: false as const }, { listed: false as const }]) {
      visit.step = { at: 'answer', answer };
      visit.priorityId = null;
      await settled();
      expect(text()).toContain('Fotokopi KK');
      await press('Lansia, disabilitas, ibu hamil, balita? Sentuh di sini dahulu. Anda didahulukan.');
      await press('Membawa balita');
      expect(text()).toContain('Nomor prioritas: Membawa balita');
    }
    await press('Ambil nomor untuk bertanya');
    expect(step()).toBe('holding');
  });

  it('[IS4] offers no number for asking while the service is closed', async () => {
    const link = kioskLink();
    link.show({ services: [{ ...letterService, state: { is: 'closed', why: 'quota-spent', opensAt: tuesday } }] });
    const { visit } = glass(link);
    visit.step = { at: 'answer', answer: { listed: false } };
    await settled();
    expect(screen.queryByRole('button', { name: 'Ambil nomor untuk bertanya' })).toBeNull();
    expect(text()).toContain('Petugas siap membantu Anda.');
  });

  it('offers no check where no register was imported', () => {
    const link = kioskLink();
    link.show({ register: null });
    glass(link);
    expect(screen.queryByRole('button', { name: 'Apakah saya terdaftar?' })).toBeNull();
  });

  it('speaks English at a touch', async () => {
    glass();
    await press('Switch to English');
    expect(screen.getByRole('button', { name: 'DTKS letter' })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
  });

  it('asks "Masih di sini?" and clears the screen for who says no', async () => {
    const { visit } = glass();
    await press('Apakah saya terdaftar?');
    await vi.advanceTimersByTimeAsync(61_000);
    flushSync();
    expect(screen.getByRole('dialog').textContent).toContain('19 detik');
    await press('Tidak, selesai');
    expect(visit.step).toEqual({ at: 'home' });
  });
});

describe('the board of a standard', () => {
  it('[SB1] shows each component with its number, and says calmly which the standard does not set down', async () => {
    await reading();
    expect(text()).toContain('2 dari 4 komponen ditetapkan dalam standar kantor ini.');
    expect(text()).toContain('1 Persyaratan Fotokopi KK');
    expect(text()).toContain('3 Jaminan pelayanan Belum ditetapkan dalam standar pelayanan kantor ini.');
    expect(text()).toContain('4 Sarana Belum ditetapkan tersendiri. Bagian lain dari standar menyebut: Kotak saran');
    expect(text()).toContain('Penetapan: No. SK : 1 tahun 2026');
  });

  it('[SB2] is printed once, however often the button is tapped, and the visitor learns that the sheet is out', async () => {
    const { link } = await reading(kioskLink({ 'standard:print': [answered({ jobId: 'sheet-1' })] }));
    await press('Cetak ringkasan');
    await press('Cetak ringkasan');
    expect(link.asked.filter(({ name }) => name === 'standard:print')).toHaveLength(1);
    expect(text()).toContain('Ringkasan sedang dicetak');
    link.show({ slips: { 'sheet-1': 'printed' } });
    flushSync();
    expect(text()).toContain('Silakan ambil lembar Anda');
  });

  it('[SB2] says that the sheet has just been printed', async () => {
    await reading(kioskLink({ 'standard:print': ['printed-just-now'] }));
    await press('Cetak ringkasan');
    expect(text()).toContain('Lembar ini baru saja dicetak');
  });

  it('[IS2] asks with the same press again when no answer came', async () => {
    const { link } = await reading(
      kioskLink({ 'standard:print': ['no-answer', answered({ jobId: 'sheet-1' }), answered({ jobId: 'sheet-2' })] }),
    );
    await press('Cetak ringkasan');
    expect(text()).toContain('Lembar belum dicetak');
    await press('Cetak ringkasan');
    link.show({ slips: { 'sheet-1': 'printed' } });
    flushSync();
    await press('Cetak ringkasan');
    const presses = link.asked.filter(({ name }) => name === 'standard:print').map(({ payload }) => payload);
    expect(presses[0]).toEqual(presses[1]);
    expect(presses[2]).not.toEqual(presses[1]);
  });

  it('[PR2] offers no sheet while the printer has no paper', async () => {
    const { link } = await reading();
    link.show({ kiosk: { ...kioskView.kiosk, printer: 'paper-out' } });
    flushSync();
    expect(screen.queryByRole('button', { name: 'Cetak ringkasan' })).toBeNull();
  });
});

describe('the papers of a service', () => {
  it('[SB3] say where to get them, their form, and that being listed stands in for them', async () => {
    const papers = [
      {
        text: { id: 'Surat keterangan tidak mampu', en: 'Letter of inability to pay' },
        documents: ['SKTM'],
        mandatory: true,
        called: null,
        form: 'formulir',
        issuer: 'Desa/Lurah',
        countersignedBy: 'Camat',
        unlessListedIn: 'DTKS',
      },
      { ...letterService.papers[0]!, mandatory: false },
    ];
    const link = kioskLink();
    link.show({ services: [{ ...letterService, papers }] });
    glass(link);
    await press('Surat Keterangan DTKS');
    expect(text()).toContain(
      'Surat keterangan tidak mampu Formulir yang diisi. Dari Desa/Lurah, diketahui Camat. Tidak perlu bila sudah terdaftar di DTKS. Wajib',
    );
    expect(text()).toContain('Fotokopi KK Bila perlu');
  });
});
