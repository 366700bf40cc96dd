import { faultInIndonesian } from '../../../contract/hall-file/faults/fault-words.ts';
import type { HallFileFault } from '../../../contract/hall-file/faults/fault.ts';

/** DU12: where, and what is wrong there: in Indonesian first, for an IT officer who has the file open. */
export function faultInBoth({ path, sentence }: HallFileFault): string {
  const indonesian = inIndonesian(sentence);
  const told = indonesian === null ? sentence : `${indonesian} / ${sentence}`;
  return path === '' ? told : `${path}: ${told}`;
}

/** What only somebody is told who edits the file itself; the settings write no broken JSON and leave nothing out. Null: no such sentence. */
export function inIndonesian(sentence: string): string | null {
  const ways = sentence.split('; or ').map(oneInIndonesian);
  return ways.includes(null) ? null : ways.join('; atau ');
}

function oneInIndonesian(sentence: string): string | null {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(sentence);
    if (found) return say(...found);
  }
  return faultInIndonesian(sentence);
}

const sentences: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [
    /^line (\d+), column (\d+): (.+)$/s,
    (_, line, column, rest = '') => `baris ${line}, kolom ${column}: ${inIndonesian(rest) ?? rest}`,
  ],
  [/^this is missing$/, () => 'isian ini belum ditulis'],
  [/^the format has no such field$/, () => 'isian ini tidak dikenal: periksa ejaannya, atau hapus'],
  [/^nothing more is expected here$/, () => 'sesudah ini tidak boleh ada apa pun lagi'],
  [/^(.+) is expected here, not (.+)$/, (_, what, found) => `di sini harus ada ${named(what)}, bukan ${named(found)}`],
  [/^(.+) is expected here$/, (_, what) => `di sini harus ada ${named(what)}`],
  [/^the file ends where (.+) is expected$/, (_, what) => `berkas berakhir, padahal masih harus ada ${named(what)}`],
  [/^the brackets are nested too deep$/, () => 'kurungnya bersusun terlalu dalam'],
  [/^no comma is expected before "(.)"$/, (_, close) => `tidak boleh ada koma sebelum "${close}"`],
  [
    /^this text is not closed, or/,
    () => 'teks ini tidak ditutup tanda kutip, atau memuat baris baru atau garis miring terbalik yang keliru',
  ],
  [
    /^write ((?:"[^"]*"|-?[\d.]+|true|false|null)(?: or .+)?)$/,
    (_, values = '') => `tulis ${values.replaceAll(' or ', ' atau ')}`,
  ],
  [/^this must not be empty$/, () => 'harus diisi'],
  [
    /^this list needs (.+?) (\d+) (?:entry|entries)$/,
    (_, bound, size) => `daftar ini harus berisi ${bounds[bound ?? ''] ?? bound} ${size}`,
  ],
  [
    /^this must have (.+?) (\d+) characters$/,
    (_, bound, size) => `panjangnya harus ${bounds[bound ?? ''] ?? bound} ${size} huruf`,
  ],
  [
    /^this must be (at least|at most|more than|less than|exactly) (.+)$/,
    (_, bound, size) => `harus ${bounds[bound ?? ''] ?? bound} ${size}`,
  ],
  [/^write a day of the calendar as/, () => 'tulis tanggal yang benar, seperti 2026-08-17'],
  [/^write a web address such as/, () => 'tulis alamat web, seperti https://antrean.contoh.go.id'],
  [/^there is no such file$/, () => 'berkas ini tidak ada'],
  [/^the file cannot be read: (.+)$/s, (_, why) => `berkas ini tidak dapat dibaca: ${why}`],
  [/^this is not text in UTF-8/, () => 'ini bukan teks UTF-8; simpan lagi sebagai UTF-8'],
  [
    /^the file was edited by hand while the hub was running/,
    () => 'berkas ini diubah langsung selagi hub berjalan; jalankan lagi hub untuk memakainya',
  ],
];

const bounds: Readonly<Record<string, string>> = {
  'at least': 'paling sedikit',
  'at most': 'paling banyak',
  'more than': 'lebih dari',
  'less than': 'kurang dari',
  exactly: 'tepat',
};

const things: readonly (readonly [RegExp, string])[] = [
  [/^a text in double quotes$/, 'teks dalam tanda kutip'],
  [/^a number$/, 'angka'],
  [/^a whole number$/, 'bilangan bulat'],
  [/^true or false$/, 'true atau false'],
  [/^a list in square brackets$/, 'daftar dalam kurung siku'],
  [/^a group in curly brackets$/, 'kelompok dalam kurung kurawal'],
  [/^a list$/, 'daftar'],
  [/^a group$/, 'kelompok'],
  [/^a text$/, 'teks'],
  [/^a value$/, 'nilai'],
  [/^a field name in double quotes$/, 'nama isian dalam tanda kutip'],
  [/^a colon after the field name$/, 'titik dua sesudah nama isian'],
  [/^a comma or /, 'koma atau '],
];

/** What is found in a file, as a number, is the same word in both. */
function named(thing = ''): string {
  const [pattern, word] = things.find(([each]) => each.test(thing)) ?? [];
  return pattern && word !== undefined ? thing.replace(pattern, word) : thing;
}
