import { randomFillSync, randomInt, randomUUID } from 'node:crypto';
import type { Chance } from '../ports/world.ts';

/** No I, O, 0 or 1: people read these aloud and type them. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Asking the system costs the same for few bytes and for many. */
const drawn = Buffer.alloc(4_096);
let used = drawn.length;

/** Bytes of chance, given out once each and not kept. */
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

export const systemChance: Chance = {
  id: () => randomUUID(),
  token: () => chanceBytes(18, 'base64url'),
  code: (length) => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join(''),
};
