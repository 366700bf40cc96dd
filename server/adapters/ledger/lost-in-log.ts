import { closeSync, openSync, statSync } from 'node:fs';
import {
  areIn,
  bytesAt,
  FRAME_HEAD,
  FRAME_SALT,
  FRAME_SUMS,
  HEAD,
  HEAD_SALT,
  HEAD_SUMMED,
  MAGIC,
  sumsIn,
  sumsOf,
  sumsOfFrame,
} from './log-format.ts';
import type { Sums } from './log-format.ts';

/** A power cut tears one commit; so does each one before it, of which something may still lie behind. */
const TORN = 1;

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
  const sums = sumsOf(head.subarray(0, HEAD_SUMMED), { a: 0, b: 0 }, isBig);
  // It is on the disk before the first frame is written.
  const isWhole = (magic === MAGIC || isBig) && areIn(sums, head, HEAD_SUMMED);
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
  const salt = head.subarray(HEAD_SALT, HEAD_SUMMED);
  let [before, isSound, run, most] = [[begin.sums], true, 0, 0];
  for (let at = HEAD; ; at += FRAME_HEAD + page) {
    const frame = bytesAt(handle, at, FRAME_HEAD + page);
    if (frame.length < FRAME_HEAD + page) return most;
    const summed = before.map((sums) => sumsOfFrame(frame, sums, isBig));
    const isOfRound = frame.subarray(FRAME_SALT, FRAME_SUMS).equals(salt);
    const follows = isOfRound && summed.some((sums) => areIn(sums, frame, FRAME_SUMS));
    // Whichever of them has changed, the next frame follows from the other one.
    before = follows ? [sumsIn(frame, FRAME_SUMS)] : [sumsIn(frame, FRAME_SUMS), ...summed.slice(0, 1)];
    isSound &&= follows;
    if (isSound) continue;
    // The frame that ends a commit names the size of the database.
    run = (follows ? run : 0) + (frame.readUInt32BE(4) === 0 ? 0 : 1);
    most = Math.max(most, run);
  }
}
