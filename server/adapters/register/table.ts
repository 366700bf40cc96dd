import { fileRefusals, type FileRefusal } from '../../domain/register/import-words.ts';

export interface Row {
  /** As the clerk sees it in the spreadsheet, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Which cells were numbers in the file; a CSV does not tell. */
  readonly numeric?: readonly boolean[];
  /** No cell of the row is `untidy`, as checked on the whole row. Otherwise each cell is checked. */
  readonly isTidy?: boolean;
}

/** As many letters as Excel lets a cell have. */
export const longestCell = 32_767;

/** As many columns as Excel lets a sheet have. */
export const mostColumns = 16_384;

/** Anything but single plain spaces, or what nobody sees (AC24). */
export const untidy = /[^\S ]|\p{Cc}|\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]| {2}/u;

export interface RowBatch {
  /** Can be iterated once, before the next batch is requested. */
  readonly rows: Iterable<Row>;
  /** Share of the table read so far, 0 to 1. */
  readonly share: number;
}

export interface Table {
  /** Date numbers count from 1904 (old Mac workbooks) instead of 1900. */
  readonly countsFrom1904: boolean;
  readonly batches: () => AsyncIterable<RowBatch>;
}

export interface OpenedFile {
  readonly tables: readonly Table[];
  readonly close: () => void;
}

/** A file is read as a stream, where a refusal can come after a million rows: thrown here, caught once by the import. */
export class FileRefused extends Error {
  readonly code: FileRefusal;
  readonly sentence: string;

  constructor(code: FileRefusal, detail = '', cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.sentence = detail ? `${fileRefusals[code]} ${detail}` : fileRefusals[code];
  }
}
