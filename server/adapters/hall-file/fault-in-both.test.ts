import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultInBoth, inIndonesian } from './fault-in-both.ts';
import { HallFileRefused } from './hall-file-refused.ts';
import { parseHallFile } from './read-hall-file.ts';
import { shippedHall } from './shipped-halls.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The checks' sentences as they stand in the code, with a name where they name something. */
function sentencesIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/[.](test|fixture)[.]ts$|fault-words/.test(name),
  );
  return files.flatMap((name) => {
    const code = readFileSync(join(root, folder, name), 'utf8');
    return [...code.matchAll(told)].map((found) => (found[2] ?? found[4] ?? '').replaceAll(/\$\{[^}]*\}/g, 'sesuatu'));
  });
}
const told = /(?:message|sentence)(?::| =)\s+(['`])(.+?)\1[,; }\n]|\.regex\(.+?, (['"])(.+)\3\)/g;

/** The hall in Pariaman with that in one of its fields. */
const field = (name: string, value: unknown) => JSON.stringify({ ...shippedHall('pariaman'), [name]: value });

function faultsOf(text: string): readonly string[] {
  try {
    parseHallFile(Buffer.from(text), 'hall.json');
    return [];
  } catch (refusal) {
    if (!(refusal instanceof HallFileRefused)) throw refusal;
    return refusal.faults.map(faultInBoth);
  }
}

describe('a fault of a hall file', () => {
  it.each(['contract/hall-file', 'server/domain/procedures', 'server/domain/complaints'])(
    '[HF2] [DU12] has its sentence in Indonesian, too, whatever is checked in %s',
    (folder) => {
      const sentences = sentencesIn(folder);
      expect(sentences.length).toBeGreaterThan(3);
      expect(sentences.filter((sentence) => inIndonesian(sentence) === null)).toEqual([]);
    },
  );

  it.each([
    [field('timeZone', undefined), 'timeZone: isian ini belum ditulis / this is missing'],
    [field('timeZone', 'GMT'), 'timeZone: tulis "WIB" atau "WITA" atau "WIT" / write "WIB" or "WITA" or "WIT"'],
    [field('warna', 1), 'warna: isian ini tidak dikenal: periksa ejaannya, atau hapus / the format has no such field'],
    [
      field('services', 'x'),
      'services: di sini harus ada daftar dalam kurung siku, bukan teks / a list in square brackets is expected here, not a text',
    ],
    [field('services', []), 'services: daftar ini harus berisi paling sedikit 1 / this list needs at least 1 entry'],
    [field('id', 'Kota P'), 'id: hanya huruf kecil, angka, dan tanda hubung / use small letters, digits and hyphens'],
    [
      '{"schema": 1, "schema": 2}',
      'baris 1, kolom 15: “schema” tertulis dua kali / line 1, column 15: the field "schema" stands twice',
    ],
    [
      '{"schema": 1 "id": 2}',
      'baris 1, kolom 14: di sini harus ada koma atau "}" / line 1, column 14: a comma or "}" is expected here',
    ],
    [
      '{"schema": ',
      'baris 1, kolom 12: berkas berakhir, padahal masih harus ada nilai / line 1, column 12: the file ends where a value is expected',
    ],
    [
      '{"id": "x",}',
      'baris 1, kolom 12: tidak boleh ada koma sebelum "}" / line 1, column 12: no comma is expected before "}"',
    ],
    [
      '{"id": "x}',
      'baris 1, kolom 8: teks ini tidak ditutup tanda kutip, atau memuat baris baru atau garis miring terbalik yang keliru / line 1, column 8: this text is not closed, or holds a bare line break or a wrong backslash',
    ],
    [
      '{} {}',
      'baris 1, kolom 4: sesudah ini tidak boleh ada apa pun lagi / line 1, column 4: nothing more is expected here',
    ],
  ])('[HF2] [DU12] is told in Indonesian first: %#', (text, sentence) => {
    expect(faultsOf(text)).toContain(sentence);
  });

  it.each([
    [
      'a case can get stuck at "paraf" (asked from home, the person is not listed, a paper is missing and cannot be had, the draft has 1 paraf, nobody has said who applies)',
      'berkas dapat macet pada “paraf”, dan tidak pernah selesai (dimohon dari rumah, orangnya tidak terdaftar, ada persyaratan yang tidak dapat dipenuhi, konsep surat mempunyai 1 paraf, nama pemohon belum dicatat)',
    ],
    [
      'a complaint can get stuck at "tim" (the answer is endorsed)',
      'pengaduan dapat macet pada “tim”, dan tidak pernah selesai (jawaban sudah disahkan)',
    ],
    ['this must be at most 240', 'harus paling banyak 240'],
    ['this must have exactly 2 characters', 'panjangnya harus tepat 2 huruf'],
    ['this must not be empty', 'harus diisi'],
    [
      'this must not be empty; or a number is expected here, not null',
      'harus diisi; atau di sini harus ada angka, bukan null',
    ],
    ['there is no such file', 'berkas ini tidak ada'],
    ['this is not text in UTF-8; save it again as UTF-8', 'ini bukan teks UTF-8; simpan lagi sebagai UTF-8'],
    ['write a day of the calendar as 2026-08-17', 'tulis tanggal yang benar, seperti 2026-08-17'],
    ['there is no station "loket" here', 'Bagian “loket” tidak ada'],
  ])('[HF2] is put into Indonesian: %s', (sentence, indonesian) => {
    expect(inIndonesian(sentence)).toBe(indonesian);
  });

  it('[HF2] that nobody has put into Indonesian is told in English alone', () => {
    expect(faultInBoth({ path: 'services[0]', sentence: 'something new' })).toBe('services[0]: something new');
    expect(inIndonesian('something new; or this is missing')).toBeNull();
  });
});
