import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Copied } from './manifest.ts';

const CHUNK = 1 << 20;

export type Content = Pick<Copied, 'bytes' | 'sha256'>;

/** The copy is on disk when this returns. An existing file is never overwritten. */
export function copyThrough(from: string, to: string): Content & Pick<Copied, 'modified'> {
  const { mtimeMs: modified } = statSync(from);
  const copy = openSync(to, 'wx', 0o600);
  try {
    const content = readThrough(from, (chunk) => {
      for (let written = 0; written < chunk.length;) written += writeSync(copy, chunk, written);
    });
    fsyncSync(copy);
    return { ...content, modified };
  } finally {
    closeSync(copy);
  }
}

/** Reads the whole file; returns its size and digest. */
export function readThrough(file: string, take: (chunk: Uint8Array) => void = () => {}): Content {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(CHUNK);
  const handle = openSync(file, 'r');
  try {
    let bytes = 0;
    for (;;) {
      const read = readSync(handle, chunk, 0, CHUNK, null);
      if (read === 0) return { bytes, sha256: hash.digest('hex') };
      const part = chunk.subarray(0, read);
      hash.update(part);
      take(part);
      bytes += read;
    }
  } finally {
    closeSync(handle);
  }
}
