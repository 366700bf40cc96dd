import type { Type } from '../../drawing/sheet.ts';
import type { LetterAnnex } from '../letter.ts';
import { rowsIn } from './pdf-rows.ts';
import type { PdfSheet } from './pdf-sheet.ts';

const type: Type = { face: 'Serif', size: 10, leading: 14 };
const heavy: Type = { ...type, face: 'Serif Bold' };
const PADDING = { x: 6, y: 3.5 };
const LINE = 0.5;
/** The running number's column, and the name's part of what is left. */
const NUMBER_WIDTH = 32;
const NAME_SHARE = 0.46;

/** On a page of its own; its head says to which letter it belongs, and the columns are named on every page. */
export function setAnnex(sheet: PdfSheet, annex: LetterAnnex): void {
  sheet.newPage();
  sheet.down(8);
  rowsIn(sheet, annex.belongsTo, sheet.whole, type);
  sheet.down(20);
  sheet.centred(annex.title, { ...heavy, size: 12, leading: 18 });
  sheet.down(8);
  setRow(sheet, annex.columns, heavy, true);
  for (const row of annex.rows) {
    const before = sheet.pages;
    sheet.keep(rowHeight(sheet, row, type));
    if (sheet.pages > before) setRow(sheet, annex.columns, heavy, true);
    setRow(sheet, row, type, false);
  }
}

function setRow(sheet: PdfSheet, cells: readonly string[], face: Type, named: boolean): void {
  const top = sheet.y;
  const height = rowHeight(sheet, cells, face);
  if (named) sheet.fill(sheet.whole.left, sheet.whole.width, height, '#eeeeee');
  let { left } = sheet.whole;
  for (const [at, cell] of cells.entries()) {
    const width = columnWidth(sheet, at, cells.length);
    sheet.moveTo(top + PADDING.y);
    for (const line of cellLines(sheet, cell, width, face)) {
      sheet.put(line, left + PADDING.x, face);
      sheet.down(face.leading);
    }
    sheet.doc.lineWidth(LINE).strokeColor('#000000').rect(left, top, width, height).stroke();
    left += width;
  }
  sheet.moveTo(top + height);
}

function rowHeight(sheet: PdfSheet, cells: readonly string[], face: Type): number {
  const lines = cells.map((cell, at) => cellLines(sheet, cell, columnWidth(sheet, at, cells.length), face).length);
  return Math.max(1, ...lines) * face.leading + 2 * PADDING.y;
}

const cellLines = (sheet: PdfSheet, cell: string, width: number, face: Type): string[] =>
  sheet.lines(cell === '' ? '-' : cell, face, width - 2 * PADDING.x).map((words) => words.join(' '));

function columnWidth({ whole }: PdfSheet, at: number, columns: number): number {
  if (at === 0) return NUMBER_WIDTH;
  const rest = whole.width - NUMBER_WIDTH;
  return at === 1 ? rest * NAME_SHARE : (rest * (1 - NAME_SHARE)) / Math.max(1, columns - 2);
}
