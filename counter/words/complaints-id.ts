import type { ComplaintDetail, ComplaintKind, ComplaintState } from '../../contract/views/complaint-view.ts';
import type { ComplaintMedium, ComplaintNeed } from '../../contract/hall-file/complaints.ts';
import type { MessageState } from '../../contract/views/message-view.ts';

type AnswerState = NonNullable<ComplaintDetail['answer']>['state'];

const kinds: Record<ComplaintKind, string> = { complaint: 'Pengaduan', suggestion: 'Saran', input: 'Masukan' };
const states: Record<ComplaintState, string> = { open: 'berjalan', answered: 'dijawab', closed: 'ditutup' };
const answerStates: Record<AnswerState, string> = {
  written: 'ditulis',
  endorsed: 'disahkan',
  delivered: 'sudah disampaikan',
};
const unmet: Record<ComplaintNeed, string> = {
  'answer-written': 'jawaban belum ditulis',
  'answer-endorsed': 'jawaban belum disahkan',
  'answer-delivered': 'jawaban belum disampaikan',
};
const answerBy: Record<ComplaintMedium, string> = {
  'in-person': 'bertemu langsung',
  phone: 'telepon',
  letter: 'surat',
  email: 'surel',
  whatsapp: 'WhatsApp',
  social: 'media sosial',
  website: 'laman',
  box: 'papan pengumuman',
  book: 'buku saran',
};
const message: Record<MessageState, string> = {
  queued: 'menunggu dikirim',
  sending: 'sedang dikirim',
  sent: 'terkirim',
  delivered: 'sampai',
  unknown: 'belum pasti terkirim',
  failed: 'tidak terkirim',
  cancelled: 'dibatalkan',
};
const places = { room: 'di ruangan khusus', phone: 'di telepon', field: 'di lapangan', outside: 'di luar kantor' };

/** What the ledger calls an event, as an official would say it. */
const events: Record<string, string> = {
  'complaint-received': 'Diterima dan dicatat',
  'complaint-noted': 'Isi dan pengadu dicatat',
  'complaint-moved': 'Langkah dikerjakan',
  'complaint-undone': 'Langkah diurungkan',
  'complaint-attached': 'Lampiran ditambahkan',
  'answer-written': 'Jawaban ditulis',
  'answer-endorsed': 'Jawaban disahkan',
  'answer-delivered': 'Jawaban disampaikan',
};

