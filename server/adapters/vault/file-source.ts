import type { KeyObject } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import {
  HEADER_BYTES,
  isSealed,
  PIECE_BYTES,
  piecesIn,
  plainBytes,
  SealBroken,
  SEALED_PIECE_BYTES,
  Unsealer,
} from './sealed-file.ts';
import type { SealedAs } from './sealed-file.ts';

/** The plain bytes of a file, from any position, sealed or not. */
export interface FileSource {
  readonly size: number;
  /** From `start` (included) to `end` (excluded), in pieces. */
  bytes(start?: number, end?: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

const PLAIN_BYTES = 1 << 18;

/** `files` null: nothing is sealed. A file in clear can always be read, since the command line imports what the office hands it. */
export async function openSource(file: string, files: KeyObject | null, as: SealedAs): Promise<FileSource> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const header = await readAt(handle, 0, Math.min(size, HEADER_BYTES));
    if (files === null || !isSealed(header)) return plainSource(handle, size);
    return sealedSource(handle, size, new Unsealer(files, as, header));
  } catch (fault) {
    await handle.close();
    throw fault;
  }
}

function plainSource(handle: FileHandle, size: number): FileSource {
  return {
    size,
    async *bytes(start = 0, end = size) {
      for (let at = start; at < Math.min(end, size); at += PLAIN_BYTES) {
        yield await readAt(handle, at, Math.min(PLAIN_BYTES, end - at));
      }
    },
    close: () => handle.close(),
  };
}

function sealedSource(handle: FileHandle, sealedSize: number, unsealer: Unsealer): FileSource {
  const [size, count] = [plainBytes(sealedSize), piecesIn(sealedSize)];
  if (size < 0) throw new SealBroken('A sealed file was cut short before its first piece.');
  const piece = async (index: number): Promise<Buffer> => {
    const sealed = await readAt(handle, HEADER_BYTES + index * SEALED_PIECE_BYTES, SEALED_PIECE_BYTES);
    return unsealer.open(sealed, index, index === count - 1);
  };
  return {
    size,
    async *bytes(start = 0, end = size) {
      const until = Math.min(end, size);
      for (let at = start; at < until;) {
        const index = Math.floor(at / PIECE_BYTES);
        const from = index * PIECE_BYTES;
        const plain = await piece(index);
        yield plain.subarray(at - from, until - from);
        at = from + PIECE_BYTES;
      }
    },
    close: () => handle.close(),
  };
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
