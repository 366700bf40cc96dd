import type { PrinterCondition } from '../../contract/view-parts.ts';

const condition: Record<PrinterCondition, string> = {
  ready: 'Siap',
  'paper-low': 'Kertas hampir habis. Siapkan gulungan baru',
  'paper-out': 'Kertas habis. Pasang gulungan baru',
  'cover-open': 'Tutup printer terbuka. Tutup kembali',
  cutter: 'Pemotong kertas macet. Buka tutup, keluarkan kertas yang tersangkut, tutup kembali',
  offline: 'Printer tidak siap. Tekan tombol Feed; bila tetap, matikan dan hidupkan lagi',
  unplugged: 'Printer tidak terhubung. Periksa kabel dan daya',
  unreachable: 'Printer tidak ada di jaringan. Periksa daya, kabel jaringan, dan alamatnya',
  'agent-away': 'Komputer pemegang printer ini tidak tersambung. Periksa daya dan jaringannya',
  busy: 'Printer sedang dipakai program lain. Tutup program itu',
  'no-permission': 'Komputer belum boleh memakai printer ini. Hubungi petugas TI',
  silent: 'Printer tidak menjawab. Matikan, tunggu sebentar, hidupkan lagi',
  broken: 'Printer rusak. Matikan dan hidupkan; bila tetap, pakai printer lain',
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

/** Words of the queue, of waiting files, and of what needs attention. */
export const listsId = {
  queue: {
    title: 'Antrean',
    find: 'Cari…',
    empty: 'Tidak ada yang menunggu',
    next: 'berikutnya',
    overtaken: (times: number) => `didahului ${times} kali`,
    priority: 'Prioritas',
    unconfirmed: 'belum dipastikan',
    confirm: 'Pastikan prioritas',
    withdraw: 'Cabut prioritas',
    grant: (name: string) => `Prioritas: ${name}`,
    stops: (time: string, again: string | null) =>
      again === null ? `Nomor terakhir pukul ${time}` : `Istirahat pukul ${time} sampai ${again}`,
    others: (count: number) => `dan ${count} orang lagi`,
    call: 'Panggil di luar urutan',
    printAgain: 'Cetak struk lagi',
    more: (number: string) => `Tindakan untuk ${number}`,
  },
  giveNumber: {
    open: 'Beri nomor…',
    title: 'Beri nomor',
    hint: 'Untuk yang tidak dapat memakai kiosk. Gilirannya sama seperti dengan nomor dari kiosk.',
    none: 'Tidak ada layanan yang sedang memberi nomor.',
    closedMeanwhile: 'Layanan yang Anda pilih baru saja ditutup. Pilih layanan lain, atau batal.',
    service: 'Layanan',
    priority: 'Prioritas',
    noPriority: 'tanpa prioritas',
    confirm: 'Beri nomor',
    onSlip: 'Struknya keluar di printer loket ini.',
    tell: 'Sebutkan nomor ini kepada pengunjung. Loket ini tidak mempunyai printer.',
    notPrinting: 'Sebutkan nomor ini kepada pengunjung. Printer loket ini sedang tidak dapat mencetak.',
  },
  held: {
    title: 'Ditahan',
    resume: 'Lanjutkan',
    back: (time: string) => `kembali ${time}`,
    due: (time: string) => `waktunya kembali (${time})`,
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
    gone: 'Dihapus dari pengaturan',
    waiting: (papers: number) => `${papers} cetakan menunggu`,
    ask: (paper: string) => `Apakah ${paper} keluar dari printer?`,
    printed: 'Sudah tercetak',
    reprint: 'Cetak lagi',
    cancel: 'Batalkan',
    fetch: (paper: string) => `Ambil ${paper} dari printer: sudah dibatalkan ketika sedang dicetak.`,
    fetched: 'Sudah diambil',
    paper: (kind: string, number: string | null) =>
      `${(paperKind[kind] ?? kind).toLowerCase()}${number === null ? '' : ` ${number}`}`,
  },
  paperKind: (kind: string) => paperKind[kind] ?? kind,
};
