import type { RefusalCode } from '../../contract/reply.ts';

const id = {
  help: {
    what: (kiosk: string) => `Pengunjung di ${kiosk} memanggil petugas`,
    since: (span: string) => `sudah ${span}`,
    more: (others: number) => `dan ${others} kiosk lain`,
    coming: 'Saya datang',
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
    endedBy: (place: string, name: string) => `${place}: sudah ditangani, kata ${name}.`,
    mistaken: (place: string, name: string) => `${place}: ${name} salah tekan. Tidak perlu ke sana.`,
    notSent: {
      'not-allowed': 'Tidak terkirim: ini dimatikan di pengaturan. Panggil dengan suara.',
      'not-signed-in': 'Tidak terkirim: Anda sudah tidak masuk di layar ini. Panggil dengan suara.',
    } as Partial<Record<RefusalCode, string>>,
    notDone: 'Tidak terkirim. Panggil dengan suara atau telepon.',
    onlyOthersEnd: 'Sudah lewat waktunya. Rekan yang datang yang mengakhirinya.',
  },
};
export type CallText = typeof id;

const en: CallText = {
  help: {
    what: (kiosk) => `A visitor at ${kiosk} calls for a clerk`,
    since: (span) => `for ${span}`,
    more: (others) => `and ${others} more`,
    coming: 'I am coming',
  },
  alarm: {
    ask: 'Ask colleagues for help',
    sent: (time) => `Told to your colleagues at ${time}.`,
    coming: (names) => `${names} on the way.`,
    comesHere: (names) => `${names} coming.`,
    takeBack: 'Pressed by mistake',
    pending: 'The message has not reached your colleagues. The screen goes on trying. Call out or telephone, too.',
    giveUp: 'Cancel',
    wanted: (place) => `${place} asks for help`,
    somewhere: 'A colleague without a counter',
    who: (name, span) => `${name}, ${span}`,
    go: 'I am going',
    goToo: 'I am going, too',
    end: 'It is settled',
    endedBy: (place, name) => `${place}: settled, says ${name}.`,
    mistaken: (place, name) => `${place}: ${name} pressed by mistake. Nobody needs to go.`,
    notSent: {
      'not-allowed': 'Not sent: this is switched off in the settings. Call out.',
      'not-signed-in': 'Not sent: you are not signed in here any more. Call out.',
    },
    notDone: 'Not sent. Call out or telephone.',
    onlyOthersEnd: 'It is too late. Whoever comes ends it.',
  },
};

/** Both languages come together: there is no hub to fetch one from when it is needed most. */
export const callText = (language: 'id' | 'en'): CallText => (language === 'en' ? en : id);
