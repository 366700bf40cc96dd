import { screen } from '@testing-library/svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawsGlassByHand, glass, press, settled, text } from './glass.fixture.svelte.ts';
import { kioskLink, letterService, listed, validNik } from './kiosk.fixture.svelte.ts';

const tuesday = Date.UTC(2026, 10, 24, 0, 30);
const step = () => document.querySelector('main')?.dataset['step'];

beforeAll(() => Promise.all([import('./steps/CheckPages.svelte'), import('./steps/PapersStep.svelte')]));
drawsGlassByHand();

describe('whether somebody is listed, at the kiosk', () => {
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
    expect(text()).not.toMatch(/desa|kelurahan/);
  });

  it('[RG8] advises what the hall says and its standard prints, and nothing of its own', async () => {
    const link = kioskLink();
    const register = { name: 'DTKS', longName: 'Data Terpadu', period: 'Oktober 2026' };
    const advice = { id: 'Anda boleh mengusulkan', en: 'You may propose it' };
    const printed = { id: 'Usulan dari Masyarakat', en: '' };
    const service = { id: 'Usulan baru', en: '' };
    link.show({ register: { ...register, ifNotListed: { advice, printed, service } } });
    const { visit } = glass(link);
    visit.step = { at: 'answer', answer: { listed: false } };
    await settled();
    expect(text()).toContain('Anda boleh mengusulkan Standar pelayanan Usulan baru: Usulan dari Masyarakat');
    link.show({ register: { ...register, ifNotListed: { advice, printed, service: null } } });
    await settled();
    expect(text()).toContain('Anda boleh mengusulkan Usulan dari Masyarakat');
    link.show({ register: { ...register, ifNotListed: { advice, printed: null, service } } });
    await settled();
    expect(text()).toMatch(/Anda boleh mengusulkan\s+Tanya petugas/);
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

  it('[RG8] offers the number of the only service to whoever is not listed, and of several none at random', async () => {
    const proposal = { ...letterService, id: 'usulan', issuesLetter: false };
    const link = kioskLink();
    link.show({ services: [proposal, { ...proposal, id: 'santunan' }] });
    const { visit } = glass(link);
    visit.step = { at: 'answer', answer: { listed: false } };
    await settled();
    expect(screen.queryByRole('button', { name: 'Ambil nomor untuk bertanya' })).toBeNull();
    link.show({ services: [proposal] });
    await settled();
    expect(text()).toContain('Ambil nomor Surat Keterangan DTKS. Berkas boleh belum lengkap.');
    await press('Ambil nomor untuk bertanya');
    expect(step()).toBe('holding');
    expect(link.asked.at(-1)).toMatchObject({ name: 'ticket:issue', payload: { serviceId: 'usulan', checkId: null } });
  });

  it('[RG8] [IS8] speaks of no missing papers where the number needs none', async () => {
    const link = kioskLink();
    link.show({ services: [{ ...letterService, papers: [] }] });
    const { visit } = glass(link);
    visit.step = { at: 'answer', answer: { listed: false } };
    await settled();
    expect(text()).toContain('Tidak perlu membawa berkas');
    expect(text()).toContain('Petugas siap membantu Anda.');
    expect(text()).not.toContain('Berkas boleh belum lengkap');
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
});
