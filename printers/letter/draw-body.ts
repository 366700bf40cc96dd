import type { LetterPart, LetterRow } from './letter.ts';
import type { Measures } from './measures.ts';
import type { Sheet, Type } from '../drawing/sheet.ts';
import { justify, ragged } from '../drawing/typeset.ts';

/** The column of labels takes at most this share of the line; longer labels wrap. */
const WIDEST_LABELS = 0.4;
const COLON_DOTS = 16;

export function drawBody(sheet: Sheet, body: readonly LetterPart[], measures: Measures): void {
  const rows = body.flatMap((part) => (part.is === 'table' ? part.rows : []));
  const labels = labelsWidth(sheet, rows, measures);
  for (const part of body) {
    if (part.is === 'paragraph') drawParagraph(sheet, part.text, measures);
    else if (measures.table === 'beside') drawTable(sheet, part.rows, measures, labels);
    else drawStackedTable(sheet, part.rows, measures);
    sheet.down(measures.paragraphGap);
  }
}

/** One width for all rows, so that their colons stand under each other. */
function labelsWidth(sheet: Sheet, rows: readonly LetterRow[], measures: Measures): number {
  const widest = Math.max(0, ...rows.map((row) => sheet.measure(labelType(measures), row.label)));
  return Math.min(Math.ceil(widest) + 10, Math.round(sheet.width * WIDEST_LABELS));
}

/** A narrow line has too few words to be justified. */
function drawParagraph(sheet: Sheet, text: string, measures: Measures): void {
  const type = labelType(measures);
  const measure = (part: string): number => sheet.measure(type, part);
  const lines =
    measures.paragraphs === 'justified' ? justify(text, sheet.width, measure) : ragged(text, sheet.width, measure);
  for (const words of lines) {
    for (const word of words) sheet.put(word.text, word.x, type);
    sheet.down(type.leading);
  }
}

function drawTable(sheet: Sheet, rows: readonly LetterRow[], measures: Measures, labels: number): void {
  const label = labelType(measures);
  const values = measures.tableIndent + labels + COLON_DOTS;
  for (const [at, row] of rows.entries()) {
    const top = sheet.y;
    sheet.put(':', measures.tableIndent + labels, label);
    sheet.flushLeft(row.label, label, { left: measures.tableIndent, width: labels });
    const underLabel = sheet.y;
    sheet.moveTo(top);
    sheet.flushLeft(row.value, valueType(measures, at), { left: values, width: sheet.width - values });
    sheet.moveTo(Math.max(sheet.y, underLabel, top + measures.leading));
  }
}

function drawStackedTable(sheet: Sheet, rows: readonly LetterRow[], measures: Measures): void {
  const label: Type = { face: 'Sans', size: measures.note, leading: measures.note + 5 };
  const column = { left: measures.tableIndent, width: sheet.width - measures.tableIndent };
  const top = sheet.y;
  for (const [at, row] of rows.entries()) {
    if (at > 0) sheet.down(7);
    sheet.flushLeft(row.label, label, column);
    sheet.flushLeft(row.value, valueType(measures, at), column);
  }
  const bottom = sheet.y;
  sheet.moveTo(top + 2);
  sheet.fill(0, 2, bottom - top - 6);
  sheet.moveTo(bottom + 4);
}

const labelType = (measures: Measures): Type => ({ face: 'Serif', size: measures.body, leading: measures.leading });

/** The first row says who or what the letter is about: it alone is bold. */
const valueType = (measures: Measures, row: number): Type => ({
  ...labelType(measures),
  face: row === 0 ? 'Serif Bold' : 'Serif',
});
