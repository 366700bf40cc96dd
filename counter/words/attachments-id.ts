/** Photos and scans of papers. */
export const attachmentsId = {
  title: 'Lampiran',
  count: (count: number) => (count === 0 ? 'belum ada' : String(count)),
  none: 'Belum ada foto atau pindaian persyaratan.',
  kinds: {
    'image/jpeg': 'Foto',
    'image/png': 'Gambar PNG',
    'image/webp': 'Gambar WebP',
    'application/pdf': 'PDF',
  },
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1000))} kB`
      : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`,
  loose: 'Tanpa persyaratan tertentu',
  belongsTo: 'Untuk persyaratan',
  open: (what: string) => `Buka ${what}`,
  remove: 'Hapus',
  chooseFile: 'Pilih berkas',
  takePhoto: 'Ambil foto',
  fromCamera: 'Kamera',
  sending: (percent: number) => `Mengirim: ${percent} %`,
  preparing: 'Menyiapkan gambar…',
  unreadable: 'Gambar ini tidak dapat dibaca. Ambil foto lagi atau pilih berkas lain.',
  notFetched: 'Lampiran belum dapat diambil. Silakan coba lagi.',
  fetching: 'Mengambil lampiran…',
  newTab: 'Buka di tab baru',
  download: 'Unduh',
  camera: {
    title: 'Foto persyaratan',
    hint: 'Letakkan kertas rata, penuhi bingkai, hindari bayangan.',
    starting: 'Menyalakan kamera…',
    refused: 'Kamera tidak dapat dipakai. Izinkan kamera pada peramban, atau pilih berkas.',
    take: 'Ambil foto',
    again: 'Ulangi',
    use: 'Pakai',
    live: 'Gambar kamera',
    taken: 'Foto yang diambil',
  },
};
