import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { rowRefusals, type RowRefusal } from '../../domain/register/import-words.ts';

/** The rows that were not taken, as a CSV that Excel opens with a double click (RG5): byte order mark and semicolons. */
export class RefusedRowsFile {
  #handle: number | undefined;
  #waiting = '\ufeffBaris;NIK;No. KK;Nama;Alasan\r\n';

  constructor(file: string) {
    this.#handle = openSync(file, 'w', 0o600);
  }

  add(row: number, nik: string, kk: string, name: string, reason: RowRefusal): void {
    this.#waiting += `${row};${quoted(nik)};${quoted(kk)};${quoted(name)};${quoted(rowRefusals[reason])}\r\n`;
    if (this.#waiting.length > 1 << 16) this.#write();
  }

  finish(): void {
    this.#write();
    if (this.#handle !== undefined) fsyncSync(this.#handle);
    this.close();
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }

  #write(): void {
    if (this.#handle !== undefined) writeSync(this.#handle, this.#waiting);
    this.#waiting = '';
  }
}

/** Excel would run what begins like a formula, and turn a NIK into a float once more; an apostrophe keeps both as text. */
function quoted(cell: string): string {
  const text = cell.replace(/\s+/g, ' ').trim().slice(0, 200);
  const safe = /^[=+\-@]/.test(text) || /^[0-9]{12,}/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
