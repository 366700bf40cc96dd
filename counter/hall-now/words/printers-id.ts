/** States of a printer, and what to do about each. */
export const printersId = {
  conditions: {
    ready: 'siap',
    'paper-low': 'kertas hampir habis',
    'paper-out': 'kertas habis',
    'cover-open': 'tutupnya terbuka',
    cutter: 'pemotong macet',
    offline: 'tidak siap',
    unplugged: 'tidak terhubung',
    unreachable: 'tidak ada di jaringan',
    'agent-away': 'komputer pemegangnya tidak tersambung',
    busy: 'sedang dipakai program lain',
    'no-permission': 'tidak diizinkan',
    silent: 'tidak menjawab',
    broken: 'rusak',
  },

  /** What to do about it; `ready` needs nothing. */
  printerDo: {
    ready: '',
    'paper-low': 'Siapkan gulungan kertas baru di dekat printer.',
    'paper-out': 'Minta petugas memasang gulungan baru. Kertas yang tertunda lalu tercetak sendiri.',
    'cover-open': 'Minta petugas menutup tutup printer.',
    cutter: 'Minta petugas membuka tutup, mengeluarkan kertas yang tersangkut, lalu menutupnya.',
    offline: 'Minta petugas menekan tombol Feed; bila tetap, matikan dan hidupkan printer.',
    unplugged: 'Minta petugas memeriksa kabel dan daya printer.',
    unreachable:
      'Minta petugas memeriksa daya dan kabel jaringan; bila tetap, periksa alamatnya di Pengaturan, Printer.',
    'agent-away': 'Periksa daya dan jaringan komputer itu. Setelah kembali, kertas yang tertunda tercetak sendiri.',
    busy: 'Tutup program lain yang memakai printer itu.',
    'no-permission': 'Minta petugas TI memberi komputer hak atas printer itu.',
    silent: 'Minta petugas mematikan printer, menunggu sebentar, lalu menghidupkannya.',
    broken: 'Matikan dan hidupkan printer; bila tetap, pilih printer lain di Pengaturan, Printer.',
  },
};
