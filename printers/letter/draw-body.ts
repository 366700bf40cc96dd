import type { LetterPart, LetterRow } from './letter.ts';
import type { Measures } from './measures.ts';
import type { Sheet, Type } from './sheet.ts';
import { justify } from './typeset.ts';

/** The labels' column takes no more than this part of the line; longer labels are wrapped. */
const WIDEST_LABELS = 0.4;
const COLON_DOTS = 16;

export function drawBody(sheet: Sheet, body: readonly LetterPart[], measures: Measures): void {
  for (const part of body) {
    if (part.is === 'paragraph') drawParagraph(sheet, part.text, measures);
    else if (measures.table === 'beside') drawTable(sheet, part.rows, measures);
    else drawStackedTable(sheet, part.rows, measures);
    sheet.down(measures.paragraphGap);
  }
}

function drawParagraph(sheet: Sheet, text: string, measures: Measures): void {
  const type: Type = { face: 'Serif', size: measures.body, leading: measures.leading };
  for (const words of justify(text, sheet.width, (part) => sheet.measure(type, part))) {
    for (const word of words) sheet.put(word.text, word.x, type);
    sheet.down(type.leading);
  }
}

function drawTable(sheet: Sheet, rows: readonly LetterRow[], measures: Measures): void {
  const label: Type = { face: 'Serif', size: measures.body, leading: measures.leading };
  const value: Type = { ...label, face: 'Serif Bold' };
  const widest = Math.max(0, ...rows.map((row) => sheet.measure(label, row.label)));
  const labels = Math.min(Math.ceil(widest) + 12, Math.round(sheet.width * WIDEST_LABELS));
  const values = measures.tableIndent + labels + COLON_DOTS;
  for (const row of rows) {
    const top = sheet.y;
    sheet.put(':', measures.tableIndent + labels, label);
    sheet.flushLeft(row.label, label, { left: measures.tableIndent, width: labels });
    const underLabel = sheet.y;
    sheet.moveTo(top);
    sheet.flushLeft(row.value, value, { left: values, width: sheet.width - values });
    sheet.moveTo(Math.max(sheet.y, underLabel, top + measures.leading));
  }
}

function drawStackedTable(sheet: Sheet, rows: readonly LetterRow[], measures: Measures): void {
  const label: Type = { face: 'Sans', size: measures.note, leading: measures.note + 4 };
  const value: Type = { face: 'Serif Bold', size: measures.body, leading: measures.leading };
  const column = { left: measures.tableIndent, width: sheet.width - measures.tableIndent };
  for (const row of rows) {
    const top = sheet.y;
    sheet.flushLeft(row.label, label, column);
    sheet.flushLeft(row.value, value, column);
    const bottom = sheet.y;
    sheet.moveTo(top + 3);
    sheet.fill(0, 2, bottom - top - 8);
    sheet.moveTo(bottom + 3);
  }
}
