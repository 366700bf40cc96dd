import { dateInWords } from '../../domain/hall-time/date-words.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { clockText, dayAt } from '../../domain/hall-time/zone.ts';
import type { TimeZoneName } from '../../domain/hall-time/zone.ts';

interface RestoredHall {
  readonly madeAt: Instant;
  readonly at: Instant;
  readonly zone: TimeZoneName;
}

/** DU16: what becomes of numbers and slips, however the hall came back. */
export const numbersGoOn = {
  id: [
    'Supaya tidak ada nomor yang diberikan dua kali, sesudah hub dijalankan antrean hari itu mulai dari 501 atau lebih, dan besok dari 001 lagi. Nomor surat, berkas, dan pengaduan melompat ke ratusan berikutnya, kecuali yang terakhir Anda sebut.',
    'Struk lama: sebelum kiosk dinyalakan, berikan kepada pemegangnya nomor baru di loket (tombol N), menurut urutan nomornya. Surat lama tetap sah.',
  ],
  en: [
    'So that no number is given twice, once the hub runs that day’s tickets begin at 501 or above, and tomorrow at 001 again. Letters, cases and complaints go on in the next hundreds, except where you named the last number.',
    'Old slips: before the kiosks are switched on, give their holders new numbers at a counter (key N), in the order of their numbers. Old letters remain valid.',
  ],
};

export const clockBehind = (now: string, language: 'id' | 'en'): string =>
  language === 'id'
    ? `PERHATIAN: jam komputer ini (${now}) terlambat. Betulkan sebelum hub dijalankan.`
    : `TAKE CARE: the clock of this computer (${now}) is behind. Set it right before the hub is started.`;

/** DU16: what a backup cannot know, and what becomes of it, for whoever has just restored it. */
export function restoredLines({ madeAt, at, zone }: RestoredHall): string[] {
  const when = (instant: Instant, language: 'id' | 'en') =>
    `${dateInWords(dayAt(instant, zone), language)} ${language === 'id' ? 'pukul' : 'at'} ${clockText(instant, zone)} ${zone}`;
  const isBehind = at < madeAt;
  return [
    `Cadangan ini dibuat ${when(madeAt, 'id')}. Yang terjadi sesudah itu tidak ada lagi dalam catatan, tetapi struk dan suratnya ada di tangan orang.`,
    ...numbersGoOn.id,
    'Komputernya diganti dengan sengaja, dan hari ini belum ada struk di tangan siapa pun? Pulihkan sekali lagi dengan --replace dan --last-ticket 0: antrean mulai dari 001 seperti biasa.',
    'Ada struk bernomor di atas 500, karena hari ini jauh lebih ramai daripada biasanya, atau karena hari ini balai sudah dipulihkan juga di komputer lain? Pulihkan sekali lagi dengan --replace dan --last-ticket N: nomor terbesar pada struk yang ada di tangan orang.',
    ...(isBehind ? [clockBehind(when(at, 'id'), 'id')] : []),
    '',
    `This backup was made on ${when(madeAt, 'en')}. What happened after it is no longer on record, but its slips and letters are in people's hands.`,
    ...numbersGoOn.en,
    'Was the computer changed on purpose, and has nobody a slip of today yet? Restore it once more with --replace and --last-ticket 0: tickets begin at 001 as always.',
    'Is there a slip above 500, because today is far busier than usual, or because the hall was restored on another computer, too, today? Restore it once more with --replace and --last-ticket N: the highest number on any slip in people’s hands.',
    ...(isBehind ? [clockBehind(when(at, 'en'), 'en')] : []),
  ];
}
