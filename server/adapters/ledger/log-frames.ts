import {
  areIn,
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

/** As every ledger has it; a head that has changed may name another. */
const PAGE = 4096;

interface Frame {
  /** Its head and its page, as they lie in the log. */
  readonly bytes: Buffer;
  /** The last of a commit. */
  readonly isCommit: boolean;
  /** Written since the log began anew. */
  readonly isOfRound: boolean;
  /** Page and place are as they were written, though its sums or its salt may have changed. */
  readonly isIntact: boolean;
}

export interface LogFrames {
  readonly frames: readonly Frame[];
  /** False: where this round ends cannot be known, since its head and its first frame have changed. */
  readonly isRoundKnown: boolean;
}

/** Each frame of a log in which something has changed. One that only says the wrong sums is intact if the next one follows from it. */
export function framesIn(log: Buffer): LogFrames {
  const head = Buffer.concat([log.subarray(0, HEAD), Buffer.alloc(HEAD)]).subarray(0, HEAD);
  const all = Array.from({ length: Math.floor((log.length - HEAD) / (FRAME_HEAD + PAGE)) }, (_, i) =>
    log.subarray(HEAD + i * (FRAME_HEAD + PAGE), HEAD + (i + 1) * (FRAME_HEAD + PAGE)),
  );
  const isBig = [MAGIC, MAGIC + 1].includes(head.readUInt32BE(0))
    ? [head.readUInt32BE(0) === MAGIC + 1]
    : [false, true];
  const read = isBig.map((big) => chained(head, all, big));
  return read.find(({ isRoundKnown }) => isRoundKnown) ?? read[0] ?? { frames: [], isRoundKnown: false };
}

function chained(head: Buffer, all: readonly Buffer[], isBig: boolean): LogFrames {
  const counted = sumsOf(head.subarray(0, HEAD_SUMMED), { a: 0, b: 0 }, isBig);
  // Zeros sum up to zero, too.
  const isHeadSound = head.readUInt32BE(0) === MAGIC + Number(isBig) && areIn(counted, head, HEAD_SUMMED);
  const begin = [sumsIn(head, HEAD_SUMMED), counted];
  const [first, second] = all;
  const isFirstSound = first !== undefined && follows(first, begin, isBig);
  const salt = isHeadSound ? head.subarray(HEAD_SALT, HEAD_SUMMED) : saltOf(isFirstSound ? first : (second ?? head));
  const frames: Frame[] = [];
  let [before, isRound]: [readonly Sums[], boolean] = [begin, isHeadSound || isFirstSound];
  for (const bytes of all) {
    const counts = before.map((sums) => sumsOfFrame(bytes, sums, isBig));
    const from = counts.findIndex((sums) => areIn(sums, bytes, FRAME_SUMS));
    const last = frames.at(-1);
    // It follows from what the one before should have said: so that one is as it was, but for its sums.
    if (from > 0 && last?.isOfRound) frames[frames.length - 1] = { ...last, isIntact: true };
    isRound = saltOf(bytes).equals(salt) || (from >= 0 && isRound);
    frames.push({ bytes, isCommit: bytes.readUInt32BE(4) !== 0, isOfRound: isRound, isIntact: isRound && from >= 0 });
    before = from >= 0 ? [sumsIn(bytes, FRAME_SUMS)] : [sumsIn(bytes, FRAME_SUMS), ...counts.slice(0, 1)];
  }
  return { frames, isRoundKnown: isHeadSound || isFirstSound };
}

const saltOf = (frame: Buffer): Buffer => frame.subarray(FRAME_SALT, FRAME_SUMS);
const follows = (frame: Buffer, before: readonly Sums[], isBig: boolean): boolean =>
  before.some((sums) => areIn(sumsOfFrame(frame, sums, isBig), frame, FRAME_SUMS));
