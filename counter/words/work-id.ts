import type { JobState } from '../../contract/view-parts.ts';
import type { PaperState } from '../../contract/views/visit-card-parts.ts';
import type { VisitCard } from '../../contract/views/visit-card.ts';

type FileIs = NonNullable<VisitCard['file']>['is'];

const job: Record<JobState, string> = {
  queued: 'menunggu dicetak',
  sending: 'sedang dicetak',
  sent: 'terkirim ke printer',
  printed: 'tercetak',
  unknown: 'belum pasti tercetak',
  'needs-clerk': 'perlu keputusan petugas',
  cancelled: 'dibatalkan',
  failed: 'gagal dicetak',
};

const fileIs: Record<FileIs, string> = {
  sent: 'Terkirim, menunggu diambil',
  taken: 'Sedang diperiksa',
  answered: 'Sudah dijawab',
};

const paper: Record<PaperState, string> = { present: 'Ada', missing: 'Belum ada', 'not-needed': 'Tidak perlu' };

const warning: Record<string, string> = {
  'province-unknown': 'Kode provinsi pada NIK tidak dikenal.',
  'birth-date-mismatch': 'Tanggal lahir tidak cocok dengan NIK.',
  'sex-mismatch': 'Jenis kelamin tidak cocok dengan NIK.',
};

/** What a station does with a visitor or a file. */
export const workId = {
  need: { title: 'Keperluan', hint: 'Dengarkan, lalu tulis singkat', saved: 'tersimpan' },
  papers: {
    title: 'Persyaratan',
    count: (settled: number, all: number) => `${settled} dari ${all}`,
    allPresent: 'Semua ada',
    byRegister: 'cukup dengan terdaftar di register',
    optional: 'bila perlu',
    insteadOf: (paper: string) => `boleh menggantikan ${paper}`,
    states: paper,
    printed: `Yang tercetak: persyaratan bertanda “${paper.missing}”`,
    whichMissing: 'Yang mana yang belum ada?',
    noneMissing: `Belum ada yang ditandai “${paper.missing}”. Tandai yang kurang, atau pilih hasil lain di atas.`,
    restPresent: 'Sisanya ada',
    restMissing: 'Sisanya belum ada',
  },
  file: {
    title: 'Berkas untuk diperiksa',
    to: (station: string) => `Berkas ke ${station}`,
    send: 'Kirim berkas',
    hint: 'Register diperiksa di sana, sementara pelayanan di sini berjalan terus.',
    states: fileIs,
    sentAt: (time: string) => `dikirim ${time}`,
  },
  register: {
    title: 'Pemeriksaan register',
    badge: (name: string, period: string) => `${name} · ${period}`,
    none: 'Data register belum diimpor.',
    nik: 'NIK (16 angka)',
    digits: (count: number) => `${count} dari 16 angka`,
    check: 'Periksa NIK',
    again: 'Periksa NIK lain',
    listed: 'Terdaftar',
    notListed: 'Tidak terdaftar',
    by: { kiosk: 'diperiksa pengunjung di kiosk', station: 'diperiksa petugas' },
    receives: 'menerima',
    receivesNot: 'tidak menerima',
  },
  warnings: (code: string) => warning[code] ?? code,
  letter: {
    title: 'Surat keterangan',
    purpose: 'Tujuan surat',
    ownWords: 'Tujuan lain, dengan kata sendiri',
    issue: 'Terbitkan dan cetak surat',
    issueOnly: 'Terbitkan surat',
    cannotYet:
      'Surat dapat diterbitkan setelah berkas lengkap, register diperiksa, dan orangnya terdaftar. Berkas yang dihubungkan harus miliknya, belum selesai, dan belum bersurat.',
    number: 'Nomor surat',
    see: 'Lihat surat (PDF)',
    cannotSee: 'Surat belum dapat dibuka. Silakan coba sekali lagi.',
    copy: 'Cetak salinan',
    copies: (count: number) => (count === 0 ? 'belum ada salinan' : `${count} salinan`),
    handOver: 'Serahkan surat, lalu tekan Selesai.',
    printAndHandOver: 'Buka suratnya, cetak pada A4, serahkan, lalu tekan Selesai.',
  },
  inform: {
    title: 'Informasi dan rujukan',
    programmes: 'Program yang dijelaskan',
    owner: 'Dirujuk ke pengelola program',
    nobody: 'Tidak dirujuk',
    note: 'Catatan pada slip',
  },
  job,
};
