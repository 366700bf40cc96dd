import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** SQLite's write-ahead log: a head, then frames of a head and a page (https://sqlite.org/walformat.html). */
const [HEAD, FRAME_HEAD] = [32, 24];

interface Sums {
  readonly a: number;
  readonly b: number;
}

/**
 * DU8: how many commits of a log lie behind a byte that has changed. SQLite takes the first frame whose sum is wrong for the end of what was
 * written, and would drop them without a word. A power cut leaves one of them, the last; a hub at work, which this may read beside, too.
 */
export function lostInLog(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size <= HEAD) return 0;
  const handle = openSync(file, 'r');
  try {
    const head = bytesAt(handle, 0, HEAD);
    const lost = commitsBehindDamage(handle, head);
    // Begun anew meanwhile by the hub that is at work.
    return bytesAt(handle, 0, HEAD).equals(head) ? lost : 0;
  } finally {
    closeSync(handle);
  }
}

function commitsBehindDamage(handle: number, head: Buffer): number {
  const page = head.readUInt32BE(8) === 1 ? 65_536 : head.readUInt32BE(8);
  const isBig = (head.readUInt32BE(0) & 1) === 1;
  let sums: Sums | null = sumsOf(head.subarray(0, FRAME_HEAD), { a: 0, b: 0 }, isBig);
  if (!areIn(sums, head, FRAME_HEAD)) return commitsFrom(handle, HEAD, PAGE, null);
  for (let at = HEAD; ; at += FRAME_HEAD + page) {
    const frame = bytesAt(handle, at, FRAME_HEAD + page);
    // Of an earlier round of the log, which has been copied into the database.
    if (frame.length < FRAME_HEAD + page || !saltIn(frame).equals(head.subarray(16, 24))) return 0;
    sums = sumsOf(frame.subarray(FRAME_HEAD), sumsOf(frame.subarray(0, 8), sums, isBig), isBig);
    if (!areIn(sums, frame, 16)) return commitsFrom(handle, at, page, saltIn(frame));
  }
}

/** Frames that end a commit: they name the size of the database. `salt`: of this round; null: of the first. */
function commitsFrom(handle: number, from: number, page: number, salt: Buffer | null): number {
  let [commits, ours] = [0, salt];
  for (let at = from; ; at += FRAME_HEAD + page) {
    const frame = bytesAt(handle, at, FRAME_HEAD);
    if (frame.length < FRAME_HEAD) return commits;
    ours ??= saltIn(frame);
    if (saltIn(frame).equals(ours) && frame.readUInt32BE(4) !== 0) commits += 1;
  }
}

/** Of every database that the hub makes. */
const PAGE = 4_096;
const saltIn = (frame: Buffer): Buffer => frame.subarray(8, 16);
const areIn = ({ a, b }: Sums, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;

function sumsOf(bytes: Buffer, before: Sums, isBig: boolean): Sums {
  let { a, b } = before;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + view.getUint32(at, !isBig) + b) >>> 0;
    b = (b + view.getUint32(at + 4, !isBig) + a) >>> 0;
  }
  return { a, b };
}

function bytesAt(handle: number, at: number, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  return bytes.subarray(0, readSync(handle, bytes, 0, count, at));
}
