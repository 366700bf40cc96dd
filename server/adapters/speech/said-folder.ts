import { existsSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SaidShelf } from '../../ports/voice.ts';
import { keepFile } from './keep-file.ts';

const DIGEST = /^[\w-]{16,64}$/;

/** `data/voice/said/<digest>.wav`: a cache, rendered again when missing. */
export class SaidFolder implements SaidShelf {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  has(digest: string): boolean {
    return existsSync(this.#fileOf(digest));
  }

  read(digest: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (!this.has(digest)) return Promise.resolve(undefined);
    return readFile(this.#fileOf(digest)).then((bytes) => new Uint8Array(bytes));
  }

  keep(digest: string, wav: Uint8Array): Promise<void> {
    return keepFile(this.#fileOf(digest), wav);
  }

  keepOnly(digests: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const file of readdirSync(this.#folder)) {
      if (!digests.has(file.replace(/\.wav$/, ''))) rmSync(join(this.#folder, file), { force: true });
    }
  }

  #fileOf(digest: string): string {
    if (!DIGEST.test(digest)) throw new Error(`"${digest}" is no digest`);
    return join(this.#folder, `${digest}.wav`);
  }
}
