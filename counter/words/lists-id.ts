import type { PrinterCondition } from '../../contract/view-parts.ts';

const condition: Record<PrinterCondition, string> = {
  ready: 'Siap',
  'paper-low': 'Kertas hampir habis',
  'paper-out': 'Kertas habis. Pasang gulungan baru',
  'cover-open': 'Tutup printer terbuka. Tutup kembali',
  cutter: 'Pemotong kertas macet',
  offline: 'Printer tidak siap',
  unplugged: 'Printer tidak terhubung. Periksa kabel dan daya',
  busy: 'Sedang mencetak',
  'no-permission': 'Komputer belum boleh memakai printer ini',
  silent: 'Printer tidak menjawab',
  broken: 'Printer rusak',
};

const paperKind: Record<string, string> = {
  ticket: 'Struk antrean',
  'missing-papers': 'Daftar persyaratan kurang',
  referral: 'Slip rujukan',
  receipt: 'Tanda terima berkas',
  standard: 'Ringkasan standar pelayanan',
  letter: 'Surat',
  test: 'Cetak uji',
};

/** Who waits, which files wait, and what needs a hand. */
export const listsId = {
  queue: {
    title: 'Antrean',
    empty: 'Tidak ada yang menunggu',
    next: 'berikutnya',
    overtaken: (times: number) => `didahului ${times} kali`,
    priority: 'Prioritas',
    unconfirmed: 'belum dipastikan',
    confirm: 'Pastikan prioritas',
    withdraw: 'Cabut prioritas',
    grant: (name: string) => `Prioritas: ${name}`,
    others: (count: number) => `dan ${count} orang lagi`,
    call: 'Panggil di luar urutan',
    more: (number: string) => `Tindakan untuk ${number}`,
  },
  held: {
    title: 'Ditahan',
    resume: 'Lanjutkan',
    back: (time: string) => `kembali ${time}`,
    forCase: (number: string) => `Menunggu berkas ${number}`,
  },
  missed: { title: 'Tidak hadir', restore: 'Pulihkan', at: (time: string) => `sejak ${time}` },
  files: {
    title: 'Berkas menunggu',
    takeOldest: 'Ambil berkas terlama',
    take: 'Ambil',
    takenBy: (who: string) => `pada ${who}`,
    mine: 'Berkas di meja ini',
    release: 'Kembalikan',
  },
  trouble: {
    title: 'Perlu bantuan',
    condition,
    ask: (paper: string) => `Apakah ${paper} keluar dari printer?`,
    printed: 'Sudah tercetak',
    reprint: 'Cetak lagi',
    cancel: 'Batalkan',
    paper: (kind: string, number: string | null) =>
      `${(paperKind[kind] ?? kind).toLowerCase()}${number === null ? '' : ` ${number}`}`,
  },
  paperKind: (kind: string) => paperKind[kind] ?? kind,
};
