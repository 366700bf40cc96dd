import type { Letter } from '../letter/letter.ts';

/** A report or part of a book, ready to be set on A4 and signed: all words are given, nothing is decided here. */
export interface PrintedReport {
  /** At both edges of each page: what nobody may miss. */
  readonly warnings: readonly string[];
  readonly letterhead: Letter['letterhead'];
  readonly title: string;
  /** Under the title, one line each: the period, when it was made. */
  readonly under: readonly string[];
  readonly tables: readonly PrintedTable[];
  /** Under the tables: what has to be known to read them. */
  readonly notes: readonly string[];
  readonly signature: Letter['signature'];
  /** "Halaman {page} dari {pages}" */
  readonly pageLine: string;
  /** The report's date, as 2026-11-23. */
  readonly day: string;
  /** Landscape: for many columns. */
  readonly wide: boolean;
}

export interface PrintedTable {
  /** Empty: the report's own title is enough. */
  readonly title: string;
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, in bold, if there is something to add up. */
  readonly total: readonly string[] | null;
  /** Shown instead of rows, where there are none. */
  readonly empty: string;
}
