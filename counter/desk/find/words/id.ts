/** What became of a number, worded to be read out. */
export const findId = {
  title: 'Cari nomor hari ini',
  number: 'Nomor',
  hint: 'Angkanya saja cukup: 14 untuk A014.',
  find: 'Cari',
  none: (typed: string) => `Hari ini belum ada nomor ${typed}.`,
  lost: 'Balai hari ini dipulihkan dari cadangan, dan nomor dari sebelum itu tidak tercatat lagi. Ambil struk lamanya, dan beri nomor baru: Beri nomor (N).',
  arrived: (time: string) => `datang ${time}`,
  /** No clerk's name is given: a station has several. */
  now: {
    waiting: (station: string, ahead: number) =>
      `Menunggu di ${station}: ${ahead === 0 ? 'giliran berikutnya' : `${ahead} orang di depannya`}`,
    wait: (from: number, to: number) =>
      from === 0 ? `paling lama ${to} menit lagi` : `kira-kira ${from}–${to} menit lagi`,
    noEstimate: 'lamanya belum dapat diperkirakan',
    called: (place: string, time: string) => `Dipanggil ke ${place} pukul ${time}, belum mulai dilayani`,
    serving: (place: string, time: string) => `Sedang dilayani di ${place} sejak pukul ${time}`,
    held: (station: string) => `Ditahan di ${station}`,
    heldForCase: (station: string) => `Menunggu berkasnya di ${station}, lalu masuk antrean lagi dengan sendirinya`,
    back: (time: string) => `kembali pukul ${time}`,
    missed: (station: string, time: string) => `Tidak hadir ketika dipanggil di ${station}, sejak pukul ${time}`,
    over: (time: string) => `Selesai pukul ${time}`,
  },
  case: (number: string) => `Berkas ${number}`,
};

export type FindMessages = typeof findId;
