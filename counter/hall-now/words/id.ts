import { alertsId } from './alerts-id.ts';
import { printersId } from './printers-id.ts';
import { placesId } from './places-id.ts';
import { deedsId } from './deeds-id.ts';

/** Words for those who watch over the hall. */
export const hallNowId = {
  windowTitle: 'Balai sekarang',
  person: 'Data seseorang',
  reading: 'Sedang membaca…',
  asOf: (clock: string) => `Keadaan pukul ${clock}`,
  open: (clock: string | null) => (clock === null ? 'Buka' : `Buka sampai pukul ${clock}`),
  closed: (clock: string | null) => (clock === null ? 'Tutup' : `Tutup, buka lagi pukul ${clock}`),
  onlyLook: 'Anda dapat melihat. Yang berhak mengawasi balai dapat menutup layanan, melepas loket, dan memberi pesan.',
  resting: 'Tombol di halaman ini dapat dipakai lagi begitu layar tersambung.',
  minutes: (count: string) => `${count} mnt`,

  tiles: {
    label: 'Angka balai sekarang',
    waiting: 'Sedang menunggu',
    overTarget: (people: number, minutes: number) =>
      people === 0 ? `tidak ada lebih dari ${minutes} menit` : `${people} orang lebih dari ${minutes} menit`,
    longest: 'Paling lama menunggu',
    target: (minutes: number) => `sasaran: paling lama ${minutes} menit`,
    wait: 'Tunggu hari ini, median',
    p95: (minutes: string) => `95 dari 100: ${minutes}`,
    served: 'Dilayani',
    ofArrived: (arrived: string) => `dari ${arrived} yang datang`,
    standard: 'Sesuai waktu standar',
    held: (within: string, all: string) => `${within} dari ${all} pelayanan di loket`,
    noStandard: 'belum ada yang dapat diukur',
    lateCases: 'Berkas terlambat',
    lateHint: 'lewat waktu yang dijanjikan',
    before: (day: string, value: string) => `${day} jam ini ${value}`,
    noBefore: 'belum ada pembanding',
    missed: (count: string) => `${count} tidak hadir`,
  },

  ...alertsId,
  ...printersId,
  ...placesId,
  ...deedsId,

  equipment: {
    title: 'Perangkat',
    online: 'tersambung',
    away: 'tidak tersambung',
    awaySince: (clock: string) => `tidak tersambung sejak ${clock}`,
    older: 'halaman versi lama',
    lines: { slow: 'jaringan lambat', breaks: 'jaringan sering putus' },
    papers: (count: number) => `${count} kertas menunggu keputusan`,
    kinds: { kiosk: 'Kiosk', display: 'Layar', printer: 'Printer' },
  },

  course: {
    title: 'Jalannya hari ini',
    waiting: 'Orang menunggu sepanjang hari',
    today: 'Hari ini',
    arrivals: 'Kedatangan per jam',
    arrived: 'Datang',
    waits: 'Lama menunggu menurut jam kedatangan',
    median: 'Median',
    p95: '95 dari 100',
    clock: 'Pukul',
    hour: 'Jam',
    people: 'orang',
    unit: 'menit',
    none: 'Belum ada pengunjung hari ini.',
    pastDays: 'Hari-hari lain di Laporan',
    save: 'Excel',
    saveCsv: 'CSV jalannya hari',
    failed: 'Berkas tidak dapat diambil. Coba lagi.',
    fileName: 'balai-sekarang',
    courseName: 'jalannya-hari',
  },
};

export type HallNowMessages = typeof hallNowId;
