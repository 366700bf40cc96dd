import type { ComplaintKind, Field } from '../chat.ts';
import type { FieldWhy } from '../fields.ts';

const fieldNames: Readonly<Record<Field, string>> = {
  broughtAs: 'Yang mengajukan',
  broughtBy: 'Nama yang mengajukan',
  name: 'Nama',
  nik: 'NIK',
  familyCard: 'No. KK',
  address: 'Alamat',
  need: 'Keperluan',
  phone: 'Nomor WhatsApp',
};

const questions: Readonly<Record<Field, string>> = {
  broughtAs: 'Siapa yang mengajukan? Pilih dari daftar, atau tulis saja.',
  broughtBy: 'Tulis *nama Bapak/Ibu* sendiri, yang mengajukan. Setelah ini baru data pemohon.',
  name: 'Tulis *nama lengkap* pemohon, seperti di KTP.',
  nik: 'Tulis *NIK* pemohon: 16 angka di KTP.',
  familyCard: 'Tulis *nomor KK*: 16 angka di bagian atas Kartu Keluarga.',
  address: 'Tulis *alamat* pemohon: jalan atau dusun, RT/RW, desa/kelurahan, kecamatan.',
  need: 'Untuk *keperluan* apa? Misalnya: KIP Kuliah, BPJS, sekolah anak.',
  phone: 'Ke *nomor WhatsApp* mana jawabannya dikirim? Misalnya: 0812 3456 7890.',
};

const whyNot: Readonly<Record<FieldWhy, string>> = {
  'not-16-digits': 'NIK harus 16 angka. Mohon periksa lagi di KTP.',
  'no-such-month': 'NIK itu sepertinya salah ketik: angka bulan lahirnya tidak ada. Mohon periksa lagi di KTP.',
  'no-such-day': 'NIK itu sepertinya salah ketik: angka tanggal lahirnya tidak ada. Mohon periksa lagi di KTP.',
  'serial-zero': 'NIK tidak pernah berakhir dengan 0000. Mohon periksa lagi di KTP.',
  'no-name': 'Nama itu terlalu pendek.',
  'name-with-digits': 'Nama tidak memuat angka.',
  'card-not-16-digits': 'Nomor KK harus 16 angka. Mohon periksa lagi di Kartu Keluarga.',
  'card-is-nik': 'NIK dan nomor KK tidak pernah sama. Mohon keduanya ditulis lagi, satu per satu.',
  'no-number': 'Itu bukan nomor telepon yang lengkap.',
  'too-short': 'Itu terlalu pendek untuk kami pahami.',
  'too-long': 'Itu terlalu panjang. Mohon diringkas.',
};

const kinds: Readonly<Record<ComplaintKind, string>> = {
  complaint: 'Pengaduan',
  suggestion: 'Saran',
  input: 'Masukan',
};

