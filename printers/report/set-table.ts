import type { Type } from '../drawing/sheet.ts';
import type { PdfSheet } from '../letter/pdf/pdf-sheet.ts';
import { columnWidths } from './column-widths.ts';
import type { PrintedTable } from './report.ts';

const BODY: Type = { face: 'Sans', size: 8, leading: 10.6 };
const HEAVY: Type = { ...BODY, face: 'Sans Bold' };
const TITLE: Type = { face: 'Sans Bold', size: 9.5, leading: 15 };
const PADDING = { x: 4, y: 2.6 };
/** A column gets no more than this by its own wish. */
const WIDEST_SHARE = 0.34;
/** The first rows decide how wide a column has to be. */
const ROWS_LOOKED_AT = 300;

interface Grid {
  readonly sheet: PdfSheet;
  readonly table: PrintedTable;
  readonly widths: readonly number[];
}

/**
 * Columns are named on every page; a row is never split, a heading never stands without a row, and no row alone on the
 * last page.
 */
export function setTable(sheet: PdfSheet, table: PrintedTable): void {
  const grid = { sheet, table, widths: widthsOf(sheet, table) };
  const head = rowHeight(grid, headings(table), HEAVY);
  const [first] = table.rows;
  const title = table.title === '' ? 0 : TITLE.leading + 3;
  sheet.keep(title + head + (first ? rowHeight(grid, first, BODY) : BODY.leading));
  if (table.title !== '') {
    sheet.flushLeft(table.title, TITLE);
    sheet.down(3);
  }
  setHead(grid);
  if (!first) sheet.flushLeft(table.empty, { ...BODY, leading: 16 });
  const last = table.total ?? table.rows.at(-1) ?? [];
  const beforeLast = table.rows.at(table.total ? -1 : -2);
  for (const row of table.rows) setRow(grid, row, BODY, row === beforeLast ? rowHeight(grid, last, HEAVY) : 0);
  if (table.total) setTotal(grid, table.total);
  sheet.down(14);
}

const headings = ({ columns }: PrintedTable): string[] => columns.map(({ heading }) => heading);

function setHead(grid: Grid): void {
  const { sheet, table } = grid;
  const height = rowHeight(grid, headings(table), HEAVY);
  sheet.fill(sheet.whole.left, sheet.whole.width, height, '#e9eef0');
  setCells(grid, headings(table), HEAVY, height);
  line(sheet, 0.8, '#000000');
}

function setRow(grid: Grid, row: readonly string[], type: Type, keptBelow = 0): void {
  const { sheet } = grid;
  const height = rowHeight(grid, row, type);
  const before = sheet.pages;
  sheet.keep(height + keptBelow);
  if (sheet.pages > before) setHead(grid);
  setCells(grid, row, type, height);
  line(sheet, 0.35, '#8a9499');
}

function setTotal(grid: Grid, total: readonly string[]): void {
  line(grid.sheet, 0.8, '#000000');
  setRow(grid, total, HEAVY);
}

function setCells({ sheet, table, widths }: Grid, cells: readonly string[], type: Type, height: number): void {
  const top = sheet.y;
  let { left } = sheet.whole;
  for (const [at, { align }] of table.columns.entries()) {
    const width = widths[at] ?? 0;
    sheet.moveTo(top + PADDING.y);
    for (const words of cellLines(sheet, cells[at] ?? '', width, type)) {
      const space = width - 2 * PADDING.x - sheet.measure(type, words);
      sheet.put(words, left + PADDING.x + (align === 'right' ? space : 0), type);
      sheet.down(type.leading);
    }
    left += width;
  }
  sheet.moveTo(top + height);
}

const line = (sheet: PdfSheet, width: number, colour: string): void =>
  sheet.fill(sheet.whole.left, sheet.whole.width, width, colour);

function rowHeight({ sheet, widths }: Grid, cells: readonly string[], type: Type): number {
  const lines = cells.map((cell, at) => cellLines(sheet, cell, widths[at] ?? 0, type).length);
  return Math.max(1, ...lines) * type.leading + 2 * PADDING.y;
}

function cellLines(sheet: PdfSheet, cell: string, width: number, type: Type): string[] {
  const inner = width - 2 * PADDING.x;
  // Shortcut: most cells are one number or word and need no search for the best break.
  if (sheet.measure(type, cell) <= inner) return [cell];
  return sheet.lines(cell, type, inner).map((words) => words.join(' '));
}

function widthsOf(sheet: PdfSheet, table: PrintedTable): number[] {
  const widest = sheet.whole.width * WIDEST_SHARE;
  const wishes = table.columns.map(({ heading }, at) => {
    const cells = [...table.rows.slice(0, ROWS_LOOKED_AT), table.total ?? []].map((row) => row[at] ?? '');
    const words = heading.split(' ').map((word) => sheet.measure(HEAVY, word));
    const longest = Math.max(0, ...cells.map((cell) => sheet.measure(HEAVY, cell)));
    const least = Math.max(...words, Math.min(longest, widest * 0.35)) + 2 * PADDING.x;
    return { least, natural: Math.max(least, Math.min(longest, widest) + 2 * PADDING.x) };
  });
  return columnWidths(wishes, sheet.whole.width);
}
