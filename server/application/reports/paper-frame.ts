import { dateInWords } from '../../domain/hall-time/date-words.ts';
import { clockText, dayAt, dayNumber, dayOf } from '../../domain/hall-time/zone.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { PaperTable, ReportPaper } from '../../ports/report-paper.ts';
import type { Office } from '../office.ts';

/** "November 2026", "25 November 2026", or a range of days. */
function periodInWords({ from, to }: Period): string {
  if (from === to) return dateInWords(from, 'id');
  const length = wholeLength({ from, to });
  if (length === 'year') return `tahun ${from.slice(0, 4)}`;
  if (length === 'month') return dateInWords(from, 'id').replace(/^\d+ /u, '');
  return `${dateInWords(from, 'id')} sampai ${dateInWords(to, 'id')}`;
}

/** For file names: 2026, 2026-11, 2026-11-25, or a range of days. */
function periodInName(period: Period): string {
  const { from, to } = period;
  if (from === to) return from;
  const length = wholeLength(period);
  if (length === null) return `${from}_${to}`;
  return length === 'year' ? from.slice(0, 4) : from.slice(0, 7);
}

function wholeLength({ from, to }: Period): 'month' | 'year' | null {
  const after = dayOf(dayNumber(to) + 1);
  if (!from.endsWith('-01') || !after.endsWith('-01')) return null;
  if (from.slice(0, 7) === to.slice(0, 7)) return 'month';
  return from.endsWith('-01-01') && after.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4) ? 'year' : null;
}

export const fileName = ({ trial, file }: Office, what: string, period: Period, ending: string): string =>
  `${trial ? 'uji-coba-' : ''}${what}-${file.current.id}-${periodInName(period)}.${ending}`;

interface Framed {
  readonly title: string;
  /** Below the title, above the date of making. */
  readonly under: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly notes: readonly string[];
  readonly wide: boolean;
}

export const onPaper = (
  office: Office,
  { period, ...framed }: Omit<Framed, 'under'> & { period: Period },
): ReportPaper => inFrame(office, { ...framed, under: [`Masa: ${periodInWords(period)}`] });

/** The hall's letterhead above, the signatory of its letters below; a hall without letters gets lines to fill in. */
export function inFrame(office: Office, { title, under, tables, notes, wide }: Framed): ReportPaper {
  const { agency, address, letter: own, services, timeZone } = office.file.current;
  const letter = own ?? services.find((service) => service.letter)?.letter;
  const now = office.clock.now();
  const day = dayAt(now, timeZone);
  return {
    letterhead: {
      logo: letter?.logo ?? null,
      government: letter?.government ?? '',
      agency: agency.shownName,
      address: address.map(({ text }) => text),
    },
    title,
    under: [...under, `Dibuat ${dateInWords(day, 'id')} pukul ${clockText(now, timeZone)} ${timeZone}`],
    tables,
    notes,
    wide,
    day,
    trial: office.trial,
    place: letter?.place ?? '.'.repeat(20),
    signatory: letter?.signatory ?? { office: `Kepala ${agency.shownName}`, name: '', rank: '', nip: '' },
  };
}
