import type { FileSource } from '../vault/file-source.ts';
import Papa from 'papaparse';
import { columnsOf, headerWithinRows } from './columns.ts';
import { FileRefused, mostColumns, untidy, type Row, type RowBatch, type Table } from './table.ts';
import { encodingOf, textOf, type Encoding } from './text-encoding.ts';

const delimiters = [',', ';', '\t', '|'];
/** No row of a register is this long: a quotation mark was not closed. */
const longestRow = 1 << 20;
const headLength = 1 << 16;

export async function csvTable(source: FileSource): Promise<Table> {
  const encoding = await encodingOf(source);
  const delimiter = await delimiterOf(source, encoding);
  return { countsFrom1904: false, batches: () => csvBatches(source, encoding, delimiter) };
}

async function* csvBatches(source: FileSource, encoding: Encoding, delimiter: string): AsyncGenerator<RowBatch> {
  let rowsBefore = 0;
  let unfinished = '';
  for await (const { text, bytes } of textOf(source, encoding)) {
    const { rows, count, rest } = parse(unfinished + text, delimiter, rowsBefore, false);
    if (rest.length > longestRow)
      throw new FileRefused('broken', `Tanda kutip tidak ditutup sesudah baris ${rowsBefore + count}.`);
    unfinished = rest;
    rowsBefore += count;
    yield { rows, share: bytes / source.size };
  }
  if (unfinished !== '') yield { rows: parse(unfinished, delimiter, rowsBefore, true).rows, share: 1 };
}

interface Parsed {
  readonly rows: Iterable<Row>;
  readonly count: number;
  /** The beginning of a row that has not ended yet. */
  readonly rest: string;
}

function parse(text: string, delimiter: string, rowsBefore: number, isEnd: boolean): Parsed {
  return text.includes('"')
    ? parseQuoted(text, delimiter, rowsBefore, isEnd)
    : parsePlain(text, delimiter, rowsBefore, isEnd);
}

function parsePlain(text: string, delimiter: string, rowsBefore: number, isEnd: boolean): Parsed {
  const lines = text.split('\n');
  const rest = isEnd ? '' : (lines.pop() ?? '');
  return { rows: rowsOf(lines, delimiter, rowsBefore), count: lines.length, rest };
}

/** Row by row: cells that live no longer than their row are cheap to collect. */
function* rowsOf(lines: readonly string[], delimiter: string, rowsBefore: number): Generator<Row> {
  let number = rowsBefore;
  for (const line of lines) {
    number += 1;
    yield { number, cells: withinColumns(line.split(delimiter), number), isTidy: !untidy.test(line) };
  }
}

function parseQuoted(text: string, delimiter: string, rowsBefore: number, isEnd: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  // The parser behind Papa.parse, typed `any` there: returns rows of cells, and how far it got.
  const parsed = parser.parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken && (isEnd || broken.code !== 'MissingQuotes')) {
    throw new FileRefused('broken', `Tanda kutip keliru di sekitar baris ${rowsBefore + (broken.row ?? 0) + 1}.`);
  }
  const rows = parsed.data.map((cells, index) => {
    const number = rowsBefore + index + 1;
    return { number, cells: withinColumns(cells, number) };
  });
  return { rows, count: rows.length, rest: text.slice(parsed.meta.cursor) };
}

function withinColumns(cells: readonly string[], row: number): readonly string[] {
  if (cells.length > mostColumns) throw new FileRefused('broken', `Kolom terlalu banyak di baris ${row}.`);
  return cells;
}

/** The delimiter with which a header appears; else the most frequent one, so that the refusal can show what was found. */
async function delimiterOf(source: FileSource, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const { text } of textOf(source, encoding, headLength)) head += text;
  head = head.slice(0, head.lastIndexOf('\n') + 1) || head;
  const withHeader = delimiters.find((delimiter) =>
    Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: headerWithinRows }).data.some((cells, index) =>
      columnsOf({ number: index + 1, cells }),
    ),
  );
  const count = (delimiter: string): number => head.split(delimiter).length;
  return withHeader ?? delimiters.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}
