export const servicesId = {
  more: 'Keterangan, huruf, jangka waktu, biaya, dan persyaratan',
  add: 'Tambah layanan',
  newName: { id: 'Layanan baru', en: 'New service' },
  hint: 'Satu kalimat di bawah nama',
  series: 'Huruf',
  icon: 'Gambar',
  icons: { letter: 'Surat', register: 'Register', aid: 'Bantuan', elderly: 'Lansia', people: 'Orang' },
  limit: 'Batas waktu',
  unit: 'Satuan',
  limitText: 'Jangka waktu, seperti tertulis',
  fee: 'Biaya, seperti tertulis',
  open: 'Dibuka',
  quota: 'Kuota per hari',
  quotaHint: 'tanpa batas',
  shortName: 'Nama singkat',
  standard: 'Standar pelayanan',
};

export const papersOfServiceId = {
  title: 'Persyaratan',
  text: 'Kalimat',
  documents: 'Nama singkat, satu per baris',
  issuer: 'Diterbitkan oleh',
  mandatory: 'Wajib',
  add: 'Tambah persyaratan',
  newPaper: 'Persyaratan baru',
  none: 'Tidak ada persyaratan.',
  own: 'Kalimat kantor sendiri.',
  printed: (line: string) => `Dari standar pelayanan, baris ${line}.`,
  up: 'Naikkan',
  down: 'Turunkan',
};

export const standardsId = {
  title: 'Papan standar pelayanan',
  stated: (stated: number, all: number) => `${stated} dari ${all} komponen`,
  page: (service: string) => `${service} (cetak A4)`,
  lacking: 'Belum ditetapkan dalam standar pelayanan kantor ini:',
  lackingHint:
    'Kiosk dan papan menyebutnya apa adanya. Lengkapi keputusannya, lalu isinya pada “Isi standar pelayanan” di bawah.',
};

export const countersId = {
  name: 'Nama loket',
  station: 'Bagian',
  printer: 'Printer',
  noPrinter: 'Tanpa printer',
  newName: { id: 'Loket baru', en: 'New counter' },
  unsaid: (known: string) =>
    `Suara panggilan tidak dapat menyebut nama ini dan berkata “silakan lihat layar”. Yang dikenalnya: angka, huruf, dan kata ${known}.`,
  unsaidInEnglish: (known: string) =>
    `Nama dalam bahasa Inggris tidak dapat disebut suara panggilan; ia berkata “please see the screen”. Yang dikenalnya: angka, huruf, dan kata ${known}.`,
};
