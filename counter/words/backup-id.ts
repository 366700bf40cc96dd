/** Backups: where they lie, how old they are, what keeps them from being made. */
export const backupId = {
  hint: 'Cadangan dibuat sendiri setiap hari dan diperiksa sesudah ditulis. Disimpan 7 harian dan 12 bulanan. Isinya tidak terbaca tanpa kunci balai: simpan salinan kunci di tempat lain.',
  make: 'Cadangkan sekarang',
  making: 'Sedang mencadangkan… Pelayanan berjalan terus.',
  beside: 'Di komputer hub',
  elsewhere: 'Di disk kedua',
  none: 'Belum ada cadangan di sini.',
  newest: (day: string, clock: string) => `Cadangan terakhir ${day}, pukul ${clock}.`,
  noSecond: 'Belum ada disk kedua. Jika komputer hub hilang atau rusak, cadangan di dalamnya ikut hilang.',
  faults: {
    'no-place': 'Foldernya tidak ada. Colokkan disk atau USB-nya, lalu cadangkan lagi.',
    'no-room': 'Disk penuh. Kosongkan, atau pakai disk yang lebih besar.',
    'cannot-write': 'Folder tidak dapat ditulis. Periksa kabel dan hak akses disk.',
    damaged: 'Data balai rusak. Minta petugas TI menjalankan npm run check-data.',
    'not-kept': 'Yang ditulis tidak terbaca kembali sama. Ganti disk itu.',
  },
  settings: 'Kapan dan ke mana',
  clock: 'Setiap hari pukul',
  clockHint: 'Jika komputer mati pada jam itu, cadangan dibuat sesudah dinyalakan lagi.',
  folder: 'Folder di disk kedua',
  folderHint: 'Alamat lengkap, misalnya /media/usb/antrean. Foldernya harus sudah ada di disk itu.',
};
