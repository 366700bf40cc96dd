import { clockId, hoursId, officeId } from './office-id.ts';
import { countersId, papersOfServiceId, servicesId, standardsId } from './services-id.ts';
import { letterId } from './letter-id.ts';
import { accessId, clerksId } from './clerks-id.ts';
import { devicesId, kiosksId, printersId } from './devices-id.ts';
import { papersId, registerId } from './register-id.ts';
import { setUpId } from './set-up-id.ts';
import { backupId } from './backup-id.ts';
import { displaysId } from './displays-id.ts';
import { proceduresId, queueId } from './queue-id.ts';
import { voiceId } from './voice-id.ts';

/** The words of the settings and of the set-up. */
export const settingsId = {
  title: 'Pengaturan',
  state: 'Keadaan sistem',
  back: 'Kembali',
  areas: {
    office: 'Kantor',
    services: 'Layanan',
    procedures: 'Alur berkas',
    counters: 'Loket',
    queue: 'Antrean dan prioritas',
    hours: 'Jam buka',
    letter: 'Surat',
    complaints: 'Pengaduan',
    online: 'Situs pengunjung',
    post: 'Surel dan WhatsApp',
    clerks: 'Petugas',
    devices: 'Perangkat',
    displays: 'Layar',
    voice: 'Suara',
    printers: 'Printer',
    register: 'Register',
    papers: 'Yang telah dicetak',
    file: 'Seluruh berkas',
    kiosks: 'Kiosk',
    backup: 'Cadangan',
    history: 'Riwayat simpanan',
    audit: 'Catatan audit',
  },
  groups: { office: 'Kantor', visitors: 'Untuk pengunjung', house: 'Petugas dan alat', kept: 'Data dan catatan' },
  find: 'Cari pengaturan',
  nothingFound: 'Tidak ada yang cocok.',
  add: 'Tambah',
  remove: 'Hapus',
  edit: 'Ubah',
  reload: 'Muat ulang',
  loading: 'Memuat…',
  lost: 'Bagian ini belum dapat dimuat. Bila sambungan sudah kembali, buka bagian lain, lalu bagian ini lagi.',
  none: 'Belum ada.',
  inIndonesian: 'Bahasa Indonesia',
  inEnglish: 'Bahasa Inggris',
  kiosks: kiosksId,
  draft: {
    changed: (changes: number) => `${changes} perubahan belum disimpan.`,
    saved: 'Tersimpan. Semua layar sudah memakainya.',
    save: 'Simpan perubahan',
    discard: 'Batalkan perubahan',
  },
  office: officeId,
  papersOfService: papersOfServiceId,
  services: servicesId,
  standards: standardsId,
  procedures: proceduresId,
  queue: queueId,
  counters: countersId,
  hours: hoursId,
  clock: clockId,
  letter: letterId,
  clerks: clerksId,
  access: accessId,
  devices: devicesId,
  printers: printersId,
  register: registerId,
  papers: papersId,
  backup: backupId,
  displays: displaysId,
  voice: voiceId,
  file: {
    hint: 'Seluruh pengaturan kantor. Pusat antrean memeriksa setiap isian sebelum menyimpan.',
    label: 'Isi berkas kantor (JSON)',
    apply: 'Pakai isi ini',
    notTaken: 'Isi ini belum dipakai: bentuknya belum berkas kantor.',
    broken: (where: string) => `Ini belum JSON yang benar: ${where}`,
  },
  setUp: setUpId,
};
