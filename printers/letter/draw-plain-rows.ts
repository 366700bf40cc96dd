import type { Sheet, Type } from '../drawing/sheet.ts';
import type { LetterRow } from './letter.ts';

const COLON_DOTS = 16;

/** Short labels with their colons under each other, on any width, nothing of them heavy. */
export function drawPlainRows(sheet: Sheet, rows: readonly LetterRow[], type: Type): void {
  const widest = Math.max(0, ...rows.map(({ label }) => sheet.measure(type, label)));
  const labels = Math.min(Math.ceil(widest) + 8, Math.round(sheet.width * 0.4));
  const values = labels + COLON_DOTS;
  for (const { label, value } of rows) {
    const top = sheet.y;
    sheet.put(':', labels, type);
    sheet.flushLeft(label, type, { left: 0, width: labels });
    const underLabel = sheet.y;
    sheet.moveTo(top);
    sheet.flushLeft(value, type, { left: values, width: sheet.width - values });
    sheet.moveTo(Math.max(sheet.y, underLabel));
  }
}
