import { FRAME_SALT, HEAD, HEAD_SALT, HEAD_SUMMED, MAGIC, sumsOf, sumsOfFrame } from './log-format.ts';
import type { Sums } from './log-format.ts';
import { framesIn } from './log-frames.ts';
import type { LogFrames } from './log-frames.ts';

/** A power cut tears one commit, which nobody was told of. */
const TORN = 1;
const VERSION = 3_007_000;

export interface KeptLog {
  /** A whole log of what is left. */
  readonly log: Buffer;
  /** Commits behind it, about; null: nobody can know. */
  readonly lost: number | null;
  /** Whatever somebody was told of is in it, or in hall.db. */
  readonly isWhole: boolean;
}

interface KeptParts {
  /** Up to the damage. */
  readonly before: KeptLog;
  /** Behind the damage: right if what is before it, and what has changed, had been copied into hall.db. */
  readonly behind: KeptLog;
}

/** DU8: what is left of a log in which something has changed. */
export function keptOf(log: Buffer): KeptParts {
  const { frames, isRoundKnown } = framesIn(log);
  const damage = frames.findIndex(({ isIntact }) => !isIntact);
  const end = damage < 0 ? frames.length : damage;
  const from = behindDamage(frames);
  const behind = committed(frames, from, frames.length);
  return {
    before: keptTo(frames, 0, committed(frames, 0, end), isRoundKnown),
    behind: keptTo(frames, from, behind, isRoundKnown && behind > from),
  };
}

/** Where the last run of intact frames begins that has a commit. */
function behindDamage(frames: LogFrames['frames']): number {
  const last = frames.findLastIndex(({ isIntact, isCommit }) => isIntact && isCommit);
  return last < 0 ? frames.length : frames.findLastIndex(({ isIntact }, i) => i < last && !isIntact) + 1;
}

/** Behind the last whole commit of a run. */
function committed(frames: LogFrames['frames'], from: number, to: number): number {
  return Math.max(from, frames.findLastIndex((each, i) => i >= from && i < to && each.isCommit && each.isIntact) + 1);
}

function keptTo(frames: LogFrames['frames'], from: number, to: number, isRoundKnown: boolean): KeptLog {
  const pages = frames.slice(from, to).map(({ bytes }) => bytes);
  const lost = frames.slice(to).filter(({ isOfRound, isCommit }) => isOfRound && isCommit).length;
  return {
    log: newLog(pages),
    lost: isRoundKnown ? lost : null,
    isWhole: isRoundKnown && commitsBehind(frames, to) <= TORN,
  };
}

/** As at a start: what power cuts have left there never follows (`lost-in-log.ts`). */
function commitsBehind(frames: LogFrames['frames'], end: number): number {
  let [run, most] = [0, 0];
  for (const { isOfRound, isIntact, isCommit } of frames.slice(end)) {
    run = isIntact ? run : 0;
    if (isOfRound && isCommit) run += 1;
    most = Math.max(most, run);
  }
  return most;
}

/** A log of these frames alone, whose sums SQLite believes. */
function newLog(frames: readonly Buffer[]): Buffer {
  const [first] = frames;
  if (!first) return Buffer.alloc(0);
  const head = Buffer.alloc(HEAD);
  for (const [i, word] of [MAGIC, VERSION, 4096].entries()) head.writeUInt32BE(word, i * 4);
  const salt = first.subarray(FRAME_SALT, FRAME_SALT + HEAD_SUMMED - HEAD_SALT);
  salt.copy(head, HEAD_SALT);
  let sums = sumsOf(head.subarray(0, HEAD_SUMMED), { a: 0, b: 0 }, false);
  put(sums, head, HEAD_SUMMED);
  const written = frames.map((each) => {
    const frame = Buffer.from(each);
    salt.copy(frame, FRAME_SALT);
    sums = sumsOfFrame(frame, sums, false);
    put(sums, frame, FRAME_SALT + salt.length);
    return frame;
  });
  return Buffer.concat([head, ...written]);
}

function put({ a, b }: Sums, into: Buffer, at: number): void {
  into.writeUInt32BE(a, at);
  into.writeUInt32BE(b, at + 4);
}
