export interface TableColumn {
  readonly heading: string;
  /** A moment is local time as text: 2026-11-25 09:05. What is empty is left empty. */
  readonly kind: 'text' | 'number' | 'moment';
  /** In signs, for what has a width. */
  readonly width: number;
}

export type TableRow = readonly (string | number)[];

/** A table for a spreadsheet, written while its rows come, so that it may be longer than memory. */
export interface TableWriter {
  readonly mediaType: string;
  /** More rows the format does not hold. */
  readonly mostRows: number;
  write(columns: readonly TableColumn[], pages: AsyncIterable<readonly TableRow[]>): AsyncIterable<Uint8Array>;
}

export interface TableSheet {
  /** At most 31 signs. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly pages: AsyncIterable<readonly TableRow[]>;
}

/** Several tables in one file. */
export interface WorkbookWriter extends TableWriter {
  writeSheets(sheets: readonly TableSheet[]): AsyncIterable<Uint8Array>;
}

export type TableKind = 'csv' | 'xlsx';
