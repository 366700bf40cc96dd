import { describe, expect, it } from 'vitest';
import { asRead, codeOn, narrow, printed, textOf, wide } from './on-rolls.fixture.ts';
import { complaintReceipt, receipt } from './slips.fixture.ts';

describe('a receipt', () => {
  it.each([wide, narrow])('[CS5] says under which number, what was taken, and by when it is done', async (model) => {
    const text = asRead(await textOf(receipt, model));
    for (const words of [
      'TANDA TERIMA BERKAS',
      'Nomor berkas',
      'Surat Keterangan Terdaftar DTKS',
      'Selesai paling lambat: Kamis, 26 November 2026 pukul 15.15 WIB',
      'Persyaratan yang diterima: 1. Fotokopi KTP 2. Fotokopi Kartu Keluarga',
      'Tunjukkan nomor berkas',
      'Biaya pelayanan: Tidak dipungut biaya',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('[CS5] names what another office has to answer first, before the day that hangs on it', async () => {
    const awaiting = { ...receipt, awaits: 'Jawaban Kementerian Sosial' };
    expect(asRead(await textOf(awaiting, wide))).toContain(
      'Menunggu instansi lain: Jawaban Kementerian Sosial Menurut standar paling lambat Kamis, 26 November 2026 pukul 15.15 WIB, bila jawabannya sudah datang.',
    );
    expect(asRead(await textOf({ ...awaiting, language: 'en' }, narrow))).toMatch(
      /Waiting for another office: .* if that office has answered\./,
    );
  });

  it('is another picture for another number', async () => {
    const [one, other] = [receipt, { ...receipt, caseNumber: '2026-00013' }];
    expect(Buffer.compare(await printed(one), await printed(other))).not.toBe(0);
  });

  it('[CS4] begins each paper with a capital, though the standard prints it in the middle of a sentence', async () => {
    const text = asRead(await textOf({ ...receipt, papers: ['fotokopi KTP', 'surat kuasa'] }, wide));
    expect(text).toContain('1. Fotokopi KTP 2. Surat kuasa');
  });

  it('speaks of no papers where none were taken, and in English is English', async () => {
    const text = asRead(await textOf({ ...receipt, language: 'en', papers: [] }, narrow));
    expect(text).toContain('Ready at the latest: Thursday, 26 November 2026, 15.15 WIB');
    expect(text).not.toMatch(/received|Selesai|berkas/);
  });
});

describe.each([
  ['80 mm', wide],
  ['58 mm', narrow],
])('the receipt of a complaint on %s', (_, model) => {
  it('[CM9] says which number, when, and what it is followed by', async () => {
    const text = asRead(await textOf(complaintReceipt, model));
    for (const words of [
      'TANDA TERIMA PENGADUAN',
      'Nomor: P-2026-00007',
      '23 November 2026 09.05 WIB',
      'Simpan kertas',
    ]) {
      expect(text).toContain(words);
    }
    expect(asRead(await textOf({ ...complaintReceipt, about: 'input' }, model))).toContain('TANDA TERIMA MASUKAN');
  });

  it('[CM9] leads to the page where its state is seen, or to the officer where there is none', async () => {
    expect(await codeOn(complaintReceipt, model)).toBe(complaintReceipt.statusUrl);
    const without = { ...complaintReceipt, statusUrl: null };
    expect(await codeOn(without, model)).toBeUndefined();
    expect(asRead(await textOf(without, model))).toContain('Tunjukkan kodenya kepada petugas pengaduan');
  });
});
