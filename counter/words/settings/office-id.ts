export const officeId = {
  title: 'Nama dan alamat kantor',
  name: 'Nama kantor pada layar dan struk',
  unit: 'Unit (kosong: tidak ditampilkan)',
  address: 'Alamat (tiap baris dicetak tersendiri)',
  addressHint:
    'Alamat tercetak pada kop surat. Yang Anda ubah menjadi milik kantor dan tidak lagi mengutip standar pelayanan.',
  runningText: 'Teks berjalan',
  runningTextHint: 'Bergantian di bagian bawah layar antrean.',
  line: (n: number) => `Kalimat ${n}`,
  openPoints: 'Yang masih perlu dipastikan kantor',
};

export const hoursId = {
  weekly: 'Jam buka mingguan',
  days: {
    senin: 'Sen',
    selasa: 'Sel',
    rabu: 'Rab',
    kamis: 'Kam',
    jumat: 'Jum',
    sabtu: 'Sab',
    minggu: 'Min',
  },
  from: 'Buka',
  to: 'Tutup',
  holidays: 'Hari libur',
  day: 'Tanggal',
  name: 'Nama hari libur',
  kind: 'Jenis hari libur',
  kinds: { 'libur-nasional': 'Libur nasional', 'cuti-bersama': 'Cuti bersama', 'libur-daerah': 'Libur daerah' },
  noKind: 'Jenis belum diisi',
  row: (n: number) => `Jam buka ${n}`,
  periods: 'Masa dengan jam lain',
  periodsHint: 'Misalnya Ramadan. Selama masa itu hanya jam di sini yang berlaku.',
  newPeriod: 'Ramadan',
  periodName: 'Nama masa',
  firstDay: 'Dari',
  lastDay: 'Sampai',
  printed: 'Jam buka, seperti tertulis',
  addHours: 'Tambah jam',
};

export const clockId = {
  title: 'Hitungan hari kerja',
  legend: 'Jangka waktu seperti "1 hari kerja" atau "14 hari", sejak berkas lengkap diterima:',
  notCounted: 'Hari berikutnya adalah hari ke-1',
  counted: 'Hari itu juga adalah hari ke-1',
  assumed: 'Diandaikan; naskah tidak menyebutnya.',
  confirm: 'Sudah dipastikan',
};
