import type { FromHome } from '../../contract/views/case-view.ts';
import type { MessageMedium, MessagePurpose, MessageState } from '../../contract/views/message-view.ts';

const via: Record<FromHome['via'], string> = { online: 'situs', whatsapp: 'WhatsApp', email: 'surel' };
const answerBy: Record<FromHome['answerBy'], string> = {
  email: 'surel',
  whatsapp: 'WhatsApp',
  'by-hand': 'dikirim sendiri',
};
const medium: Record<MessageMedium, string> = { email: 'Surel', whatsapp: 'WhatsApp' };
const state: Record<MessageState, string> = {
  queued: 'menunggu dikirim',
  sending: 'sedang dikirim',
  sent: 'terkirim',
  delivered: 'sampai',
  unknown: 'belum pasti terkirim',
  failed: 'gagal',
  cancelled: 'sudah diurus',
};
const purpose: Record<MessagePurpose, string> = {
  'request-received': 'Kabar permohonan diterima',
  'papers-wanted': 'Permintaan berkas',
  'request-answered': 'Jawaban',
  'complaint-received': 'Kabar pengaduan diterima',
  'complaint-answered': 'Jawaban pengaduan',
  chat: 'Percakapan',
};

/** Requests from home: what clerks see of them, write back, and enter. */
export const homeId = {
  home: {
    chip: (way: FromHome['via']) => `dari rumah · ${via[way]}`,
    head: (way: FromHome['via'], answer: FromHome['answerBy']) =>
      `Permohonan dari rumah lewat ${via[way]} · jawaban: ${answerBy[answer]}`,
    found: 'dari rumah',
    waits: 'menunggu pemohon',
    answerTo: 'Jawaban ke',
    email: 'Surel',
    applicant: 'pemohon',
    checkNik: (nik: string) => `Periksa NIK pemohon ${nik}`,
  },
  writing: {
    papers: 'Berkas yang diminta',
    words: 'Kata-kata Anda kepada pemohon',
    preview: 'Pesan yang akan dikirim',
    to: (way: MessageMedium, address: string) => `${medium[way]} ke ${address}`,
    subject: 'Perihal',
    making: 'Menyiapkan pesan…',
    noUndo: 'Pesan yang sudah dikirim tidak dapat diurungkan.',
    notSetUp: 'Pengirimannya belum diatur. Pesan menunggu Anda kirim sendiri dari halaman berkas.',
    byHand: 'Sesudah ini Anda mengirimnya sendiri: tautan dengan kata-kata siap kirim muncul di halaman berkas.',
  },
  written: {
    title: 'Pesan kepada pemohon',
    medium,
    state,
    purpose,
    byHand: 'perlu Anda kirim sendiri',
    doneByHand: 'sudah dikirim petugas',
    open: { whatsapp: 'Buka WhatsApp dengan pesan ini', email: 'Buka surel dengan pesan ini' } satisfies Record<
      MessageMedium,
      string
    >,
    withLetter: 'Lampirkan suratnya:',
    letter: 'Unduh surat (PDF)',
    letterName: 'surat',
    done: 'Sudah dikirim',
    seeText: 'Isi pesan',
    forgotten: 'Isi pesan sudah dihapus sesudah terkirim.',
    attached: 'dengan surat',
  },
  entry: {
    tab: 'Permohonan masuk',
    title: 'Permohonan masuk lewat WhatsApp atau surel',
    hint: 'Isi NIK, tempel foto berkas (Ctrl + V), lalu simpan. Nama dan alamat diambil dari register.',
    medium: 'Masuk lewat',
    service: 'Layanan',
    nik: 'NIK',
    digits: (count: number) => `${count} dari 16 angka`,
    looking: 'Mencari di register…',
    listed: 'Terdaftar di register. Data di bawah diambil dari sana.',
    notListed: 'Tidak terdaftar di register. Isi nama dan alamat dari foto KTP.',
    name: 'Nama lengkap',
    broughtBy: 'Nama yang mengajukan',
    familyCard: 'No. KK (boleh kosong)',
    birthDate: 'Tanggal lahir (boleh kosong)',
    address: 'Alamat',
    phone: 'Nomor WhatsApp',
    email: 'Alamat surel',
    purpose: 'Keperluan surat',
    need: 'Keterangan lain (boleh kosong)',
    answer: 'Jawaban',
    answers: {
      email: 'lewat surel, otomatis',
      whatsapp: 'lewat WhatsApp, otomatis',
      'by-hand': 'saya kirim sendiri',
    } satisfies Record<FromHome['answerBy'], string>,
    photos: 'Foto berkas',
    photosHint: 'Tempel, seret, pilih, atau foto. Yang ditempel masuk ke berkas wajib pertama yang masih kosong.',
    drop: 'Tempel atau seret foto ke sini',
    choose: 'Pilih',
    camera: 'Kamera',
    remove: 'Hapus',
    optional: 'bila ada',
    oneOf: 'cukup salah satu',
    unreadable: 'Gambar ini tidak dapat dibaca. Simpan dahulu fotonya, lalu pilih berkasnya.',
    save: 'Simpan permohonan',
    saving: 'Menyimpan…',
    lacks: (what: string) => `Belum lengkap: ${what}.`,
    attest: 'Dengan menyimpan, Anda menyatakan pemohon sendiri yang meminta dan mengirim foto ini.',
    saved: (number: string) => `Permohonan ${number} tercatat.`,
    due: (day: string) => `Dijawab paling lambat ${day}.`,
    tell: 'Kabari pemohon',
    openCase: 'Buka berkas',
    next: 'Permohonan berikutnya',
    clear: 'Kosongkan',
    entered: 'yang sudah diisi',
  },
};
