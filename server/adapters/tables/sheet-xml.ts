import { dayNumber } from '../../domain/hall-time/zone.ts';
import type { TableColumn, TableRow } from '../../ports/tables.ts';
import { DECLARATION, MAIN, STYLES } from './workbook-parts.ts';

/** ECMA-376 part 1, 18.3.1: one sheet with a frozen heading. */
export async function* sheetXml(
  columns: readonly TableColumn[],
  pages: AsyncIterable<readonly TableRow[]>,
): AsyncGenerator<string> {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  yield (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>` +
    `<row>${columns.map(({ heading }) => textCell(heading, STYLES.heading)).join('')}</row>`
  );
  for await (const rows of pages) if (rows.length > 0) yield rows.map((row) => rowXml(columns, row)).join('');
  yield '</sheetData></worksheet>';
}

const rowXml = (columns: readonly TableColumn[], row: TableRow): string =>
  `<row>${columns.map((column, i) => cellXml(column, row[i] ?? '')).join('')}</row>`;

function cellXml({ kind }: TableColumn, value: string | number): string {
  if (value === '') return '<c/>';
  if (kind === 'moment') return `<c s="${STYLES.moment}"><v>${serialOf(String(value))}</v></c>`;
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  return textCell(value, STYLES.text);
}

/** A text cell is never run as a formula, whatever it begins with, and keeps all digits. */
const textCell = (text: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_CELL))}</t></is></c>`;

const LONGEST_CELL = 32_767;
const DAYS_BEFORE_1970 = 25_569;

/** Days since the end of 1899, as in spreadsheets. */
function serialOf(moment: string): number {
  const [day = '', clock = ''] = moment.split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return dayNumber(day) + DAYS_BEFORE_1970 + (hour * 60 + minute) / 1_440;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Without characters that XML forbids; `_x0041_` would be read as an A, and a bare carriage return as a line break. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll(/[&<>\r]/gu, (sign) => entities[sign] ?? sign);
}
