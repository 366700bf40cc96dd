import { readSync } from 'node:fs';

/** SQLite's write-ahead log: a head, then frames of a head and a page (https://sqlite.org/walformat.html). */
export const HEAD = 32;
export const FRAME_HEAD = 24;
/** The last bit of either says how its sums are counted. */
export const MAGIC = 0x377f0682;
/** What of the head its sums are counted over. */
export const HEAD_SUMMED = 24;
/** Where in a head the salt of its round stands, and the sums of a frame. */
export const HEAD_SALT = 16;
export const FRAME_SALT = 8;
export const FRAME_SUMS = 16;

export interface Sums {
  readonly a: number;
  readonly b: number;
}

export const sumsIn = (bytes: Buffer, at: number): Sums => ({
  a: bytes.readUInt32BE(at),
  b: bytes.readUInt32BE(at + 4),
});
export const areIn = ({ a, b }: Sums, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

export function sumsOf(bytes: Buffer, before: Sums, isBig: boolean): Sums {
  let { a, b } = before;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + view.getUint32(at, !isBig) + b) >>> 0;
    b = (b + view.getUint32(at + 4, !isBig) + a) >>> 0;
  }
  return { a, b };
}

export const sumsOfFrame = (frame: Buffer, before: Sums, isBig: boolean): Sums =>
  sumsOf(frame.subarray(FRAME_HEAD), sumsOf(frame.subarray(0, FRAME_SALT), before, isBig), isBig);

export function bytesAt(handle: number, at: number, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  return bytes.subarray(0, readSync(handle, bytes, 0, count, at));
}
