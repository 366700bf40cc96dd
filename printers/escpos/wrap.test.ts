import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centred, hang, toEdges, wrap, wrapEvenly } from './wrap.ts';

describe('wrapped text', () => {
  it('breaks between words, and a word longer than the paper where it must', () => {
    expect(wrap('surat pengantar kelurahan', 15)).toEqual(['surat pengantar', 'kelurahan']);
    expect(wrap('x'.repeat(25), 10)).toEqual(['xxxxxxxxxx', 'xxxxxxxxxx', 'xxxxx']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('is even when it is centred', () => {
    expect(wrapEvenly('Mohon tunggu sampai nomor A017 dipanggil. Simpan tiket ini.', 48)).toEqual([
      'Mohon tunggu sampai nomor A017',
      'dipanggil. Simpan tiket ini.',
    ]);
  });

  it('hangs under its own beginning', () => {
    expect(hang('1. ', 'satu dua tiga', 11)).toEqual(['1. satu dua', '   tiga']);
  });

  it('goes to both edges, or to two lines', () => {
    expect(toEdges('kiri', 'kanan', 12)).toEqual(['kiri   kanan']);
    expect(toEdges('kiri sekali', 'kanan', 12)).toEqual(['kiri sekali', '       kanan']);
  });

  it('is never wider than the paper, and loses no letter', () => {
    assert(
      property(string({ maxLength: 300 }), integer({ min: 1, max: 64 }), (text, columns) => {
        for (const lines of [wrap(text, columns), wrapEvenly(text, columns), toEdges(text, text, columns)]) {
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
        }
        expect(wrap(text, columns).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(centred('abc', 9)).toBe('   abc   ');
      }),
    );
  });
});
