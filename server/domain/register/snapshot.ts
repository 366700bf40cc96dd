import type { RegisteredPerson } from './person.ts';
import type { FileRefusal, RowRefusal, RowWarning } from './import-words.ts';

/** One import, kept whole (RG4). */
export interface SnapshotInfo {
  readonly number: number;
  /** DTKS or DTSEN, as the hall calls it. */
  readonly registerName: string;
  /** The period of the data as the office names it: "Oktober 2026". */
  readonly period: string;
  readonly sourceName: string;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
  readonly people: number;
  readonly refused: number;
  /** Since when the register has answered from this one; absent for those in reserve. */
  readonly activeSince?: number;
}

export interface FoundPerson {
  readonly snapshot: number;
  readonly personId: number;
  readonly person: RegisteredPerson;
}

export interface ImportOptions {
  readonly registerName: string;
  readonly period: string;
  /** The file's name as the office knows it; an upload is stored under another. */
  readonly sourceName: string;
}

export interface ImportProgress {
  readonly stage: 'reading' | 'indexing';
  readonly rows: number;
  /** Share of the file read, 0 to 1. */
  readonly share: number;
}

export interface ImportCounts {
  readonly rowsRead: number;
  readonly people: number;
  /** The same row again, word for word. */
  readonly repeated: number;
  /** Rows that the register marks as no longer active; not listed. */
  readonly inactive: number;
  readonly refused: number;
  readonly refusedBy: Readonly<Partial<Record<RowRefusal, number>>>;
  readonly warnedOf: Readonly<Partial<Record<RowWarning, number>>>;
  readonly columnsUnderstood: readonly { readonly meaning: string; readonly header: string }[];
  readonly columnsIgnored: readonly string[];
}

export interface ImportReport extends ImportCounts {
  readonly is: 'imported';
  readonly snapshot: SnapshotInfo;
}

export interface ImportRefusal {
  readonly is: 'refused';
  readonly code: FileRefusal;
  /** In Bahasa Indonesia, for the clerk. */
  readonly sentence: string;
  /** The counts, if all rows had been read before the file was refused. */
  readonly counts?: ImportCounts;
}
