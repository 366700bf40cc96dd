// The words that the display's voice speaks, clip by clip. A hall that records its own voice reads this list aloud.
// Pronunciations that eSpeak NG gets wrong are in voice/say-as.json.

const digitsId = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const digitsEn = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teensEn = ['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tensEn = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** @type {Record<number, string>} */
const numbersId = {
  ...digitsId,
  10: 'sepuluh',
  11: 'sebelas',
  ...Object.fromEntries(digitsId.slice(2).map((word, i) => [12 + i, `${word} belas`])),
  ...Object.fromEntries(digitsId.slice(2).map((word, i) => [20 + 10 * i, `${word} puluh`])),
};

/** @type {Record<number, string>} */
const numbersEn = {
  ...digitsEn,
  10: 'ten',
  11: 'eleven',
  ...Object.fromEntries(teensEn.map((word, i) => [12 + i, word])),
  ...Object.fromEntries(tensEn.map((word, i) => [20 + 10 * i, word])),
};

/**
 * Every number with two intonations: the sentence goes on (comma), or ends (full stop).
 * @param {Record<number, string>} numbers
 */
const numberClips = (numbers) =>
  Object.fromEntries(
    Object.entries(numbers).flatMap(([n, text]) => [
      [`number-${n}`, `${text},`],
      [`number-${n}-final`, `${text}.`],
    ]),
  );

const letterClips = Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((l) => [`letter-${l}`, `${l},`]));

/** Words of place labels: the same keys as in ui/sound/place-words.ts. */
const placesId = {
  counter: 'loket,',
  desk: 'meja,',
  booth: 'gerai,',
  room: 'ruang,',
  service: 'layanan,',
  'front-office': 'front office,',
  'back-office': 'back office,',
  bansos: 'bansos,',
  priority: 'prioritas,',
  information: 'informasi,',
  complaints: 'pengaduan,',
  registration: 'pendaftaran,',
  verification: 'verifikasi,',
  collection: 'pengambilan,',
};

const placesEn = {
  counter: 'counter,',
  desk: 'desk,',
  booth: 'booth,',
  room: 'room,',
  service: 'service,',
  'front-office': 'front office,',
  'back-office': 'back office,',
  bansos: 'social aid,',
  priority: 'priority,',
  information: 'information,',
  complaints: 'complaints,',
  registration: 'registration,',
  verification: 'verification,',
  collection: 'collection,',
};

/** @typedef {{ voice: string, wordsPerMinute: number, clips: Record<string, string> }} Voice */

/** @type {Record<'id' | 'en', Voice>} */
export const voices = {
  id: {
    voice: 'id+f3',
    wordsPerMinute: 135,
    clips: {
      ...numberClips(numbersId),
      ...letterClips,
      'queue-number': 'nomor antrean,',
      recall: 'panggilan ulang,',
      'please-go-to': 'silakan menuju,',
      'please-see-screen': 'silakan lihat layar.',
      ...placesId,
    },
  },
  en: {
    voice: 'en+f3',
    wordsPerMinute: 150,
    clips: {
      ...numberClips(numbersEn),
      ...letterClips,
      'queue-number': 'number,',
      recall: 'calling again,',
      'please-go-to': 'please go to,',
      'please-see-screen': 'please see the screen.',
      ...placesEn,
    },
  },
};
