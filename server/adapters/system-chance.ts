import { randomFillSync, randomInt, randomUUID } from 'node:crypto';
import type { Chance } from '../ports/world.ts';

/** No I, O, 0 or 1: people read these aloud and type them. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A buffer of random bytes, since each call to the system costs the same whatever its size. */
const drawn = Buffer.alloc(4_096);
let used = drawn.length;

/** Random bytes, each used once and then erased. */
export function chanceBytes(count: number, encoding: 'hex' | 'base64url'): string {
  if (used + count > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const bytes = drawn.subarray(used, used + count);
  used += count;
  const text = bytes.toString(encoding);
  bytes.fill(0);
  return text;
}

const COUNTED_IN_A_MS = 0x1000;
let newest = { at: 0, count: 0 };

/** Strictly increasing, also within a millisecond and when the clock is set back. */
function nextMoment(): typeof newest {
  const now = Date.now();
  const { at, count } = newest;
  if (now > at) newest = { at: now, count: 0 };
  else newest = count + 1 < COUNTED_IN_A_MS ? { at, count: count + 1 } : { at: at + 1, count: 0 };
  return newest;
}

/** UUID version 7: 48 bits of time, a 12-bit counter within the millisecond, then random bits. */
function uuidInOrder(chance: string): string {
  const { at, count } = nextMoment();
  const time = at.toString(16).padStart(12, '0');
  const counted = count.toString(16).padStart(3, '0');
  const variant = (0x8 | (Number.parseInt(chance.charAt(0), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${variant}${chance.slice(1, 4)}-${chance.slice(4, 16)}`;
}

export const systemChance: Chance = {
  id: () => randomUUID(),
  idInOrder: () => uuidInOrder(chanceBytes(8, 'hex')),
  token: () => chanceBytes(18, 'base64url'),
  code: (length) => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join(''),
};
