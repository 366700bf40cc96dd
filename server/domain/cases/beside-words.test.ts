import { describe, expect, it } from 'vitest';
import { besideWords } from './beside-words.ts';

const paper = (text: string, more: object = {}) => ({ id: 'p', text: { text }, mandatory: true, ...more });

describe('what stands beside the printed words of a paper', () => {
  it('[SB3] is form, issuer and countersignature', () => {
    const more = { form: 'formulir', issuer: 'Desa/Lurah', countersignedBy: 'Camat' };
    expect(besideWords(paper('Surat keterangan', more))).toEqual({ called: null, ...more });
  });

  it('[SB3] leaves out what they say themselves, however they spell it', () => {
    const nothing = { called: null, form: null, issuer: null, countersignedBy: null };
    const more = { issuer: 'Desa/Lurah', countersignedBy: 'Camat' };
    expect(besideWords(paper('Surat dari Desa / Lurah yang diketahui camat', more))).toEqual(nothing);
    for (const text of ['Fotocopy KTP', 'Foto copy KTP', 'FOTOCOPY KTP', 'Fotokopi KTP']) {
      expect(besideWords(paper(text, { form: 'fotokopi', documents: ['KTP'] }))).toEqual(nothing);
    }
  });

  it('[SB3] is everything when the words are a sentence, and the name of the paper besides', () => {
    const text = `Terdaftar dalam DTKS atau jika belum terdaftar melampirkan SKTM dari Kepala Desa mengetahui Camat`;
    const more = { documents: ['SKTM'], issuer: 'Kepala Desa', countersignedBy: 'Camat' };
    expect(besideWords(paper(text, more))).toEqual({
      called: 'SKTM',
      form: null,
      issuer: 'Kepala Desa',
      countersignedBy: 'Camat',
    });
    expect(besideWords(paper(text, { documents: [] })).called).toBeNull();
  });
});
