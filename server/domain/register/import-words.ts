/** Why a row is refused (RG5, RG6). The sentences appear in the file of refused rows. */
export const rowRefusals = {
  'nik-missing': 'NIK kosong.',
  'nik-float':
    'NIK sudah diubah lembar kerja menjadi bilangan (contoh 1,37702E+15), angka aslinya hilang. Ubah kolom menjadi Teks di berkas asal, lalu ekspor ulang.',
  'nik-rounded':
    'NIK tersimpan sebagai bilangan dan mungkin dibulatkan pada digit terakhir. Ubah kolom menjadi Teks di berkas asal, lalu ekspor ulang.',
  'nik-not-16-digits': 'NIK tidak terdiri dari 16 angka.',
  'nik-no-such-month': 'Bulan lahir di dalam NIK (digit 9–10) tidak ada.',
  'nik-no-such-day': 'Tanggal lahir di dalam NIK (digit 7–12) tidak ada.',
  'nik-serial-zero': 'Nomor urut NIK (4 digit terakhir) 0000.',
  'kk-float':
    'No. KK sudah diubah lembar kerja menjadi bilangan (contoh 1,37702E+15), angka aslinya hilang. Ubah kolom menjadi Teks di berkas asal, lalu ekspor ulang.',
  'kk-rounded':
    'No. KK tersimpan sebagai bilangan dan mungkin dibulatkan pada digit terakhir. Ubah kolom menjadi Teks di berkas asal, lalu ekspor ulang.',
  'kk-not-16-digits': 'No. KK tidak terdiri dari 16 angka.',
  'kk-serial-zero': 'Nomor urut No. KK (4 digit terakhir) 0000.',
  'name-missing': 'Nama kosong.',
  'nik-repeated': 'NIK ini sudah ada di baris sebelumnya dengan isi yang berbeda. Yang pertama dipakai.',
} as const;
export type RowRefusal = keyof typeof rowRefusals;

/** What the report counts although the row is accepted. */
export const rowWarnings = {
  'province-unknown': 'kode provinsi pada NIK tidak dikenal',
  'birth-date-mismatch': 'tanggal lahir berbeda dari NIK',
  'sex-mismatch': 'jenis kelamin berbeda dari NIK',
  'birth-date-from-nik': 'tanggal lahir kosong, diambil dari NIK',
  'birth-date-unreadable': 'tanggal lahir tidak terbaca, diambil dari NIK',
  'sex-unreadable': 'jenis kelamin tidak terbaca, diambil dari NIK',
  'kk-missing': 'No. KK kosong',
  'kk-date-strange': 'tanggal pada No. KK tidak lazim',
  'desil-unreadable': 'desil tidak terbaca, dikosongkan',
  'programme-unreadable': 'isi kolom program tidak terbaca, dikosongkan',
} as const;
export type RowWarning = keyof typeof rowWarnings;

/** Why a whole file is refused; the register goes on answering from the old snapshot (RG4). */
export const fileRefusals = {
  'file-missing': 'Berkas tidak ditemukan atau tidak dapat dibuka.',
  'file-empty': 'Berkas kosong.',
  'old-excel': 'Ini berkas Excel lama (.xls). Buka dengan Excel, simpan sebagai .xlsx, lalu impor lagi.',
  'open-document': 'Ini berkas OpenDocument (.ods). Simpan sebagai .xlsx atau .csv, lalu impor lagi.',
  'binary-workbook': 'Ini berkas Excel biner (.xlsb). Simpan sebagai .xlsx, lalu impor lagi.',
  encrypted: 'Berkas ini terkunci kata sandi. Simpan ulang tanpa kata sandi, lalu impor lagi.',
  'web-page':
    'Berkas ini halaman web yang diberi nama Excel. Buka dengan Excel, simpan sebagai .xlsx, lalu impor lagi.',
  'not-a-table': 'Berkas ini bukan tabel CSV atau Excel (.xlsx).',
  broken: 'Berkas rusak atau terpotong. Tidak ada yang diimpor.',
  'too-large': 'Isi berkas terlalu besar. Simpan sebagai .csv, atau bagi menjadi beberapa berkas.',
  'columns-missing': 'Kolom yang wajib tidak ditemukan.',
  'nik-column-rounded':
    'Hampir semua NIK berakhiran 0: kolom ini telah dibulatkan lembar kerja. Ekspor ulang dengan kolom NIK sebagai Teks.',
  'kk-column-rounded':
    'Hampir semua No. KK berakhiran 0: kolom ini telah dibulatkan lembar kerja. Ekspor ulang dengan kolom No. KK sebagai Teks.',
  'nobody-kept': 'Tidak satu baris pun dapat dipakai.',
  'disk-full': 'Ruang penyimpanan penuh. Tidak ada yang diimpor.',
  cancelled: 'Impor dibatalkan. Tidak ada yang berubah.',
  'import-running': 'Impor lain sedang berjalan. Tunggu sampai selesai.',
} as const;
export type FileRefusal = keyof typeof fileRefusals;
