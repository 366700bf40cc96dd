import { describe, expect, it } from 'vitest';
import type { KioskPaper } from '../contract/views/kiosk-view.ts';
import { Words } from '../ui/words/language.svelte.ts';
import { papersInShort } from './papers-in-short.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';

const words = new Words({ id, en });
const beside = { called: null, form: null, issuer: null, countersignedBy: null, unlessListedIn: null };
const plain = { pictures: [], mandatory: true, isCopy: false, ...beside };
const paper = (text: string, change: Partial<KioskPaper> = {}): KioskPaper => ({
  ...plain,
  text: { id: text, en: text },
  documents: [],
  ...change,
});
const decree = 'Surat permohonan dari kelurahan atau desa diketahui camat ditujukan kepada Bupati';

describe('the papers on a card', () => {
  it('[KI1] [IS8] are said in the words of the standard where these are short, and that more may be needed', () => {
    const papers = [paper('Fotokopi KK'), paper('Fotokopi KTP'), paper('lainnya', { mandatory: false })];
    expect(papersInShort(papers, words)).toEqual({
      text: 'Bawa: Fotokopi KK, Fotokopi KTP, dan lainnya bila perlu.',
      whole: true,
    });
  });

  it('[KI1] [IS8] are named by what they are where a decree words them in a sentence', () => {
    const papers = [
      paper(decree, { documents: ['Surat permohonan'] }),
      paper(decree, { documents: ['KTP', 'KK'], isCopy: true }),
      paper(decree, { documents: ['SKTM'], unlessListedIn: 'DTKS' }),
    ];
    expect(papersInShort(papers, words).text).toBe(
      'Bawa: Surat permohonan, fotokopi KTP dan KK, SKTM (bila belum terdaftar di DTKS).',
    );
  });

  it('[IS8] say that a copy is meant where its name stands in place of the words, in each language', () => {
    const copy = paper('Foto Copy KK', { documents: ['KK'], isCopy: true });
    const printed = { ...copy, text: { id: 'Foto Copy KK', en: 'Photocopy of the family card (KK)' } };
    const english = new Words({ id, en });
    english.speak('en');
    expect(papersInShort([printed], words).text).toBe('Bawa: Foto Copy KK.');
    expect(papersInShort([printed], english).text).toBe('Bring: copy of KK.');
  });

  it('[KI1] [IS8] lead to their list first where a card cannot say them all', () => {
    const long = Array.from({ length: 9 }, (_, i) => paper(`Surat keterangan nomor ${i}`));
    expect(papersInShort(long, words)).toEqual({ text: 'Perlu 9 berkas. Lihat daftarnya dahulu.', whole: false });
    expect(papersInShort([paper(decree)], words).whole).toBe(false);
  });

  it('[KI1] [CS4] say of papers in place of each other that one is enough', () => {
    const papers = [paper('KK'), paper('KTP', { oneOf: 1 }), paper('Suket', { mandatory: false, oneOf: 1 })];
    expect(papersInShort(papers, words)).toEqual({ text: 'Bawa: KK, KTP atau Suket.', whole: true });
    const nameless = papersInShort([...papers, paper(decree, { oneOf: 1 })], words);
    expect(nameless).toEqual({ text: 'Perlu 2 berkas. Lihat daftarnya dahulu.', whole: false });
  });

  it('[KI1] are none where none is a must', () => {
    expect(papersInShort([], words)).toEqual({ text: 'Tidak perlu membawa berkas', whole: true });
  });
});
