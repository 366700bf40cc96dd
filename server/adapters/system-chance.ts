import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Chance } from '../ports/world.ts';

/** No I, O, 0 or 1: people read these aloud and type them. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export const systemChance: Chance = {
  id: () => randomUUID(),
  token: () => randomBytes(18).toString('base64url'),
  code: (length) => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join(''),
};
