import type { KeyObject } from 'node:crypto';
import { rowRefusals, type RowRefusal } from '../../domain/register/import-words.ts';
import { SealedWriter } from '../vault/sealed-writer.ts';
import type { SealedAs } from '../vault/sealed-file.ts';

/** The same for each: a file gets its number only when the import is whole. */
export const REFUSED_ROWS: SealedAs = { purpose: 'refused-rows', name: '' };

export interface RefusedRow {
  readonly row: number;
  readonly nik: string;
  readonly kk: string;
  readonly name: string;
  readonly reason: RowRefusal;
}

/** The rows that were not taken, as a CSV that Excel opens with a double click (RG5): byte order mark and semicolons. */
export class RefusedRowsFile {
  readonly #file: SealedWriter;
  #waiting = '\ufeffBaris;NIK;No. KK;Nama;Alasan\r\n';

  constructor(file: string, files: KeyObject | null) {
    this.#file = new SealedWriter(file, files, REFUSED_ROWS);
  }

  add({ row, nik, kk, name, reason }: RefusedRow): void {
    this.#waiting += `${row};${quoted(nik)};${quoted(kk)};${quoted(name)};${quoted(rowRefusals[reason])}\r\n`;
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

/** Excel would run what begins like a formula, and turn a NIK into a float once more; an apostrophe keeps both as text. */
function quoted(cell: string): string {
  const text = cell.replace(/\s+/g, ' ').trim().slice(0, 200);
  const safe = /^[=+\-@]/.test(text) || /^[0-9]{12,}/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
