import type { OnlineHome } from '../../../contract/views/online-view.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { clockText, dayAt } from '../../domain/hall-time/zone.ts';
import type { HallFile } from '../../../contract/hall-file.ts';

type ZoneName = HallFile['timeZone'];
type Hours = Pick<OnlineHome, 'hours' | 'open'>;

const weekdays = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const words = {
  id: {
    always: 'Buka setiap saat.',
    open: 'Sekarang buka.',
    closed: 'Sekarang tutup.',
    opens: 'Buka lagi',
    until: 'sampai',
  },
  en: { always: 'Open at any time.', open: 'Open now.', closed: 'Closed now.', opens: 'Opens again', until: 'until' },
} as const;

/** "Senin–Kamis 08.00–16.00 WIB. Sekarang buka sampai 16.00." */
export const hoursInWords = (home: Hours, zone: ZoneName): Bilingual => ({
  id: inLanguage(home, zone, 'id'),
  en: inLanguage(home, zone, 'en'),
});

function inLanguage({ hours, open }: Hours, zone: ZoneName, language: 'id' | 'en'): string {
  const say = words[language];
  const rows = hours.map(
    ({ days, open: from, close }) => `${daysInWords(days, language)} ${dotted(from)}–${dotted(close)} ${zone}`,
  );
  return rows.length === 0 ? say.always : [...rows, now(open, zone, language)].join('\n');
}

function now(open: OnlineHome['open'], zone: ZoneName, language: 'id' | 'en'): string {
  const say = words[language];
  if (open.is === 'open') {
    return open.closesAt === null
      ? say.open
      : `${say.open.slice(0, -1)} ${say.until} ${clockText(open.closesAt, zone)}.`;
  }
  if (open.opensAt === null) return say.closed;
  const at = `${dateInWords(dayAt(open.opensAt, zone), language)}, ${clockText(open.opensAt, zone)}`;
  return `${say.closed} ${say.opens} ${at}.`;
}

/** Consecutive days are written as a range. */
function daysInWords(days: readonly number[], language: 'id' | 'en'): string {
  const names = weekdays[language];
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const isSpan = days.length > 2 && days.length === last - first + 1;
  return isSpan ? `${names[first]}–${names[last]}` : days.map((day) => names[day]).join(', ');
}

const dotted = (time: string): string => time.replace(':', '.');
