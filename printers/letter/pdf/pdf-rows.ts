import type { Column, Type } from '../../drawing/sheet.ts';
import type { LetterRow } from '../letter.ts';
import type { PdfSheet } from './pdf-sheet.ts';

const COLON = 10;
/** The labels take at most this share of the column; longer ones wrap. */
const WIDEST_LABELS = 0.4;

interface RowOptions {
  /** Given where several tables must align their colons. */
  readonly labels?: number;
  /** The first row says who or what the letter is about. */
  readonly firstHeavy?: boolean;
}

export function rowsIn(
  sheet: PdfSheet,
  rows: readonly LetterRow[],
  column: Column,
  type: Type,
  { labels = labelsWidth(sheet, rows, column, type), firstHeavy = false }: RowOptions = {},
): void {
  const values = { left: column.left + labels + COLON, width: column.width - labels - COLON };
  for (const [at, row] of rows.entries()) {
    const value: Type = at === 0 && firstHeavy ? { ...type, face: 'Serif Bold' } : type;
    const labelLines = sheet.lines(row.label, type, labels - 6).map((words) => words.join(' '));
    const valueLines = sheet.lines(row.value, value, values.width).map((words) => words.join(' '));
    for (let line = 0; line < Math.max(1, labelLines.length, valueLines.length); line++) {
      sheet.keep(type.leading);
      sheet.put(labelLines[line] ?? '', column.left, type);
      if (line === 0) sheet.put(':', column.left + labels, type);
      sheet.put(valueLines[line] ?? '', values.left, value);
      sheet.down(type.leading);
    }
  }
}

export function labelsWidth(sheet: PdfSheet, rows: readonly LetterRow[], { width }: Column, type: Type): number {
  const widest = Math.max(0, ...rows.map(({ label }) => sheet.measure(type, label)));
  return Math.min(widest + 12, width * WIDEST_LABELS);
}
