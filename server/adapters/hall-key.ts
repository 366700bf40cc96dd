import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** The hall's own key beside its data: what is marked with it means nothing to whoever has only the data (RG3). */
export class HallKey {
  readonly #key: KeyObject;

  constructor(file: string) {
    if (!existsSync(file)) write(file, randomBytes(32));
    const bytes = readFileSync(file);
    if (bytes.length !== 32) throw new Error(`${file} is not a hall key: it has ${bytes.length} bytes instead of 32.`);
    this.#key = createSecretKey(bytes);
  }

  /** Tells two NIKs apart without telling either. */
  mark(nik: string): string {
    return createHmac('sha256', this.#key).update(nik).digest('base64url').slice(0, 22);
  }
}

function write(file: string, bytes: Uint8Array): void {
  const fd = openSync(file, 'wx', 0o600);
  writeSync(fd, bytes);
  fsyncSync(fd);
  closeSync(fd);
}
