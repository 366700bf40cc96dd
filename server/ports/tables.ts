export interface TableColumn {
  readonly heading: string;
  /** A moment is local time as text: 2026-11-25 09:05. Empty cells stay empty. */
  readonly kind: 'text' | 'number' | 'moment';
  /** In characters, for formats with column widths. */
  readonly width: number;
}

export type TableRow = readonly (string | number)[];

/** Writes a spreadsheet table row by row, so that it may be larger than memory. */
export interface TableWriter {
  readonly mediaType: string;
  /** The most rows that the format allows. */
  readonly mostRows: number;
  write(columns: readonly TableColumn[], pages: AsyncIterable<readonly TableRow[]>): AsyncIterable<Uint8Array>;
}

export interface TableSheet {
  /** At most 31 characters. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly pages: AsyncIterable<readonly TableRow[]>;
}

/** Several tables in one file. */
export interface WorkbookWriter extends TableWriter {
  writeSheets(sheets: readonly TableSheet[]): AsyncIterable<Uint8Array>;
}

export type TableKind = 'csv' | 'xlsx';
