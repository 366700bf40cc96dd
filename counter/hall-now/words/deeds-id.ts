import { templates } from './templates.ts';

/** Ending the day, and telling the hall something. */
export const deedsId = {
  day: {
    end: 'Akhiri hari ini',
    resume: 'Buka lagi hari ini',
    endTitle: 'Akhiri pelayanan hari ini?',
    endHint: (waiting: number) =>
      `Kiosk tidak lagi memberi nomor, layar dan situs mengatakan kapan balai buka lagi. ${waiting === 0 ? 'Tidak ada yang menunggu.' : `${waiting} orang yang sudah menunggu tetap dilayani.`} Dapat dibuka lagi selama hari ini; besok seperti biasa.`,
    reason: 'Alasan (untuk catatan kantor)',
    reasons: ['Listrik padam', 'Sistem pusat terganggu', 'Rapat seluruh pegawai'],
    confirm: 'Akhiri hari ini',
    begin: 'Mulai hari layanan yang benar',
    beginTitle: (day: string) => `Mulai hari layanan ${day}?`,
    beginHint: (wrong: string, waiting: number) =>
      `Cocokkan dulu dengan kalender. Hari layanan ${wrong} ditutup, nomor mulai dari 001, dan sejak itu hari berganti sendiri. Tidak ada yang hilang dari catatan. ${waiting === 0 ? 'Tidak ada yang menunggu.' : `${waiting} orang yang menunggu harus mengambil nomor lagi: bila terlalu banyak, layani dulu, dan mulai besok pagi sebelum nomor pertama.`}`,
    beginOpens:
      'Permintaan bantuan tetap berlaku. Layanan yang ditutup dan hari yang diakhiri sebelum jam dibetulkan dibuka lagi, dan pesan ke balai berakhir.',
    confirmBegin: 'Tanggalnya benar, mulai',
    ended: (by: string, clock: string, reason: string) =>
      `diakhiri ${by}, pukul ${clock}${reason === '' ? '' : `: ${reason}`}`,
  },

  message: {
    title: 'Pesan ke balai',
    none: 'Tidak ada pesan di layar.',
    write: 'Tulis pesan',
    replace: 'Ganti',
    takeBack: 'Tarik kembali',
    until: (clock: string, by: string) => `sampai pukul ${clock}, oleh ${by}`,
    spoken: 'dibacakan sekali',
    silent: 'tanpa suara',
    dialogTitle: 'Pesan ke balai',
    samples: 'Kalimat siap pakai',
    indonesian: 'Bahasa Indonesia',
    english: 'Bahasa Inggris',
    minutes: 'Berlaku selama',
    minutesOf: (count: number) => (count < 60 ? `${count} menit` : `${count / 60} jam`),
    say: 'Bacakan sekali setelah panggilan yang sedang menunggu',
    hint: 'Tampil di semua layar dan kiosk. Jangan menyebut nama atau nomor orang.',
    card: 'Ada nomor yang panjang seperti NIK. Pesan ini dibaca semua orang: hapuslah nomornya.',
    left: (count: number) => `sisa ${count} huruf`,
    confirm: 'Tampilkan',
    templates,
  },
};
