import type { PersonAsked } from '../../../contract/requests/person-requests.ts';

/** Words for those who answer for personal data. */
export const personId = {
  windowTitle: 'Data seseorang',
  ask: {
    title: 'Cari dengan NIK',
    nik: 'NIK (16 angka)',
    ground: 'Diminta oleh',
    grounds: {
      himself: 'Orangnya sendiri (KTP asli)',
      guardian: 'Orang tua, wali, pengampu',
      authorised: 'Kuasa (surat kuasa)',
      authority: 'Instansi berwenang',
    } satisfies Record<PersonAsked['ground'], string>,
    reference: 'Nomor surat permintaan (boleh kosong)',
    referenceHint: 'Hanya huruf besar, angka, dan / . -',
    show: 'Tampilkan',
    recorded: 'Dicatat sebelum ditampilkan: siapa yang melihat, kapan, data siapa, dan alasannya.',
  },
  heldOn: (nik: string) => `Yang disimpan tentang NIK ${nik}`,
  nothing: 'Balai ini tidak menyimpan apa pun tentang NIK ini.',
  none: (kinds: string) => `Tidak ada: ${kinds}.`,
  complaintsUntold:
    'Pengaduan bersifat rahasia: yang tidak termuat di sini, juga yang masih disampaikan dalam percakapan, hanya dapat diperiksa petugas pengaduan.',
  survey: 'Jawaban survei disimpan tanpa nama dan tidak dapat dihubungkan dengan siapa pun.',
  print: 'Buka lembar untuk dicetak',
  save: 'Simpan PDF',
  done: 'Selesai',
  notGiven: 'Lembar belum dapat dibuat. Coba lagi.',
  correct: {
    open: (number: string) => `Perbaiki ${number}`,
    title: (number: string) => `Perbaiki data pemohon · ${number}`,
    hint: 'Yang lama tetap tersimpan, dengan nama petugas dan waktunya. Surat yang sudah ditandatangani tidak berubah.',
    name: 'Nama',
    address: 'Alamat',
    phone: 'Telepon',
    email: 'Surel',
    broughtBy: 'Nama yang mengajukan',
    save: 'Simpan perbaikan',
    cancel: 'Batal',
  },
};
export type PersonMessages = typeof personId;
