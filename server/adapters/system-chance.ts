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

/** Version 7: 48 bits of time, then chance. */
function uuidOf(at: number, chance: string): string {
  const time = at.toString(16).padStart(12, '0');
  const variant = (0x8 | (Number.parseInt(chance.charAt(3), 16) & 0x3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(4, 7)}-${chance.slice(7, 19)}`;
}

export const systemChance: Chance = {
  id: () => randomUUID(),
  idInOrder: () => uuidOf(Date.now(), chanceBytes(10, 'hex')),
  token: () => chanceBytes(18, 'base64url'),
  code: (length) => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join(''),
};
