import { describe, expect, it } from 'vitest';
import { readPdf, wordsOf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import type { PdfText, ReadPdf } from '../../../printers/letter/pdf/read-pdf.fixture.ts';
import { printerModels } from '../../../printers/models.ts';
import type { LetterSlip } from '../../domain/slips.ts';
import { letterPdfOf } from './letter-on-a4.ts';
import { household, longest, shield, toTheMinistry, withAnnex } from './letters.fixture.ts';
import { slipBytes } from './slip-layout.ts';
import { letter } from './slips.fixture.ts';

const read = async (slip: LetterSlip): Promise<ReadPdf> => readPdf(await letterPdfOf(slip));
const words = async (slip: LetterSlip): Promise<string> => wordsOf(await read(slip), 1);

const kinds: [string, LetterSlip][] = [
  ['a plain letter', letter],
  ['one with a logo', { ...letter, letterhead: { ...letter.letterhead, logo: shield() } }],
  ['one with an annex', withAnnex],
  ['one to the ministry', toTheMinistry],
  ['a draft', { ...letter, state: 'draft', trial: true, signatory: { ...letter.signatory, name: '', nip: '' } }],
  ['the longest', longest],
];

describe('a letter on A4', () => {
  it('says what the letter says, from letterhead to code [LE7]', async () => {
    const page = await words(letter);
    const said = [
      'PEMERINTAH KABUPATEN CONTOH DINAS SOSIAL Jalan Melati Nomor 17, Contoh 40111',
      'SURAT KETERANGAN TERDAFTAR DTKS Nomor: 400.9.1/0001/409.106/2026',
      'Nama : WARGA CONTOH SATU NIK : 9900010101900001',
      'Status Kepesertaan : TERDAFTAR DALAM DTKS',
      'Contoh, 23 November 2026 Kepala Dinas Sosial Kabupaten Contoh, PEJABAT CONTOH, S.Sos., M.Si. Pembina Utama Muda',
      'Kode verifikasi VRF-202611-001',
    ];
    for (const words_ of said) expect(page).toContain(words_);
    expect(page).not.toMatch(/SALINAN|termal|Halaman/u);
  });

  it.each(kinds)('%s gives the same bytes each time [LE7]', async (_, slip) => {
    const [first, again] = [await letterPdfOf(slip), await letterPdfOf(structuredClone(slip))];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
  });

  it.each(kinds)('%s: nothing is cut, nothing lies on anything', async (_, slip) => {
    const { texts } = await read(slip);
    const set = texts.filter(({ size }) => size < 40);
    for (const { left, right, baseline } of set) {
      expect(left).toBeGreaterThanOrEqual(84.9);
      expect(right).toBeLessThanOrEqual(595.28 - 56.9);
      expect(baseline).toBeGreaterThan(14);
      expect(baseline).toBeLessThan(841.89 - 14);
    }
    expect(set.flatMap((one, at) => set.slice(at + 1).filter((other) => collide(one, other)))).toEqual([]);
  });

  it('about itself says title and agency, and nothing about people [LE7]', async () => {
    const { about } = await read({ ...toTheMinistry, letterhead: letter.letterhead });
    expect(about).toContain('SURAT KETERANGAN TERDAFTAR DTKS');
    expect(about).toContain('DINAS SOSIAL');
    expect(about).toContain('D:20261123000000Z');
    expect(about).not.toMatch(/WARGA|PEJABAT|\d{16}/u);
  });

  it('claims no certified electronic signature [LE4]', async () => {
    for (const [, slip] of kinds) expect(await words(slip)).not.toMatch(/elektronik|sertifikat|BSrE/iu);
  });

  it('that is a copy says so, and which one [LE3]', async () => {
    expect(await words({ ...letter, copy: 2 })).toContain('SALINAN 2');
  });
});

/** Two pieces of text on the same page that overlap. */
function collide(one: PdfText, other: PdfText): boolean {
  if (one.page !== other.page) return false;
  const beside = one.right <= other.left + 0.5 || other.right <= one.left + 0.5;
  const [upper, lower] = one.baseline >= other.baseline ? [one, other] : [other, one];
  return !beside && upper.baseline - upper.size * 0.2 < lower.baseline + lower.size * 0.7;
}

describe('the state of a letter', () => {
  it('as a draft: KONSEP on the page, no number, no code [LE8]', async () => {
    const page = await words({ ...letter, state: 'draft' });
    expect(page.match(/KONSEP/gu)).toHaveLength(3);
    expect(page).toMatch(/Nomor: \.{10,} /u);
    expect(page).not.toContain(letter.number);
    expect(page).not.toContain(letter.code);
  });

  it('as a draft is refused by every printer [LE8]', async () => {
    for (const model of printerModels)
      await expect(slipBytes({ ...letter, state: 'draft' }, model)).rejects.toThrow('draft');
  });

  it('cancelled: DIBATALKAN on every page, the number still to be read [LE8]', async () => {
    const pdf = await read({ ...withAnnex, state: 'cancelled' });
    for (const page of [1, 2]) expect(wordsOf(pdf, page)).toContain('DIBATALKAN - TIDAK BERLAKU');
    expect(wordsOf(pdf, 1)).toContain(letter.number);
  });

  it('from a trial says so at both ends [ST2]', async () => {
    expect((await words({ ...letter, trial: true })).match(/UJI COBA - TIDAK BERLAKU/gu)).toHaveLength(2);
  });
});

describe('what only some letters have', () => {
  it('the household has a page of its own that names the letter [LE7]', async () => {
    const pdf = await read(withAnnex);
    expect(pdf.pages).toBe(2);
    const annex = wordsOf(pdf, 2);
    expect(annex).toContain(`Nomor : ${letter.number}`);
    for (const { name } of household.slice(0, 3)) expect(annex).toContain(name);
    expect(annex).toContain('12. WARGA CONTOH 12 Anak 12 September 1971');
    expect(annex).toContain('Halaman 2 dari 2');
    expect(wordsOf(pdf, 1)).not.toContain('WARGA CONTOH 12');
  });

  it('validity is a row of what was found', async () => {
    expect(await words(withAnnex)).toContain('Berlaku sampai dengan : 21 Februari 2027');
  });

  it('to the ministry: subject and addressee instead of the title, and who gets a copy', async () => {
    const page = await words(toTheMinistry);
    expect(page).toContain('Yth. Menteri Sosial Republik Indonesia c.q. Kepala Pusat Data dan Informasi di Jakarta');
    expect(page).toContain('Lampiran : 1 (satu) berkas Hal : Usulan perbaikan data');
    expect(page).toContain('Tembusan: 1. Bupati Contoh (sebagai laporan) 2. Arsip');
    expect(page).not.toContain(letter.title);
    expect(page.match(/Contoh, 23 November 2026/gu)).toHaveLength(1);
  });

  it('a logo that cannot be read leaves the letter without one', async () => {
    const broken = ['data:image/png;base64,AAAA', 'data:text/html;base64,AAAA', 'nonsense', null];
    const bare = Buffer.from(await letterPdfOf(letter));
    for (const logo of broken) {
      const pdf = await letterPdfOf({ ...letter, letterhead: { ...letter.letterhead, logo } });
      expect(Buffer.compare(bare, Buffer.from(pdf))).toBe(0);
    }
  });

  it('a signature never stands alone on a page', async () => {
    const pdf = await read(longest);
    const signed = pdf.texts.find(({ text }) => text.startsWith('NIP.'))?.page ?? 0;
    expect(wordsOf(pdf, signed)).toContain('Demikian surat keterangan');
  });
});

describe('hostile text on A4', () => {
  it.each(['\x1b@\x00\x07', 'x'.repeat(10_000), '\u{1f600}'.repeat(500), '(\\)<</Type', ''])(
    'number %# is words or nothing [PR6]',
    async (text) => {
      const { texts } = await read({
        ...longest,
        letterhead: { government: text, agency: text, address: [text, text] },
        title: text,
        person: [{ label: text, value: text }],
        closing: text,
        signatory: { ...longest.signatory, office: text, name: text },
        household: [{ name: text, relation: text, birthDate: text }],
        copies: [text],
        code: text,
      });
      const pages = Math.max(...texts.map(({ page }) => page));
      expect(pages).toBeLessThan(40);
      for (const one of texts.filter(({ size }) => size < 40)) expect(one.right).toBeLessThanOrEqual(595.28);
    },
  );
});
