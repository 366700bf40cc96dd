/** Ready-made messages to the hall, each in both languages, whichever the clerk reads. */
export const templates = [
  { id: 'Pelayanan dimulai kembali pukul 13.00.', en: 'Service resumes at 13.00.' },
  {
    id: 'Sistem sedang terganggu. Mohon menunggu; nomor Anda tetap berlaku.',
    en: 'The system is disturbed. Please wait; your number stays valid.',
  },
  { id: 'Hari ini ramai. Terima kasih atas kesabaran Anda.', en: 'It is busy today. Thank you for your patience.' },
  {
    id: 'Mohon siapkan KTP dan KK asli sebelum dipanggil.',
    en: 'Please have your original KTP and KK ready before you are called.',
  },
  {
    id: 'Pengambilan nomor ditutup untuk hari ini. Yang sudah memegang nomor tetap dilayani.',
    en: 'No more numbers today. Whoever has a number will be served.',
  },
];
