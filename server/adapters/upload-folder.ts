import type { KeyObject } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { Transform as TransformStream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sealing } from './vault/sealed-stream.ts';

const MOST_BYTES = 2 * 1024 ** 3;

/** Uploads, outside every public folder, under names of our own; only the extension is the sender's. */
export class UploadFolder {
  readonly #folder: string;
  readonly #files: () => KeyObject;
  readonly #newName: () => string;

  /** Nothing is kept across a start: an import that a kill interrupted has to be uploaded again. */
  constructor(folder: string, files: () => KeyObject, newName: () => string) {
    [this.#folder, this.#files, this.#newName] = [folder, files, newName];
    rmSync(folder, { recursive: true, force: true });
  }

  async keep(stream: Readable, name: string): Promise<string> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const ending = /^\.[a-z]{1,5}$/.test(extname(name).toLowerCase()) ? extname(name).toLowerCase() : '';
    const named = this.#newName() + ending;
    const file = join(this.#folder, named);
    const seal = sealing(this.#files(), { purpose: 'upload', name: named });
    try {
      await pipeline(stream, atMost(MOST_BYTES), seal, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
      return file;
    } catch (fault) {
      rmSync(file, { force: true });
      throw fault;
    }
  }
}

function atMost(bytes: number): Transform {
  let seen = 0;
  return new TransformStream({
    transform(chunk: Buffer, _encoding, next) {
      seen += chunk.length;
      if (seen > bytes) next(new Error(`An upload was larger than ${bytes} bytes.`));
      else next(null, chunk);
    },
  });
}
