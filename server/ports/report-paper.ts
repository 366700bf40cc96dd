import type { LetterSignatory } from '../domain/slips.ts';
import type { TableColumn, TableRow } from './tables.ts';

/** A report for the office to sign: letterhead, tables, signatory. */
export interface ReportPaper {
  readonly letterhead: {
    readonly logo: string | null;
    readonly government: string;
    readonly agency: string;
    readonly address: readonly string[];
  };
  readonly title: string;
  readonly under: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly notes: readonly string[];
  readonly place: string;
  /** As 2026-11-23. */
  readonly day: string;
  readonly signatory: LetterSignatory;
  /** Landscape, for a book of many columns. */
  readonly wide: boolean;
  /** A trial hall marks every paper. */
  readonly trial: boolean;
}

export interface PaperTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly total: TableRow | null;
}

export interface ReportTypesetter {
  /** Made in a worker thread: no press waits while pages are laid out. */
  pdf(paper: ReportPaper): Promise<Uint8Array>;
}
