import type { RefusalCode } from '../../contract/reply.ts';

/** Words of the bands that call a clerk, and of his own call for help. */
export const callId = {
  help: {
    what: (kiosk: string) => `Pengunjung di ${kiosk} memanggil petugas`,
    since: (span: string) => `sudah ${span}`,
    more: (others: number) => `dan ${others} kiosk lain`,
    coming: 'Saya datang',
  },
  waiting: {
    room: 'Pengadu menunggu di ruangan khusus',
    phone: 'Pengadu menunggu di telepon',
    since: (span: string) => `sudah ${span}`,
    more: (count: number) => `dan ${count} lagi`,
    open: (number: string) => `Buka ${number}`,
  },
  alarm: {
    ask: 'Minta bantuan rekan',
    sent: (time: string) => `Terkirim kepada rekan pukul ${time}.`,
    coming: (names: string) => `${names} ke sana.`,
    comesHere: (names: string) => `${names} datang.`,
    takeBack: 'Salah tekan',
    pending: 'Pesan belum sampai kepada rekan. Layar mencoba terus. Panggil juga dengan suara atau telepon.',
    giveUp: 'Batalkan',
    wanted: (place: string) => `${place} minta bantuan`,
    somewhere: 'Rekan di luar loket',
    who: (name: string, span: string) => `${name}, ${span}`,
    go: 'Saya ke sana',
    goToo: 'Saya juga ke sana',
    end: 'Sudah ditangani',
    endAlone: 'Sudah selesai',
    ended: {
      settled: (place: string, name: string) => `${place}: sudah ditangani, kata ${name}.`,
      mistaken: (place: string, name: string) => `${place}: ${name} salah tekan. Tidak perlu ke sana.`,
      alone: (place: string, name: string) => `${place}: diakhiri ${name} sendiri. Tengoklah sebentar.`,
    },
    tooLate: (time: string) =>
      `Pesan pukul ${time} kepada rekan tidak terkirim: pusat antrean tidak menjawab. Bila masih perlu, tekan lagi.`,
    notSent: {
      'not-allowed': 'Tidak terkirim: ini dimatikan di pengaturan. Panggil dengan suara.',
      'not-signed-in': 'Tidak terkirim: Anda sudah tidak masuk di layar ini. Panggil dengan suara.',
    } as Partial<Record<RefusalCode, string>>,
    notDone: 'Tidak terkirim. Panggil dengan suara atau telepon.',
    onlyOthersEnd: 'Sudah lewat waktunya. Rekan yang datang yang mengakhirinya.',
  },
};
