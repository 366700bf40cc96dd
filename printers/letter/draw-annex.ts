import type { Sheet, Type } from '../drawing/sheet.ts';
import { drawPlainRows } from './draw-plain-rows.ts';
import type { LetterAnnex } from './letter.ts';
import type { Measures } from './measures.ts';

/** The running number's column, and the name's part of what is left. */
const NUMBER_DOTS = 50;
const NAME_SHARE = 0.4;
const GAP_DOTS = 12;

/** At the end of the strip: a roll has no second page. */
export function drawAnnex(sheet: Sheet, annex: LetterAnnex, measures: Measures): void {
  const note: Type = { face: 'Serif', size: measures.note, leading: Math.round(measures.note * 1.4) };
  sheet.fill(0, sheet.width, 1);
  sheet.down(measures.paragraphGap);
  drawPlainRows(sheet, annex.belongsTo, note);
  sheet.down(measures.paragraphGap);
  const title: Type = { face: 'Serif Bold', size: measures.body, leading: measures.leading };
  sheet.centred(annex.title, title, { left: 0, width: sheet.width });
  sheet.down(4);
  if (measures.table === 'beside') drawColumns(sheet, annex, note);
  else for (const row of annex.rows) drawStacked(sheet, row, note);
  sheet.down(measures.leading);
}

function drawColumns(sheet: Sheet, annex: LetterAnnex, type: Type): void {
  rule(sheet, 2);
  drawRow(sheet, annex.columns, { ...type, face: 'Serif Bold' });
  rule(sheet, 1);
  for (const row of annex.rows) drawRow(sheet, row, type);
  rule(sheet, 2);
}

function rule(sheet: Sheet, dots: number): void {
  sheet.down(3);
  sheet.fill(0, sheet.width, dots);
  sheet.down(dots + 3);
}

function drawRow(sheet: Sheet, cells: readonly string[], type: Type): void {
  const top = sheet.y;
  let left = 0;
  let bottom = top + type.leading;
  for (const [at, cell] of cells.entries()) {
    const width = columnWidth(at, cells.length, sheet.width);
    sheet.moveTo(top);
    sheet.flushLeft(cell === '' ? '-' : cell, type, { left, width: width - GAP_DOTS });
    bottom = Math.max(bottom, sheet.y);
    left += width;
  }
  sheet.moveTo(bottom);
}

function columnWidth(at: number, columns: number, width: number): number {
  if (at === 0) return NUMBER_DOTS;
  const rest = width - NUMBER_DOTS;
  return at === 1 ? rest * NAME_SHARE : (rest * (1 - NAME_SHARE)) / Math.max(1, columns - 2);
}

/** On the narrow roll the name has its own line, and what is said of it the next. */
function drawStacked(sheet: Sheet, [number = '', name = '', ...said]: readonly string[], type: Type): void {
  const column = { left: NUMBER_DOTS, width: sheet.width - NUMBER_DOTS };
  sheet.down(6);
  sheet.put(number, 0, type);
  sheet.flushLeft(name, { ...type, face: 'Serif Bold' }, column);
  sheet.flushLeft(said.filter((words) => words !== '').join(', '), type, column);
}
