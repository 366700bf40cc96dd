const EARLIEST_YEAR = 1800;

/** 1960-04-03 as it stands in a field: 03/04/1960, whatever the browser speaks (CT6). */
export const dayShown = (day: string): string => day.split('-').toReversed().join('/');

/** What is typed or pasted for a day, with what stands between its parts: no clerk types it. */
export function asTyped(text: string): string {
  const written = text.trim();
  // A table that is copied from may have the time behind it.
  const [iso] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(written) ?? [];
  if (iso !== undefined) return dayShown(iso);
  const [day, afterDay] = nextPart(written);
  if (!isEnded(day)) return day;
  const [month, afterMonth] = nextPart(afterDay);
  if (!isEnded(month)) return day + month;
  return day + month + afterMonth.replaceAll(/\D/g, '').slice(0, 4);
}

/** A part of two figures, or of one that something else ends. */
function nextPart(text: string): [part: string, rest: string] {
  const rest = text.replace(/^\D+/, '');
  const figures = /^\d{0,2}/.exec(rest)?.[0] ?? '';
  const isFollowed = figures.length === 2 || rest.length > figures.length;
  const ended = figures !== '' && isFollowed;
  return [ended ? `${figures.padStart(2, '0')}/` : figures, rest.slice(figures.length)];
}

const isEnded = (part: string): boolean => part.endsWith('/');

const WHOLE = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/;

/** Nothing more is to be typed, and the year has its four figures. */
export const isWhole = (text: string): boolean => WHOLE.test(text.trim());

/** The day that is written there, as the hub has it; empty: it is none, or none yet. */
export function dayTyped(text: string): string {
  const [, day, month, year] = WHOLE.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) return '';
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
  return isReal && Number(year) >= EARLIEST_YEAR ? written : '';
}
