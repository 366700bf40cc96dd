import { isoDate, isRealDay, twoDigitsAt, type IsoDate } from '../../domain/register/calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
/** English names, and the spellings from before 1972 still in use: Pebruari, Nopember. */
const alsoWritten: Readonly<Record<string, string>> = {
  may: 'mei',
  aug: 'agu',
  agt: 'agu',
  ags: 'agu',
  oct: 'okt',
  dec: 'des',
  peb: 'feb',
  nop: 'nov',
};

const asMostAre = /^\d\d[-/.]\d\d[-/.]\d{4}$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/;
const inWords = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})$/;
const serial = /^(\d{3,5})(?:\.\d+)?$/;

const dayInMs = 86_400_000;
/** Day 0 of spreadsheets; the 1900 system has a wrong 29 February 1900, so this is right from 1 March 1900 on. */
const dayZero1900 = Date.UTC(1899, 11, 30);
const dayZero1904 = Date.UTC(1904, 0, 1);

/** ISO, dd/mm/yyyy, `5 Maret 1990`, or a spreadsheet's day number. Never mm/dd or a two-digit year, which would be guesses. */
export function readDate(text: string, countsFrom1904: boolean): IsoDate | undefined {
  const cell = text.trim();
  if (cell.length === 10 && asMostAre.test(cell)) {
    return real(Number(cell.slice(6)), twoDigitsAt(cell, 3), twoDigitsAt(cell, 0));
  }
  const [, y1, m1, d1] = yearFirst.exec(cell) ?? [];
  if (y1 !== undefined) return real(Number(y1), Number(m1), Number(d1));
  const [, d2, m2, y2] = dayFirst.exec(cell) ?? [];
  if (y2 !== undefined) return real(Number(y2), Number(m2), Number(d2));
  const [, d3, word, y3] = inWords.exec(cell) ?? [];
  if (word !== undefined) return real(Number(y3), monthNamed(word), Number(d3));
  const [, days] = serial.exec(cell) ?? [];
  return days === undefined ? undefined : serialDate(Number(days), countsFrom1904);
}

function monthNamed(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return months.indexOf(alsoWritten[start] ?? start) + 1;
}

const real = (year: number, month: number, day: number): IsoDate | undefined =>
  isRealDay(year, month, day) ? isoDate(year, month, day) : undefined;

function serialDate(days: number, countsFrom1904: boolean): IsoDate {
  const zero = countsFrom1904 ? dayZero1904 : dayZero1900;
  return new Date(zero + days * dayInMs).toISOString().slice(0, 10);
}
