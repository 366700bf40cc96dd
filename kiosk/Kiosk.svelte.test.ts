import { cleanup, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { drawsGlassByHand, glass, press, settled, text } from './glass.fixture.svelte.ts';
import { paperDrawings } from './parts/paper-drawings.ts';
import { id } from './words/id.ts';
import { answered, kioskLink, kioskView, letterService, ticket } from './kiosk.fixture.svelte.ts';

const tuesday = Date.UTC(2026, 10, 24, 0, 30);
const key = (name: string, more: object = {}) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key: name, ...more }));
const step = () => document.querySelector('main')?.dataset['step'];

beforeAll(() =>
  Promise.all([
    import('./steps/CheckPages.svelte'),
    import('./steps/PapersStep.svelte'),
    import('./steps/StandardStep.svelte'),
  ]),
);
drawsGlassByHand();

describe('the kiosk', () => {
  it('[KI4] stands at the top of its home page again, and tells nobody of a call that was another’s, after half a minute without a touch', async () => {
    const { visit } = glass(kioskLink({ 'help:ask': ['no-answer'] }));
    await visit.help.ask();
    await settled();
    expect(text()).toContain(id.help.unanswered);
    const list = document.querySelector('.choices .area');
    if (!list) throw new Error('The home page has no list.');
    list.scrollTop = 400;
    visit.silence.touched();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(list.scrollTop).toBe(400);
    await vi.advanceTimersByTimeAsync(1_000);
    flushSync();
    expect(list.isConnected && list.scrollTop).toBe(0);
    expect(text()).not.toContain(id.help.unanswered);
  });

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
    link.show({ services: [{ ...letterService, waiting: 0, wait: null }] });
    flushSync();
    expect(text()).toContain('Belum ada yang menunggu');
    expect(text()).not.toContain('Lama tunggu');
  });

  it('[KI2] shows each group of priority with its picture, where it has one', async () => {
    glass();
    await press(`${id.prioritySign} ${id.prioritySignHelp}`);
    const groups = [...document.querySelectorAll('dialog [aria-pressed]')];
    expect(groups.map((group) => group.querySelector('.picture path')?.getAttribute('d') ?? null)).toEqual([
      expect.stringMatching(/^M/),
      null,
    ]);
  });

  it('[KI15] shows with each paper its pictures, for whoever cannot read', async () => {
    glass();
    await press('Surat Keterangan DTKS');
    const drawn = [...document.querySelectorAll('main li')].map((paper) =>
      [...paper.querySelectorAll('.pictures path')].map((path) => path.getAttribute('d')),
    );
    expect(drawn).toEqual([[paperDrawings['family-card']], [paperDrawings.papers]]);
  });

  it('[IS11] says on a service when the last number is given, or from when to when it pauses', () => {
    const link = kioskLink();
    const [at, againAt] = [tuesday, tuesday + 3_600_000];
    const stopping = (stops: object) =>
      link.show({ services: [{ ...letterService, state: { is: 'open', stops: { at, againAt: null, ...stops } } }] });
    stopping({});
    glass(link);
    expect(text()).toContain('Nomor terakhir pukul 07.30');
    stopping({ againAt });
    flushSync();
    expect(text()).toContain('Istirahat pukul 07.30 sampai 08.30');
    link.show({ services: [letterService] });
    flushSync();
    expect(text()).not.toMatch(/Nomor terakhir|Istirahat/);
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

  it('[IS4] sends nobody to take a number of a service that was closed while he read', async () => {
    const asking = { ...letterService, papers: [], state: { is: 'open' as const } };
    const link = kioskLink({});
    link.show({ services: [asking] });
    glass(link);
    await press('Surat Keterangan DTKS');
    expect(text()).toContain(id.noPapers);
    link.show({ services: [{ ...asking, state: { is: 'closed', why: 'service-closed', opensAt: null } }] });
    await settled();
    expect(text()).toContain(id.closedTitle['service-closed']);
    expect(text()).not.toContain(id.noPapers);
  });

  it('[CS4] [IS8] [LI4] says above papers in place of each other that one is enough, marks none of them, and is heard to say “or” between them', async () => {
    const link = kioskLink({});
    const [paper, further] = letterService.papers;
    const papers = [paper!, { ...paper!, oneOf: 1 }, { ...further!, oneOf: 1 }, further!];
    link.show({ services: [{ ...letterService, papers }] });
    glass(link);
    await press('Surat Keterangan DTKS');
    const rows = [...document.querySelectorAll('main li')].map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(rows).toEqual([
      'Fotokopi KK Wajib',
      'Cukup salah satu: Wajib',
      'Fotokopi KK',
      'atau Dokumen tambahan',
      'Dokumen tambahan Bila perlu',
    ]);
  });

  it('[IS6] says with the number for which priority it was given, in both languages, and of none nothing', async () => {
    const priority = { id: 'Lanjut usia (60 tahun ke atas)', en: 'Older people (60 and above)' };
    glass(kioskLink({ 'ticket:issue': [answered({ ...ticket, priority })] }));
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    expect(text()).toContain('Nomor prioritas: Lanjut usia (60 tahun ke atas)');
    await press('Switch to English');
    expect(text()).toContain('Priority number: Older people (60 and above)');
    cleanup();
    glass();
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    expect(text()).not.toContain('Nomor prioritas');
  });

  it('[IS8] tells nobody to have papers ready for a service that asks for none', async () => {
    glass();
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    expect(text()).toContain('Siapkan berkas Anda');
    cleanup();
    glass(kioskLink({ 'ticket:issue': [answered({ ...ticket, papers: false })] }));
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    expect(text()).toContain('Tunggu panggilan suara dan layar');
    expect(text()).not.toContain('Siapkan berkas Anda');
  });

  it('[PR2] says the number again when no paper comes', async () => {
    const { link } = glass();
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    link.show({ kiosk: { ...kioskView.kiosk, printer: 'paper-out' }, slips: { 'job-1': 'queued' } });
    flushSync();
    expect(text()).toContain('Struk tidak keluar Ingat nomor ini: A007. Petugas sudah diberi tahu.');
  });

  it('[PR2] promises no slip that was sent to a printer which stands still; one that was confirmed is there', async () => {
    const { link } = glass();
    await press('Surat Keterangan DTKS');
    await press('Ambil nomor');
    const shown = (slip: 'sent' | 'printed', printer: 'ready' | 'paper-out') => {
      link.show({ kiosk: { ...kioskView.kiosk, printer }, slips: { 'job-1': slip } });
      flushSync();
      return text();
    };
    expect(shown('sent', 'ready')).toContain('Silakan ambil struk Anda');
    expect(shown('sent', 'paper-out')).toContain('Struk tidak keluar Ingat nomor ini: A007.');
    expect(shown('printed', 'paper-out')).toContain('Silakan ambil struk Anda');
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

  it('[KI4] closes the question for priority with the visit', async () => {
    const { visit } = glass();
    await press(`${id.prioritySign} ${id.prioritySignHelp}`);
    expect(screen.getByRole('dialog')).toBeDefined();
    visit.leave();
    flushSync();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('[DI14] shows a paper that the office wrote twice', async () => {
    const link = kioskLink();
    const [paper] = letterService.papers;
    link.show({ services: [{ ...letterService, papers: paper ? [paper, paper] : [] }] });
    glass(link);
    await press('Surat Keterangan DTKS');
    expect(screen.getAllByText('Fotokopi KK')).toHaveLength(2);
  });

  it('[KI13] writes nothing behind a question, nor for a shortcut', async () => {
    const { visit } = glass();
    await press('Apakah saya terdaftar?');
    key('1');
    key('2', { ctrlKey: true });
    await vi.advanceTimersByTimeAsync(61_000);
    flushSync();
    key('3');
    key('Backspace');
    expect([screen.queryByRole('dialog') !== null, visit.step]).toEqual([true, { at: 'nik', digits: '1' }]);
  });
});
