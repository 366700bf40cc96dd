import type { Sheet, Type } from '../drawing/sheet.ts';
import { drawPlainRows } from './draw-plain-rows.ts';
import type { LetterAnnex } from './letter.ts';
import type { Measures } from './measures.ts';

/** Width of the running number's column, and the least width of the name. */
const NUMBER_DOTS = 50;
const NAME_SHARE = 0.3;
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
  const head: Type = { ...type, face: 'Serif Bold' };
  const widths = columnWidths(
    sheet.width,
    (at) => [
      sheet.measure(head, annex.columns[at] ?? ''),
      ...annex.rows.map((row) => sheet.measure(type, row[at] ?? '')),
    ],
    annex.columns.length,
  );
  rule(sheet, 2);
  drawRow(sheet, annex.columns, widths, head);
  rule(sheet, 1);
  for (const row of annex.rows) drawRow(sheet, row, widths, type);
  rule(sheet, 2);
}

/** What stands beside a name stays on one line if the name leaves room: a date on two lines is hard to read. */
function columnWidths(width: number, wantedAt: (at: number) => readonly number[], columns: number): number[] {
  const rest = width - NUMBER_DOTS;
  const wanted = Array.from({ length: columns - 2 }, (_, at) => Math.ceil(Math.max(...wantedAt(at + 2))) + GAP_DOTS);
  const all = wanted.reduce((sum, each) => sum + each, 0);
  const said = wanted.map((each) => each * Math.min(1, (rest * (1 - NAME_SHARE)) / all));
  return [NUMBER_DOTS, rest - said.reduce((sum, each) => sum + each, 0), ...said];
}

function rule(sheet: Sheet, dots: number): void {
  sheet.down(3);
  sheet.fill(0, sheet.width, dots);
  sheet.down(dots + 3);
}

function drawRow(sheet: Sheet, cells: readonly string[], widths: readonly number[], type: Type): void {
  const top = sheet.y;
  let left = 0;
  let bottom = top + type.leading;
  for (const [at, width] of widths.entries()) {
    sheet.moveTo(top);
    sheet.flushLeft(cells[at] || '-', type, { left, width: width - GAP_DOTS });
    bottom = Math.max(bottom, sheet.y);
    left += width;
  }
  sheet.moveTo(bottom);
}

/** On the narrow roll the name has a line of its own, and its details the next. */
function drawStacked(sheet: Sheet, [number = '', name = '', ...said]: readonly string[], type: Type): void {
  const column = { left: NUMBER_DOTS, width: sheet.width - NUMBER_DOTS };
  sheet.down(6);
  sheet.put(number, 0, type);
  sheet.flushLeft(name, { ...type, face: 'Serif Bold' }, column);
  sheet.flushLeft(said.filter((words) => words !== '').join(', '), type, column);
}