/** The type of the words: `en.ts` must satisfy it. */
export const id = {
  welcome: (agency: string) => `Selamat datang di WhatsApp ${agency}. Saya penjawab otomatis dan siap membantu.`,
  whatDoYouNeed: 'Apa yang Bapak/Ibu perlukan?',
  anythingElse: 'Ada lagi yang diperlukan? Pilih dari daftar, atau tulis saja.',
  and: 'dan',
  menuHow: 'Pilih dari daftar, atau tulis saja. Kapan pun boleh ketik *menu*, *ulang* atau *batal*.',
  notUnderstood: 'Maaf, saya belum paham.',
  youAreWelcome: 'Baik, terima kasih kembali.',
  noMatter: 'Tidak apa-apa. Bila memerlukan kami, tulis *menu*.',
  onlyWords: 'Maaf, saya hanya dapat membaca tulisan, foto dan PDF.',
  notAsked: 'Terima kasih. Foto itu belum kami perlukan, jadi tidak kami simpan.',
  cancelled: 'Baik, dibatalkan. Yang tadi ditulis dan dikirim sudah kami hapus.',
  nothingToCancel: 'Tidak ada yang sedang diisi.',
  again: 'Baik, kita mulai dari awal. Yang tadi sudah kami hapus.',
  leftForMenu: 'Isian tadi tidak disimpan.',
  nowInLanguage: 'Baik, dalam Bahasa Indonesia.',
  silence: 'Percakapan kemarin sudah berakhir dan isinya sudah kami hapus.',
  menu: {
    request: { title: 'Ajukan permohonan', hint: 'Surat atau pengecekan, dari rumah' },
    listed: { title: 'Apakah saya terdaftar?', hint: 'Cara memeriksanya' },
    bring: { title: 'Apa yang dibawa', hint: 'Syarat dan biaya tiap layanan' },
    hours: { title: 'Jam buka dan antrean', hint: 'Buka kapan, berapa yang menunggu' },
    state: { title: 'Sampai mana berkas saya', hint: 'Dengan kode dari kami' },
    papers: { title: 'Kirim foto susulan', hint: 'Yang diminta petugas' },
    complaint: { title: 'Pengaduan atau saran', hint: 'Disampaikan kepada petugas pengaduan' },
    human: { title: 'Bicara dengan petugas', hint: 'Telepon, alamat, jam layanan' },
    language: { title: 'English', hint: 'Continue in English' },
  },
  whichService: 'Untuk layanan apa?',
  noRequests: 'Permohonan lewat WhatsApp belum dapat diterima. Silakan datang ke kantor kami.',
  noComplaints: 'Pengaduan lewat WhatsApp tidak diterima di kantor ini.',
  complainHere: 'Silakan sampaikan di sini:',
  complainInPerson: 'Silakan sampaikan langsung di kantor kami:',
  bring: (service: string, fee: string) => `*${service}*\nBiaya: ${fee}`,
  bringPapers: 'Yang dibawa:',
  bringNothing: 'Tidak ada syarat khusus.',
  ifNeeded: 'bila perlu',
  mayAskFromHome: 'Layanan ini juga dapat diminta dari rumah: ketik *ajukan*.',
  listed: {
    notHere: (register: string) =>
      `Apakah seseorang terdaftar di ${register} tidak kami sampaikan di percakapan ini: itu data pribadi, dan kami tidak tahu siapa yang memegang telepon ini.`,
    ways: 'Begini cara mengetahuinya:',
    online: (site: string) => `Dari telepon: buka ${site}, situs Kementerian Sosial.`,
    atKiosk:
      'Di kantor kami: sentuh *Apakah saya terdaftar?* di layar kiosk. Cukup membawa KTP, tidak perlu nomor antrean.',
    atOffice: 'Di kantor kami: tanyakan kepada petugas. Bawalah KTP dan KK.',
    fromHome: 'Diperiksa petugas: ketik *ajukan*, lalu isi formulirnya. Jawabannya dikirim ke sini.',
    ifNot: (advice: string) => `Bila ternyata tidak terdaftar: ${advice}`,
    /** Without a service where several could be meant. */
    standardSays: (service: string | null, printed: string) => `Standar pelayanan ${service ?? 'kami'}: “${printed}”`,
  },
  waiting: (count: number) =>
    count === 0 ? 'Sekarang tidak ada yang menunggu.' : `Sekarang ${count} orang menunggu giliran.`,
  human: 'Petugas kami dapat dihubungi di sini:',
  humanComes: 'Petugas kami dapat ditemui di kantor.',
  consent: (service: string, papers: string) =>
    `*${service}*\n\nUntuk permohonan ini kami meminta nama, NIK, nomor KK, alamat dan keperluan${papers}.\n\n` +
    'Data itu hanya dipakai untuk permohonan ini, hanya dibaca petugas yang mengerjakannya, dan disimpan dalam arsip dinas. ' +
    'Pesan ini lewat WhatsApp (Meta). Percakapan ini kami hapus sesudah terkirim, dibatalkan, atau 24 jam tanpa kabar.\n\n' +
    'Apakah Bapak/Ibu setuju?',
  consentBringer: ', serta nama Bapak/Ibu bila mengajukan untuk orang lain',
  consentPapers: (names: string) => `, serta foto ${names}`,
  consentComplaint:
    'Yang Bapak/Ibu sampaikan dirahasiakan dan hanya dibaca petugas yang menanganinya. Jawaban dikirim ke nomor ini. ' +
    'Pesan ini lewat WhatsApp (Meta). Percakapan ini kami hapus sesudah terkirim, dibatalkan, atau 24 jam tanpa kabar.\n\n' +
    'Apakah Bapak/Ibu setuju?',
  myself: 'Saya sendiri',
  agree: 'Setuju',
  disagree: 'Tidak setuju',
  notAgreed: 'Baik, tidak ada yang kami simpan. Bapak/Ibu tetap dapat dilayani di kantor kami.',
  pleaseAgree: 'Mohon jawab dulu: setuju atau tidak.',
  fieldNames,
  questions,
  whyNot,
  withoutNik:
    'NIK harus 16 angka. NIK ada di KTP, juga di Kartu Keluarga. Bila belum punya NIK, ketik *batal* dan silakan datang ke kantor kami.',
  digitsRead: (count: number) => `Terbaca ${count} angka.`,
  paper: (name: string, printed: string) =>
    `Sekarang kirim foto *${name}*${printed === '' ? '' : ` (${printed})`}. Ketuk tanda klip atau kamera. ` +
    'Seluruh kartu terlihat, terang dan terbaca. Boleh juga PDF.',
  paperIsTaken: (name: string) => `Foto ${name} sudah diterima.`,
  paperTakenEarly: (name: string) => `Foto itu kami catat sebagai ${name}. Bila keliru, nanti dapat diubah.`,
  pleasePhoto: 'Mohon kirim fotonya, atau pilih tombol di bawah.',
  pleasePhotoOnly: 'Mohon kirim fotonya. Ketik *batal* bila tidak jadi.',
  papersLater: 'Baik. Kirim saja fotonya di sini kapan pun sudah ada.',
  later: 'Nanti saja',
  laterNoted: 'Baik. Kirim saja fotonya di sini dalam 24 jam; permohonan baru kami terima bila fotonya ada.',
  haveNot: 'Tidak punya',
  more: 'Ada dokumen lain yang mendukung? Kirim fotonya, atau pilih *lanjut*.',
  moreIsTaken: 'Dokumen tambahan sudah diterima. Masih ada? Kirim fotonya, atau pilih *lanjut*.',
  goOn: 'Lanjut',
  enoughPhotos: 'Fotonya sudah cukup.',
  unreadable: {
    'too-large': 'Berkas itu terlalu besar (paling banyak 10 MB). Mohon kirim yang lebih kecil.',
    'wrong-kind': 'Berkas itu bukan foto atau PDF yang dapat kami buka. Mohon kirim lagi sebagai foto.',
    gone: 'Foto itu tidak sampai kepada kami. Mohon kirim sekali lagi.',
  },
  review: 'Mohon diperiksa:',
  extraPhotos: 'Dokumen tambahan',
  reviewHow: 'Kirim sekarang?',
  send: 'Kirim',
  change: 'Ubah',
  cancel: 'Batal',
  pleaseReview: 'Pilih *kirim*, *ubah* atau *batal*.',
  whichChange: 'Apa yang ingin diubah?',
  photoOf: (name: string) => `Foto ${name}`,
  requestIn: (number: string, code: string, within: string | null) =>
    `Permohonan sudah kami terima.\n\nNomor: *${number}*\nKode: *${code}*\n\n` +
    `${within === null ? 'Jawaban' : `Jawaban dalam ${within}, dan`} dikirim ke WhatsApp ini. ` +
    'Simpan kodenya untuk melihat sampai mana berkas Anda.',
  complaintIn: (number: string, code: string) =>
    `Terima kasih, sudah kami terima.\n\nNomor: *${number}*\nKode: *${code}*\n\n` +
    'Jawaban dikirim ke WhatsApp ini. Simpan kodenya untuk melihat sampai mana penanganannya.',
  notTaken: 'Maaf, saat ini belum dapat kami terima. Isiannya masih ada; coba pilih *kirim* lagi sebentar lagi.',
  limitReached: 'Maaf, hari ini sudah terlalu banyak yang dikirim dari nomor ini. Silakan coba lagi besok.',
  onlyText: 'Mohon ditulis dengan kata-kata; foto dan suara belum dapat kami terima untuk pengaduan.',
  askKind: 'Yang ingin disampaikan:',
  kinds,
  askWords: 'Silakan tulis dengan kata-kata sendiri: apa yang terjadi, di mana, kapan.',
  askComplainant: 'Siapa nama Bapak/Ibu? Boleh tidak disebut: pilih *lewati*.',
  mustComplainant: 'Siapa nama Bapak/Ibu?',
  askComplainantAddress: 'Di mana alamat Bapak/Ibu? Boleh tidak disebut: pilih *lewati*.',
  mustComplainantAddress: 'Tulis alamat yang jelas: jalan atau dusun, RT/RW, desa/kelurahan, kecamatan.',
  complaintFieldNames: { kind: 'Jenis', words: 'Isi', name: 'Nama', address: 'Alamat', phone: 'Nomor WhatsApp' },
  notTold: 'tidak disebut',
  skip: 'Lewati',
  mustBeTold: 'Di kantor ini nama dan alamat diperlukan supaya dapat ditangani.',
  askCode: 'Tulis *kode* yang kami berikan saat permohonan atau pengaduan diterima.',
  noCode: 'Itu bukan kode dari kami. Kodenya ada di pesan tanda terima.',
  unknownCode: 'Kode itu tidak ada pada kami. Mohon periksa lagi.',
  stateOf: (number: string, state: string) => `*${number}*\n${state}`,
  complaintStates: {
    answered: (answer: string) => `Sudah dijawab:\n${answer}`,
    closed: 'Sudah selesai.',
    open: 'Sedang ditangani.',
  },
  noPapersWanted: 'Tidak ada foto yang sedang kami tunggu dari nomor ini.',
  papersWanted: (number: string) => `Untuk permohonan *${number}* petugas meminta dokumen.`,
  papersIn: (number: string) => `Terima kasih. Dokumen untuk permohonan *${number}* sudah kami teruskan.`,
  papersNotIn: 'Maaf, permohonan itu tidak menunggu dokumen lagi.',
};
export type ChatWords = typeof id;
