import type { KeyObject } from 'node:crypto';
import { csvLine } from '../../../contract/csv-line.ts';
import { rowRefusals, type RowRefusal } from '../../domain/register/import-words.ts';
import { SealedWriter } from '../vault/sealed-writer.ts';
import type { SealedAs } from '../vault/sealed-file.ts';

/** The same for all, since a file gets its number only when the import is complete. */
export const REFUSED_ROWS: SealedAs = { purpose: 'refused-rows', name: '' };

export interface RefusedRow {
  readonly row: number;
  readonly nik: string;
  readonly kk: string;
  readonly name: string;
  readonly reason: RowRefusal;
}

/** Refused rows as a CSV that Excel opens with a double click (RG5): byte order mark and semicolons. */
export class RefusedRowsFile {
  readonly #file: SealedWriter;
  #waiting = '\ufeffBaris;NIK;No. KK;Nama;Alasan\r\n';

  constructor(file: string, files: KeyObject | null) {
    this.#file = new SealedWriter(file, files, REFUSED_ROWS);
  }

  add({ row, nik, kk, name, reason }: RefusedRow): void {
    const cells = [nik, kk, name, rowRefusals[reason]].map((cell) => cell.trim().slice(0, LONGEST_CELL));
    this.#waiting += `${row};${csvLine(cells)}\r\n`;
    if (this.#waiting.length > 1 << 16) this.#write();
  }

  finish(): void {
    this.#write();
    this.#file.finish();
  }

  close(): void {
    this.#file.close();
  }

  #write(): void {
    this.#file.write(this.#waiting);
    this.#waiting = '';
  }
}

const LONGEST_CELL = 200;