/** What the complaint officer and officials read and press. */
export const complaintsId = {
  title: 'Pengaduan yang menunggu Anda',
  windowTitle: 'Pengaduan',
  tabs: {
    label: 'Bagian pengaduan',
    inbox: (count: number) => (count === 0 ? 'Yang menunggu' : `Yang menunggu (${count})`),
    receive: 'Terima pengaduan',
    search: 'Buku pengaduan',
  },
  kinds,
  states,

  inbox: {
    empty: 'Tidak ada pengaduan yang menunggu Anda.',
    emptyHint: 'Pengaduan baru muncul di sini dengan sendirinya.',
    nothingOpen: 'Pilih pengaduan di sebelah kiri untuk membukanya.',
    keysHint: 'memilih, membuka',
    there: { room: 'Menunggu di ruangan khusus', phone: 'Menunggu di telepon' },
    since: (span: string) => `sejak ${span}`,
    places,
    returned: 'Dikembalikan',
    waitingCount: 'menunggu tindakan Anda',
    thereCount: 'pengadu menunggu sekarang',
    lateCount: 'lewat jangka waktu',
    others: (count: number) => `dan ${count} lagi, sesudah yang ini selesai`,
  },

  page: {
    looking: 'Membuka pengaduan…',
    again: 'Coba lagi',
    close: 'Tutup pengaduan',
    backToFound: 'Kembali ke buku pengaduan',
    recorded: 'Rahasia. Tindakan melihat pengaduan ini dicatat.',
    receivedAt: (when: string) => `diterima ${when}`,
    by: (name: string) => `oleh ${name}`,
    closedAt: (when: string) => `selesai ${when}`,
    code: (code: string) => `kode ${code}`,
    receipt: 'Cetak tanda terima',
    printed: 'Bunyi standar pelayanan',
    nothingForYou: 'Tidak ada langkah pengaduan ini yang menunggu Anda.',
    standingAt: (steps: string) => `Sekarang di: ${steps}.`,
    next: (number: string) => `Buka berikutnya: ${number}`,
    line: (line: string) => `naskah baris ${line}`,
  },
  words: {
    title: 'Isi',
    none: 'Belum ditulis.',
    edit: 'Catat isi dan pengadu',
    editTitle: (number: string) => `Catat ${number}`,
    save: 'Simpan',
  },
  complainant: {
    title: 'Pengadu',
    none: 'Tidak menyebut nama.',
    name: 'Nama',
    address: 'Alamat',
    phone: 'Telepon',
    email: 'Surel',
    answerBy: 'Jawaban lewat',
    undecided: 'belum ditentukan',
    required: 'wajib',
    optional: 'boleh kosong',
    examples: {
      name: 'Siti Rahma',
      address: 'Jalan Melati 7, Painan',
      phone: '0812 3456 7890',
      email: 'nama@contoh.go.id',
    },
  },
  answerBy,
  answer: {
    title: 'Jawaban',
    states: answerStates,
    by: (name: string, when: string) => `${name}, ${when}`,
    message: (medium: string, state: MessageState) => `Pesan lewat ${medium}: ${message[state]}`,
  },
  act: {
    title: 'Tindakan Anda',
    yourStep: (step: string) => `Langkah Anda: ${step}`,
    lacks: (offer: string, what: string) => `“${offer}” belum dapat dipilih: ${what}.`,
    unmet,
    dialogTitle: (offer: string, number: string) => `${offer}: ${number}`,
    answer: 'Jawaban',
    answerHint: 'Inilah yang dibaca atau didengar pengadu. Tulislah dengan sopan dan jelas.',
    note: 'Disposisi atau alasan',
    notes: ['Mohon ditindaklanjuti', 'Mohon penjelasan tertulis', 'Segera', 'Mohon dilengkapi'],
    noteOptional: 'Catatan (boleh kosong)',
    wordsFirst: 'Isi pengaduan belum tertulis. Catatlah dulu.',
  },
  undo: {
    done: (offer: string, number: string) => `${offer}: ${number} dicatat.`,
    within: (seconds: number) => `Urungkan · ${seconds} dtk`,
    button: 'Urungkan',
    still: 'Langkah terakhir Anda masih dapat diurungkan.',
    undone: (number: string) => `${number} diurungkan.`,
  },
  story: {
    title: 'Riwayat pengaduan',
    when: 'Waktu',
    what: 'Yang dilakukan',
    who: 'Oleh',
    took: 'Menunggu',
    events,
    other: 'Perubahan dicatat',
    system: 'sistem',
  },
  attachments: {
    title: 'Lampiran',
    none: 'Belum ada pindaian atau rekaman.',
    spoken: 'Rekaman suara',
    listen: 'Putar rekaman',
    unsent: (count: number) => `${count} lampiran belum terkirim. Silakan tambahkan lagi di bawah.`,
  },

  receive: {
    title: 'Terima pengaduan',
    channel: 'Datang lewat',
    channelHint: 'Tekan angkanya.',
    channelWanted: 'Pilih dahulu lewat mana pengaduan ini datang.',
    kind: 'Jenis',
    words: 'Isi pengaduan',
    wordsHint: 'boleh kosong bila ada pindaian',
    came: 'Tanggal diterima',
    cameHint: 'kosong berarti hari ini',
    scans: 'Pindaian atau foto',
    chosen: (count: number) => (count === 0 ? 'belum ada' : `${count} berkas`),
    print: 'Cetak tanda terima',
    send: 'Catat pengaduan',
    keys: 'Ctrl + Enter mencatat',
    received: (number: string, code: string) => `${number} dicatat. Kode ${code}.`,
    openIt: 'Buka',
  },

  search: {
    title: 'Buku pengaduan',
    text: 'Nomor, kode, atau nama',
    state: 'Keadaan',
    anyState: 'Semua keadaan',
    channel: 'Datang lewat',
    anyChannel: 'Semua cara',
    from: 'Diterima dari',
    to: 'sampai',
    find: 'Cari',
    hint: 'Isi satu atau beberapa kolom, lalu tekan Cari. Tanpa isian: semua pengaduan, terbaru lebih dahulu.',
    none: 'Tidak ada pengaduan yang cocok.',
    count: (count: number, more: boolean) => (more ? `${count} pengaduan pertama` : `${count} pengaduan`),
    more: 'Lebih banyak',
    number: 'Nomor',
    kind: 'Jenis',
    received: 'Diterima',
    at: 'Berada di',
  },
};
export type ComplaintMessages = typeof complaintsId;
