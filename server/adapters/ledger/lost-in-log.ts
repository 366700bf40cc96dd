import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** SQLite's write-ahead log: a head, then frames of a head and a page (https://sqlite.org/walformat.html). */
const [HEAD, FRAME_HEAD] = [32, 24];
/** The last bit of either says how its sums are counted. */
const MAGIC = 0x377f0682;

/** A power cut tears one commit; so does each one before it, of which something may still lie behind. */
const TORN = 1;

interface Sums {
  readonly a: number;
  readonly b: number;
}

/**
 * DU8: what is lost in a log behind a byte that has changed; null: nothing. SQLite takes the first frame whose sum is wrong for the end of
 * what was written, and would drop what follows without a word.
 */
export function damageInLog(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size <= HEAD + FRAME_HEAD) return null;
  const handle = openSync(file, 'r');
  try {
    // A hub at work may have written what was just being read: then it is whole by now.
    return look(handle) && look(handle);
  } finally {
    closeSync(handle);
  }
}

function look(handle: number): string | null {
  const head = bytesAt(handle, 0, HEAD);
  const said = saidOf(handle, head);
  // Begun anew meanwhile by the hub that is at work.
  return bytesAt(handle, 0, HEAD).equals(head) ? said : null;
}

function saidOf(handle: number, head: Buffer): string | null {
  const magic = head.readUInt32BE(0);
  const isBig = magic === MAGIC + 1;
  const sums = sumsOf(head.subarray(0, FRAME_HEAD), { a: 0, b: 0 }, isBig);
  // It is on the disk before the first frame is written.
  const isWhole = (magic === MAGIC || isBig) && areIn(sums, head, FRAME_HEAD);
  if (!isWhole) return 'its head has changed';
  const lost = commitsBehindDamage(handle, head, { sums, isBig });
  return lost > TORN ? `${lost} commits behind a changed byte` : null;
}

/**
 * The most commits of this round of the log that follow each other without a gap, behind the first frame that SQLite would not believe.
 * What power cuts have left there never follows: each commit was written over what the one before had begun.
 */
function commitsBehindDamage(handle: number, head: Buffer, begin: { readonly sums: Sums; readonly isBig: boolean }) {
  const { isBig } = begin;
  const page = head.readUInt32BE(8);
  const salt = head.subarray(16, 24);
  let [before, isSound, run, most] = [[begin.sums], true, 0, 0];
  for (let at = HEAD; ; at += FRAME_HEAD + page) {
    const frame = bytesAt(handle, at, FRAME_HEAD + page);
    if (frame.length < FRAME_HEAD + page) return most;
    const summed = before.map((sums) =>
      sumsOf(frame.subarray(FRAME_HEAD), sumsOf(frame.subarray(0, 8), sums, isBig), isBig),
    );
    const follows = frame.subarray(8, 16).equals(salt) && summed.some((sums) => areIn(sums, frame, 16));
    // Whichever of them has changed, the next frame follows from the other one.
    before = follows ? [storedIn(frame)] : [storedIn(frame), ...summed.slice(0, 1)];
    isSound &&= follows;
    if (isSound) continue;
    // The frame that ends a commit names the size of the database.
    run = (follows ? run : 0) + (frame.readUInt32BE(4) === 0 ? 0 : 1);
    most = Math.max(most, run);
  }
}

const storedIn = (frame: Buffer): Sums => ({ a: frame.readUInt32BE(16), b: frame.readUInt32BE(20) });
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
