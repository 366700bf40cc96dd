import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { backupId } from './backup-words.ts';
import { gigabytes } from './measures.ts';
import { printersId } from './printer-words.ts';
import type { StateWords } from './state-words.ts';

export const stateId: StateWords = {
  title: 'Keadaan sistem antrean',
  at: (clock) => `Keadaan pukul ${clock}. Halaman ini tidak berubah sendiri.`,
  allWell: 'Semua berjalan baik. Tidak ada yang perlu dikerjakan.',
  outage: 'Antrean tidak dapat melayani saat ini. Kerjakan dahulu yang paling atas.',
  someFaults: (count) => `Antrean berjalan. Ada ${count} hal yang perlu dikerjakan.`,
  todo: 'Yang perlu dilakukan',
  otherLanguage: 'English',
  devices: 'Perangkat',
  device: 'Nama',
  state: 'Keadaan',
  lastSeen: 'Terakhir terhubung',
  line: 'Jaringan',
  here: 'terhubung',
  away: 'tidak terhubung',
  notSince: 'belum sejak hub dinyalakan',
  lines: { good: 'baik', slow: 'lambat', breaks: 'sering putus', unknown: 'belum diketahui' },
  older: 'halaman lama',
  hub: 'Komputer hub',
  freeRoom: 'Ruang penyimpanan yang masih kosong',
  upSince: 'Hub berjalan sejak',
  again: 'Periksa lagi',
  printers: printersId,
  backups: backupId,
  faults: {
    'ledger-not-writable': () => ({
      what: 'Data tidak dapat disimpan. Karena itu kiosk tidak memberi nomor dan loket tidak dapat memanggil.',
      todo: [
        'Pastikan penyimpanan tidak penuh: lihat bagian "Komputer hub" di bawah.',
        'Hentikan lalu jalankan kembali hub. Nomor yang sudah diberikan tidak hilang.',
        'Bila tetap sama, penyimpanan mungkin rusak: salin folder data ke media lain, lalu hubungi penyedia komputer.',
        'Selama itu layani dengan nomor tulisan tangan.',
      ],
    }),
    'disk-full': ({ freeBytes }) => ({
      what: `Ruang penyimpanan hampir habis: tersisa ${gigabytes(freeBytes, 'id')}. Sebentar lagi nomor tidak dapat diberikan.`,
      todo: [
        'Hapus berkas yang tidak perlu dari komputer hub, misalnya unduhan dan video lama.',
        'Jangan hapus apa pun di dalam folder data antrean.',
        'Pindahkan cadangan lama ke media lain.',
      ],
    }),
    'beat-stopped': ({ seconds }) => ({
      what: `Hub tidak memberi kabar ke layar selama ${seconds} detik. Layar mengira hub mati.`,
      todo: ['Hentikan lalu jalankan kembali hub. Nomor yang sudah diberikan tidak hilang.'],
    }),
    'disk-low': ({ freeBytes }) => ({
      what: `Ruang penyimpanan mulai sedikit: tersisa ${gigabytes(freeBytes, 'id')}.`,
      todo: [
        'Hapus berkas yang tidak perlu dari komputer hub, atau ganti dengan penyimpanan yang lebih besar.',
        'Jangan hapus apa pun di dalam folder data antrean.',
      ],
    }),
    'disk-slow': ({ milliseconds }) => ({
      what: `Penyimpanan sangat lambat: satu penulisan memakan ${Math.round(milliseconds)} milidetik. Pengunjung menunggu lama setelah menekan.`,
      todo: [
        'Tutup program lain di komputer hub.',
        'Bila sering terjadi, ganti penyimpanan dengan SSD; yang sekarang mungkin akan rusak. Buat cadangan lebih dahulu.',
      ],
    }),
    'clock-behind': ({ today, hallDay }) => ({
      what: `Jam komputer hub menunjukkan ${dateInWords(today, 'id')}, padahal balai sudah membuka hari ${dateInWords(hallDay, 'id')}. Sebelum tanggal itu lewat hari tidak berganti, dan nomor surat memakai tahunnya.`,
      todo: [
        'Cocokkan tanggal dan jam komputer hub. Bila salah, betulkan dan nyalakan waktu otomatis; bila sering kembali salah, ganti baterai jam komputernya.',
        'Hentikan lalu jalankan kembali hub sesudah jamnya betul.',
        'Bila jam komputer sudah betul tetapi kalimat ini tetap ada, dahulu jamnya terlalu maju. Balai dapat bekerja terus: yang berhak mengawasi balai membuka Balai sekarang di layar petugas dan menekan “Mulai hari layanan yang benar”. Tidak ada yang hilang, dan cadangan tidak perlu dipulihkan.',
      ],
    }),
    'clock-set-back': ({ today }) => ({
      what: `Jam komputer hub dimundurkan (${dateInWords(today, 'id')}) sewaktu hub berjalan. Nomor, kertas, dan jam buka masih memakai waktu yang terlalu maju.`,
      todo: [
        'Cocokkan tanggal dan jam komputer hub dengan kalender, dan betulkan bila masih salah.',
        'Bila sudah betul, hentikan lalu jalankan kembali hub. Yang menunggu tidak kehilangan tempatnya.',
      ],
    }),
    'holidays-missing': ({ year }) => ({
      what: `Hari libur tahun ${year} belum diisi. Pada hari libur kiosk akan memberi nomor, dan hitungan hari kerja keliru.`,
      todo: [`Isi hari libur nasional, cuti bersama, dan libur daerah ${year} di Pengaturan, Jam buka.`],
    }),
    'register-old': ({ name, period }) => ({
      what: `Register ${name} (${period}) sudah dipakai lebih dari setengah tahun. Orang yang baru masuk atau keluar belum terlihat.`,
      todo: ['Minta data terbaru kepada pengelola data, lalu masukkan di Pengaturan, Register.'],
    }),
    'no-register': () => ({
      what: 'Belum ada data DTKS/DTSEN yang dapat diperiksa. Pemeriksaan di kiosk dan di loket tidak dapat dipakai.',
      todo: ['Masukkan berkas data di Pengaturan, Register.'],
    }),
    'register-damaged': ({ file }) => ({
      what: `Berkas data DTKS/DTSEN (${file}) rusak atau hilang. Pemeriksaan di kiosk dan di loket tidak dapat dipakai.`,
      todo: [
        'Minta petugas TI menjalankan npm run check-data, lalu memulihkan cadangan: npm run restore, dengan --replace.',
        'Bila harus segera dipakai, masukkan lagi berkas datanya di Pengaturan, Register. Data yang lama lalu tidak dapat dikembalikan.',
      ],
    }),
    'proxy-unmarked': ({ name }) => ({
      what: 'Perantara (reverse proxy) di komputer hub tidak memberi tahu permintaan mana yang datang dari internet. Orang luar mungkin dapat membuka halaman kantor.',
      todo: [
        'Minta petugas TI menambahkan header X-Forwarded-For pada perantara itu, seperti contoh di docs/proxy.',
        ...(name === null
          ? []
          : [
              `Bila tidak ada perantara, dan komputer hub sendiri memakai nama ${name}: jalankan hub dengan --name ${name}.`,
            ]),
      ],
    }),
    printer: ({ printer, condition, papers }) => ({
      what: `Printer "${printer}": ${printersId[condition].what}${papers > 0 ? ` ${papers} kertas menunggu keputusan petugas.` : ''}`,
      todo: printersId[condition].todo,
    }),
    'papers-undecided': ({ printer, papers }) => ({
      what: `Printer "${printer}": ${papers} kertas tidak diketahui apakah sudah keluar.`,
      todo: ['Lihat di printer apakah kertasnya ada, lalu jawab pertanyaannya di layar loket.'],
    }),
    'device-away': ({ device, lastSeen }, clock) => ({
      what: `"${device}" tidak terhubung${lastSeen === null ? ' sejak hub dinyalakan' : ` sejak pukul ${clock(lastSeen)}`}.`,
      todo: [
        'Lihat apakah perangkat itu menyala.',
        'Periksa kabel jaringan di kedua ujung, atau Wi-Fi perangkat itu.',
        'Bila layarnya menunjukkan galat peramban, muat ulang halamannya.',
      ],
    }),
    'device-older': ({ device }) => ({
      what: `"${device}" masih memakai halaman dari versi lama.`,
      todo: ['Halaman itu memperbarui diri ketika tidak dipakai. Bila ingin sekarang, muat ulang halamannya.'],
    }),
    'line-poor': ({ device, line, cuts }) => ({
      what:
        line === 'breaks'
          ? `Jaringan ke "${device}" putus ${cuts} kali dalam satu jam.`
          : `Jaringan ke "${device}" lambat.`,
      todo: [
        'Ganti kabel jaringan perangkat itu, atau pindahkan ke lubang lain di switch.',
        'Bila memakai Wi-Fi, pakailah kabel; Wi-Fi di ruang penuh orang sering terganggu.',
      ],
    }),
    'display-silent': ({ device }) => ({
      what: `"${device}" tidak dapat bersuara. Pengunjung tidak mendengar panggilan.`,
      todo: ['Sentuh layar itu sekali agar peramban mengizinkan suara.', 'Periksa pengeras suara dan volumenya.'],
    }),
    'messages-stuck': ({ medium, messages }) => ({
      what: `${messages} pesan ${medium === 'email' ? 'surel' : 'WhatsApp'} tidak terkirim dan menunggu keputusan petugas.`,
      todo: ['Buka daftar pesan di layar loket petugas yang berwenang: kirim lagi, atau tandai selesai.'],
    }),
    'messages-late': ({ medium, messages, minutes }) => ({
      what: `${messages} pesan ${medium === 'email' ? 'surel' : 'WhatsApp'} belum dapat dikirim, yang tertua sejak ${minutes} menit.`,
      todo: [
        'Periksa sambungan Internet komputer hub.',
        'Bila Internet baik, periksa alamat server dan kata sandinya di Pengaturan. Pesan dicoba lagi dengan sendirinya selama tiga hari.',
      ],
    }),
    'no-backup': () => ({
      what: 'Belum ada satu pun cadangan. Bila komputer ini rusak, semua data hilang.',
      todo: ['Di Pengaturan, Cadangan: isi folder di disk kedua, lalu tekan "Cadangkan sekarang".'],
    }),
    'backup-beside-data': () => ({
      what: 'Cadangan hanya ada di komputer hub. Bila komputer itu rusak atau dicuri, semua data hilang.',
      todo: ['Colokkan disk kedua atau USB, lalu isi foldernya di Pengaturan, Cadangan.'],
    }),
    'backup-on-data-disk': ({ folder }) => ({
      what: `Folder cadangan "${folder}" ada di disk yang sama dengan data balai. Bila disk itu rusak atau komputernya dicuri, semua data hilang.`,
      todo: [
        'Bila folder itu di disk kedua: disk itu tidak terpasang. Colokkan, dan pastikan ia terpasang di alamat itu (Linux: findmnt). Hapus cadangan yang telanjur ditulis di bawahnya.',
        'Bila tidak: isi folder di disk lain atau di USB, di Pengaturan, Cadangan.',
      ],
    }),
    'backup-old': ({ madeAt }, clock) => ({
      what: `Cadangan terakhir sudah lama: ${clock(madeAt)}.`,
      todo: [
        'Pastikan komputer hub menyala pada jam pencadangan.',
        'Tekan "Cadangkan sekarang" di Pengaturan, Cadangan.',
      ],
    }),
    'backup-failed': ({ folder, why }) => ({
      what: `Cadangan di "${folder}" gagal: ${backupId[why].what}`,
      todo: backupId[why].todo,
    }),
  },
};
