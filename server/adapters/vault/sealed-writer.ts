import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { Sealer } from './sealed-file.ts';
import type { SealedAs } from './sealed-file.ts';

/** Writes a growing file, sealed as it grows; null: in clear. A partial write is a fault. */
export class SealedWriter {
  readonly #sealer: Sealer | null;
  #handle: number | undefined;

  constructor(file: string, files: KeyObject | null, as: SealedAs) {
    this.#handle = openSync(file, 'w', 0o600);
    this.#sealer = files && new Sealer(files, as);
    if (this.#sealer) writeFileSync(this.#handle, this.#sealer.header);
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    if (this.#handle !== undefined) writeFileSync(this.#handle, this.#sealer?.add(bytes) ?? bytes);
  }

  /** Completes the file; on disk when it returns. */
  finish(): void {
    if (this.#handle === undefined) return;
    if (this.#sealer) writeFileSync(this.#handle, this.#sealer.end());
    fsyncSync(this.#handle);
    this.close();
  }

  close(): void {
    if (this.#handle !== undefined) closeSync(this.#handle);
    this.#handle = undefined;
  }
}
