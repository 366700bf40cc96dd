import type { Language } from '../../../ui/words/language.svelte.ts';

/**
 * What can be wrong with a hall's file, said in Indonesian. The sentences of the checks are English, since developers and
 * whoever starts the hub read them as well; what nobody has translated yet is shown as it stands, after a word that it is wrong.
 */
const sentences: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^there is no ([\w-]+) "(.+?)"( here)?$/, (_, what, name) => `${whatWords[what ?? ''] ?? what} “${name}” tidak ada`],
  [/^the (\w+) "(.+)" stands twice$/, (_, _field, value) => `“${value}” tertulis dua kali`],
  [/^no counter belongs to the station "(.+)"$/, (_, name) => `tidak ada loket untuk bagian “${name}”`],
  [/^nobody is ever sent to "(.+)"$/, (_, name) => `tidak ada pengunjung yang diarahkan ke “${name}”`],
  [
    /^the (visitor|file) is sent to "(.+)", which is not on this journey$/,
    (_, _who, name) => `“${name}” tidak ada dalam perjalanan layanan ini`,
  ],
  [
    /^visitors are referred, but referralOwners names nobody$/,
    () => 'ada rujukan, tetapi pemilik rujukan belum ditulis',
  ],
  [
    /^letters are issued here, but the hall has no letter$/,
    () => 'layanan ini menerbitkan surat, tetapi surat kantor belum diatur',
  ],
  [/^the numbers given today hang on them$/, () => 'tidak dapat diubah: nomor hari ini bergantung padanya'],
  [/^no such model is known$/, () => 'model printer ini tidak dikenal'],
  [/^(.+) is still here today$/, (_, number) => `masih dipakai oleh nomor ${number} yang ada di sini`],
  [
    /^one capital letter, not I, O or Q/,
    () => 'satu huruf besar, bukan I, O, atau Q, karena mudah salah dengar dan salah baca',
  ],
  [/^write the time as 07:30$/, () => 'tulis jam seperti 07:30'],
  [/^use small letters, digits and hyphens$/, () => 'hanya huruf kecil, angka, dan tanda hubung'],
  [/^the hall must close after it opens$/, () => 'jam tutup harus setelah jam buka'],
  [/^the period must end after it begins$/, () => 'masa harus berakhir setelah dimulai'],
  [/^cite the source line/, () => 'sebutkan baris sumbernya, atau tandai sebagai kalimat kantor sendiri'],
  [/^write a name such as printer-loket/, () => 'tulis nama seperti printer-loket, atau nomor seperti 192.168.1.100'],
  [/^a network number has four parts/, () => 'nomor jaringan terdiri atas empat bagian 0–255, seperti 192.168.1.100'],
  [/^Too small: expected string to have >=(\d+)/, () => 'harus diisi'],
  [/^Too big: expected string to have <=(\d+)/, (_, most) => `paling panjang ${most} huruf`],
  [/^Too small: expected array to have >=(\d+)/, (_, least) => `paling sedikit ${least}`],
  [/^Too small: expected number to be (?:>=|>)(-?[\d.]+)/, (_, least) => `paling kecil ${least}`],
  [/^Too big: expected number to be (?:<=|<)(-?[\d.]+)/, (_, most) => `paling besar ${most}`],
  [/^Invalid input: expected (?:number|int), received/, () => 'harus berupa angka'],
  [/^Invalid input: expected string, received/, () => 'harus diisi'],
  [/^Invalid email/, () => 'alamat surel belum benar'],
  [/^Invalid URL/, () => 'alamat harus dimulai dengan http:// atau https://'],
];

const whatWords: Readonly<Record<string, string>> = {
  station: 'Bagian',
  counter: 'Loket',
  printer: 'Printer',
  service: 'Layanan',
  role: 'Peran',
  step: 'Langkah',
  outcome: 'Hasil',
  requirement: 'Persyaratan',
  priority: 'Prioritas',
};

export function faultWords(sentence: string, language: Language): string {
  if (language === 'en') return sentence;
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(sentence);
    if (found) return say(...found);
  }
  return `belum benar (${sentence})`;
}
