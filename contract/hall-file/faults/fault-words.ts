/**
 * Faults of a hall file in Indonesian. The checks' own sentences are English, since developers read them, too. Whoever has the file open,
 * or the settings, is told in both or in his language.
 */
const sentences: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^there is no ([\w-]+) "(.+?)"( here)?$/, (_, what, name) => `${whatWords[what ?? ''] ?? what} “${name}” tidak ada`],
  [/^the (\w+) "(.+)" stands twice$/, (_, _field, value) => `“${value}” tertulis dua kali`],
  [/^no counter belongs to the station "(.+)"$/, (_, name) => `tidak ada loket untuk bagian “${name}”`],
  [/^nobody is ever sent to "(.+)"$/, (_, name) => `tidak ada pengunjung yang diarahkan ke “${name}”`],
  [
    /^the (visitor|file) is (?:sent|called) to "(.+)", which is not on this journey$/,
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
  [
    /^somebody may bring it for the applicant, but/,
    () => 'boleh dibawa orang lain, tetapi tidak ada bagian yang mencatat nama pemohonnya',
  ],
  [/^"(.+)" is no role of this step$/, (_, role) => `“${role}” bukan peran pada langkah ini`],
  [
    /^the outcome "(.+)" of "(.+)" ends the complaint and leads on$/,
    (_, name, step) => `hasil “${name}” pada “${step}” mengakhiri pengaduan, tetapi masih menuju langkah lain`,
  ],
  [
    /^the outcome "(.+)" of "(.+)" says answered, and no answer/,
    (_, name, step) =>
      `hasil “${name}” pada “${step}” berarti sudah dijawab, tetapi tidak ada jawaban yang disampaikan`,
  ],
  [
    /^a complaint can get stuck at "(.+?)" \((.+)\)$/,
    (_, step, state) => `pengaduan dapat macet pada “${step}”, dan tidak pernah selesai (${stateWords(state)})`,
  ],
  [/^the folder has a whole path/, () => 'tulis alamat folder yang lengkap, seperti /media/usb/antrean'],
  [/^name a device under \/dev$/, () => 'tulis alamat perangkat di bawah /dev'],
  [/^this is no print agent/, () => 'ini bukan agen cetak: pilih salah satu di Pengaturan'],
  [/^write an address that begins with https/, () => 'tulis alamat yang dimulai dengan https://'],
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
  [
    /^the outcome "(.+)" of "(.+)" leads nowhere$/,
    (_, name, step) => `hasil “${name}” pada “${step}” tidak menuju langkah mana pun`,
  ],
  [
    /^"(.+)" waits for "(.+)", which never leads to it$/,
    (_, step, other) => `“${step}” menunggu “${other}”, yang tidak pernah menuju ke sana`,
  ],
  [/^"(.+)" can begin while it is still under way$/, (_, step) => `“${step}” dapat dimulai lagi padahal belum selesai`],
  [/^after "(.+)" a join can wait for ever$/, (_, step) => `setelah “${step}” berkas dapat menunggu selamanya`],
  [
    /^a case can get stuck at "(.+?)" \((.+)\)$/,
    (_, step, state) => `berkas dapat macet pada “${step}”, dan tidak pernah selesai (${stateWords(state)})`,
  ],
  [
    /^nothing ever leads to "(.+?)": .* since the letter wants (\d+) paraf and has (\d+)/,
    (_, step, wants, has) => `tidak ada yang menuju “${step}”: suratnya meminta ${wants} paraf, baru ada ${has}`,
  ],
  [
    /^nothing ever leads to "(.+?)": "(.+?)" of "(.+?)" can never be chosen/,
    (_, step, outcome, from) =>
      `tidak ada yang menuju “${step}”: hasil “${outcome}” pada “${from}” tidak pernah dapat dipilih`,
  ],
  [/^nothing ever leads to "(.+)"$/, (_, step) => `tidak ada yang menuju “${step}”`],
  [/more ways through it than anybody could follow$/, () => 'alur ini bercabang terlalu banyak untuk diperiksa'],
  [
    /asks for papers, and opens no step of the place "home"$/,
    () => 'meminta berkas, tetapi tidak membuka langkah di rumah pemohon',
  ],
  [
    /^nothing leads on from "(.+)" when the applicant/,
    (_, step) => `tidak ada yang melanjutkan “${step}” ketika pemohon membawa yang diminta`,
  ],
  [/^nobody is at "(.+)" to write anything down$/, (_, step) => `pada “${step}” tidak ada petugas yang dapat mencatat`],
  [/^no step that follows does "reply"/, () => 'tidak ada langkah yang menjawab pemohon di rumah'],
  [
    /^"(.+?)" of "(.+?)" can never be chosen: the answer it needs/,
    (_, outcome, step) =>
      `hasil “${outcome}” pada “${step}” tidak pernah dapat dipilih: jawabannya tidak ditulis atau disetujui sebelumnya`,
  ],
  [/^"(.+)" overlaps with "(.+)" \(/, (_, name, other) => `“${name}” bertumpuk dengan “${other}”`],
  [
    /^this is (true|false), but /,
    () => 'tidak sesuai dengan alurnya: ada atau tidaknya langkah yang menerbitkan surat',
  ],
  [
    /^a letter that a step signs is not issued at a counter/,
    () => 'surat ditandatangani pada satu langkah, jadi tidak diterbitkan lagi di loket',
  ],
  [/^no station of this journey does/, () => 'tidak ada bagian dalam perjalanan ini yang mengerjakan syaratnya'],
  [/^"(.+)" is done at a step of the case, not at a counter$/, () => 'dikerjakan pada langkah berkas, bukan di loket'],
  [
    /^this outcome moves a case, and the service has none$/,
    () => 'hasil ini menggerakkan berkas, tetapi layanan ini tidak mempunyai alur berkas',
  ],
  [
    /^an outcome that moves a case needs "papers-complete"$/,
    () => 'hasil yang menggerakkan berkas mensyaratkan berkas lengkap',
  ],
  [
    /^a station that sends files names where they go/,
    () => 'bagian yang mengirim berkas harus menyebut tujuannya, dan hanya bagian itu',
  ],
  [
    /^an outcome that ends the visit cannot lead/,
    () => 'hasil yang mengakhiri kunjungan tidak dapat menuju bagian lain',
  ],
  [
    /^a visitor who waits for the case neither/,
    () => 'pengunjung yang menunggu berkas tidak pulang dan tidak menuju bagian lain',
  ],
  [/^who signs in the name of another/, () => 'yang menandatangani atas nama harus menyebut jabatannya sendiri'],
  [/^a NIP has 18 digits$/, () => 'NIP terdiri atas 18 angka'],
  [/^the pattern needs \{urut\}$/, () => 'pola nomor harus memuat {urut}'],
  [/^the pattern needs \{tahun\}/, () => 'pola nomor harus memuat {tahun}, supaya nomor tahun depan tidak sama'],
  [/^write only \{kode\}/, () => 'hanya {kode}, {urut}, {urut:0000}, {unit}, {bulan}, {bulanRomawi}, dan {tahun}'],
  [/^a PNG or JPEG picture is expected/, () => 'harus berupa gambar PNG atau JPEG'],
  [/^a region has a code like 13.77$/, () => 'kode wilayah ditulis seperti 13.77'],
  [/^write the address without a slash/, () => 'tulis alamat tanpa garis miring di akhir'],
  [
    /^the file has too many or too large logos/,
    () => 'logo terlalu banyak atau terlalu besar; pakai logo yang lebih kecil, atau hapus logo dari surat layanan',
  ],
  [
    /^the file has too many or too long services/,
    () => 'layanan terlalu banyak atau terlalu panjang; ringkas kalimatnya, atau hapus layanan yang tidak dipakai lagi',
  ],
  [/^write the name alone, and nothing/, () => 'tulis namanya saja, seperti https://antrean.contoh.go.id'],
  [/^begin with id, and name each language once$/, () => 'bahasa pertama Indonesia, dan tiap bahasa satu kali'],
  [/^write the number with its country code/, () => 'tulis nomor dengan kode negara, hanya angka: 6281234567890'],
  [/^write the Phone number ID as Meta shows it/, () => 'tulis Phone number ID seperti di Meta: hanya angka'],
  [/^Invalid ISO date/, () => 'tanggal belum benar'],
  [/^Too small: expected string to have >=(\d+)/, () => 'harus diisi'],
  [/^Too big: expected string to have <=(\d+)/, (_, most) => `paling panjang ${most} huruf`],
  [/^Too small: expected array to have >=(\d+)/, (_, least) => `paling sedikit ${least}`],
  [/^Too big: expected array to have <=(\d+)/, (_, most) => `paling banyak ${most}`],
  [/^Too small: expected number to be (?:>=|>)(-?[\d.]+)/, (_, least) => `paling kecil ${least}`],
  [/^Too big: expected number to be (?:<=|<)(-?[\d.]+)/, (_, most) => `paling besar ${most}`],
  [/^Invalid input: expected (?:number|int), received/, () => 'harus berupa angka'],
  [/^Invalid input: expected string, received/, () => 'harus diisi'],
  [/^Invalid email/, () => 'alamat surel belum benar'],
  [/^Invalid URL/, () => 'alamat harus dimulai dengan http:// atau https://'],
];

const whatWords: Readonly<Record<string, string>> = {
  station: 'Bagian',
  zone: 'Bagian gedung',
  counter: 'Loket',
  printer: 'Printer',
  service: 'Layanan',
  role: 'Peran',
  step: 'Langkah',
  outcome: 'Hasil',
  requirement: 'Persyaratan',
  paper: 'Persyaratan',
  priority: 'Prioritas',
};

/** How it stands where it can get stuck. */
const states: Readonly<Record<string, string>> = {
  'asked from home': 'dimohon dari rumah',
  'the person is listed': 'orangnya terdaftar',
  'the person is not listed': 'orangnya tidak terdaftar',
  'papers unknown': 'persyaratan belum diperiksa',
  'papers complete': 'persyaratan lengkap',
  'papers missing': 'persyaratan kurang',
  'a paper is missing and cannot be had': 'ada persyaratan yang tidak dapat dipenuhi',
  'nobody has said who applies': 'nama pemohon belum dicatat',
  'no answer is written': 'belum ada jawaban',
  'the answer is written': 'jawaban sudah ditulis',
  'the answer is endorsed': 'jawaban sudah disahkan',
  'the answer is delivered': 'jawaban sudah disampaikan',
};

const stateWords = (state = ''): string =>
  state
    .split(', ')
    .map((each) => states[each] ?? each.replace(/^the draft has (\d+) paraf$/, 'konsep surat mempunyai $1 paraf'))
    .join(', ');

/** Null: nobody has put it into Indonesian yet. */
export function faultInIndonesian(sentence: string): string | null {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(sentence);
    if (found) return say(...found);
  }
  return null;
}
