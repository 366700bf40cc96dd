import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawsGlassByHand, glass, press, text } from './glass.fixture.svelte.ts';
import { answered, kioskLink, kioskView, letterService } from './kiosk.fixture.svelte.ts';

beforeAll(() => Promise.all([import('./steps/PapersStep.svelte'), import('./steps/StandardStep.svelte')]));
drawsGlassByHand();

async function reading(link = kioskLink()) {
  const parts = glass(link);
  await press('Surat Keterangan DTKS');
  await press('Standar layanan');
  return parts;
}

describe('the board of a standard', () => {
  it('[SB1] shows each component with its number, and says calmly which the standard does not set down', async () => {
    await reading();
    expect(text()).toContain('2 dari 4 komponen ditetapkan dalam standar kantor ini.');
    expect(text()).toContain('Surat ini untuk yang terdaftar.');
    expect(text()).toContain('1 Persyaratan Fotokopi KK');
    expect(text()).toContain('Ambil nomor Waktu: 1 menit');
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
        pictures: ['letter' as const],
        mandatory: true,
        isCopy: false,
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
