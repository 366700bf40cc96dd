export const clerksId = {
  add: 'Petugas baru',
  find: 'Cari nama, hak, bagian, atau peran',
  shown: (found: number, all: number) => (found === all ? `${all} petugas` : `${found} dari ${all} petugas`),
  name: 'Nama pengguna',
  fullName: 'Nama lengkap',
  rights: 'Hak',
  right: {
    serve: 'Melayani di loket',
    'call-out-of-order': 'Memanggil di luar urutan',
    supervise: 'Mengawasi balai',
    administer: 'Mengatur kantor',
  },
  stations: 'Bagian',
  onlyThere: 'Petugas hanya dapat menempati loket di bagian yang dipilih.',
  roles: 'Peran atas berkas',
  rolesHint: 'Peran loket melekat pada loketnya. Di sini peran pejabat, yang berlaku di komputer mana pun.',
  password: 'Kata sandi (paling sedikit 10 karakter)',
  newPassword: 'Kata sandi baru (kosong: tetap yang lama)',
  save: 'Simpan petugas',
};

export const accessId = {
  title: 'Masuk dan kunci layar',
  hint: 'Berlaku seketika, juga bagi yang sedang masuk. Kosongkan untuk memakai yang biasa.',
  lockMinutes: 'Layar terkunci sendiri sesudah tidak disentuh (menit)',
  sessionHours: 'Paling lama sekali masuk (jam)',
  freeTries: 'Salah kata sandi tanpa menunggu (kali)',
  longestWaitMinutes: 'Paling lama menunggu sesudah itu (menit)',
  lookUpsAnHour: 'Orang diperiksa di luar pengunjung dan berkas, sebelum pengawas diberi tahu (per jam)',
  usual: (usual: number, least: number, most: number) => `Biasanya ${usual}; boleh ${least} sampai ${most}.`,
};
