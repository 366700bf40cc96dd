import type { FileHandle } from 'node:fs/promises';
import type { MediaKind } from '../../ports/hall-media.ts';
import { pictureSize } from '../photo/picture-size.ts';

const HEAD = 1_048_576;
/** The most that a browser on a small computer can decode. */
const MOST_PIXELS = 60_000_000;
const LARGEST_INDEX = 32_000_000;

/** DI3: the type by content, whatever the name says; null: a display cannot show it, or it is incomplete. */
export async function mediaKind(file: FileHandle, bytes: number): Promise<MediaKind | null> {
  const head = await bytesAt(file, 0, Math.min(HEAD, bytes));
  const picture = pictureKind(head);
  if (picture) return isSeen(head) ? picture : null;
  if (head.toString('latin1', 4, 8) === 'ftyp') return (await isWholeMp4(file, bytes)) ? 'video/mp4' : null;
  return isWebm(head) ? 'video/webm' : null;
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

function pictureKind(head: Buffer): MediaKind | null {
  if (head.toString('latin1', 0, 3) === '\xff\xd8\xff') return 'image/jpeg';
  if (head.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  return head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : null;
}

function isSeen(head: Buffer): boolean {
  const size = pictureSize(head);
  return size !== null && size.width > 0 && size.height > 0 && size.width * size.height <= MOST_PIXELS;
}

const isWebm = (head: Buffer): boolean =>
  head.length > 40 && head.readUInt32BE(0) === 0x1a45dfa3 && head.subarray(0, 64).includes('webm');

/**
 * Its boxes fill the file exactly, include an index and pictures, and the pictures have a codec that browsers play, which excludes the HEVC
 * of telephones.
 */
async function isWholeMp4(file: FileHandle, bytes: number): Promise<boolean> {
  const boxes = await boxesIn(file, bytes);
  const index = boxes?.find(({ name }) => name === 'moov');
  if (!index || !boxes?.some(({ name }) => name === 'mdat') || index.bytes > LARGEST_INDEX) return false;
  const words = await bytesAt(file, index.at, index.bytes);
  return ['avc1', 'avc3', 'av01', 'vp09'].some((codec) => words.includes(codec));
}

interface Box {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
}

async function boxesIn(file: FileHandle, bytes: number): Promise<readonly Box[] | null> {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes;) {
    const head = await bytesAt(file, at, 16);
    if (head.length < 8) return null;
    const said = head.readUInt32BE(0);
    if (said === 1 && head.length < 16) return null;
    const length = said === 0 ? bytes - at : said === 1 ? Number(head.readBigUInt64BE(8)) : said;
    if (length < 8 || at + length > bytes) return null;
    boxes.push({ name: head.toString('latin1', 4, 8), at, bytes: length });
    at += length;
  }
  return boxes;
}
