import { describe, expect, it } from 'vitest';
import { asRead, narrow, textOf, wide } from './on-rolls.fixture.ts';
import { missingPapers, receipt, standard, ticket } from './slips.fixture.ts';

describe('the sheet of a service standard', () => {
  it.each([wide, narrow])(
    '[SB1] has what a visitor needs at home, and names what the standard lacks',
    async (model) => {
      const text = asRead(await textOf(standard, model));
      for (const words of [
        'STANDAR PELAYANAN',
        'No. SK : 001/CONTOH/2026',
        '2. Surat Keterangan Tidak Mampu (dari Desa/Lurah, diketahui Camat)',
        '3. Dokumen tambahan (bila diperlukan)',
        'Jangka waktu : 1 (satu) hari kerja',
        'Biaya : Tidak dipungut biaya',
        'Telepon: (022) 000-0000',
        'Belum ditetapkan dalam standar pelayanan kantor ini: Kompetensi pelaksana; Jaminan pelayanan',
      ]) {
        expect(text).toContain(words);
      }
    },
  );

  it('[SB3] begins each paper with a capital, as the kiosk does, where the decree lists it in the middle of a sentence', async () => {
    const paper = missingPapers.missing.find((each) => typeof each !== 'string');
    const inSentence = { ...paper!, text: 'dokumen tambahan lainnya', optional: false };
    const slips = [
      { ...standard, papers: [inSentence] },
      { ...missingPapers, missing: [inSentence] },
      { ...receipt, papers: [inSentence.text] },
      { ...ticket, papers: [inSentence.text] },
    ];
    for (const slip of slips) expect(asRead(await textOf(slip, narrow))).toContain('Dokumen tambahan lainnya');
  });

  it('[CS4] says under a paper what may be brought in its place, and counts the two as one', async () => {
    const [ktp, sktm, further] = standard.papers;
    const passport = { ...ktp!, text: 'Paspor', instead: true };
    const sheet = asRead(await textOf({ ...standard, papers: [ktp!, passport, sktm!, further!] }, wide));
    expect(sheet).toMatch(/1[.] Fotokopi KTP atau Paspor 2[.] Surat Keterangan Tidak Mampu .* 3[.] Dokumen tambahan/);
    const slip = asRead(await textOf({ ...missingPapers, missing: [ktp!, passport, sktm!] }, wide));
    expect(slip).toMatch(/\[ \] Fotokopi KTP atau Paspor \[ \] Surat Keterangan/);
  });

  it('[SB4] says for whom it is and who may bring it before the papers, and nothing of it where the standard does not', async () => {
    const forWhom = ['Hanya bagi yang terdaftar.', 'Boleh mengajukan untuk orang lain: Desa.'];
    expect(asRead(await textOf({ ...standard, forWhom }, narrow))).toMatch(
      /Hanya bagi yang terdaftar[.] Boleh mengajukan untuk orang lain: Desa[.].*Persyaratan:/,
    );
    expect(asRead(await textOf(standard, narrow))).not.toContain('Boleh mengajukan');
  });

  it('[SB1] of a whole standard speaks of nothing that lacks, and of no papers where none are named', async () => {
    const text = asRead(await textOf({ ...standard, papers: [], complaints: [], lacking: [] }, narrow));
    expect(text).toContain('Tidak ada yang disebut dalam standar.');
    expect(text).not.toMatch(/Belum ditetapkan|Pengaduan/);
  });

  it('[SB3] names a paper that is worded in a sentence, and where to get it, before the sentence', async () => {
    const sktm = { called: 'SKTM', issuer: 'Desa', countersignedBy: null, optional: false };
    const papers = [{ ...sktm, text: 'Terdaftar atau jika belum melampirkan keterangan' }];
    expect(asRead(await textOf({ ...standard, papers }, wide))).toContain(
      '1. SKTM (dari Desa) Terdaftar atau jika belum melampirkan keterangan',
    );
  });

  it('in English is English', async () => {
    const text = asRead(await textOf({ ...standard, language: 'en' }, narrow));
    expect(text).toContain('(from Desa/Lurah, countersigned by Camat)');
    expect(text).not.toMatch(/Persyaratan|Jangka/);
  });
});
