import type { SeededChance } from '../../../server/adapters/seeded-chance.ts';

const SECTOR = 512;

/**
 * What a power cut leaves of a file: of the writes since the last sync any sectors may have arrived, the last of them
 * torn. Its length may be the old one, the new one or in between.
 */
export function someSectors(before: Buffer, after: Buffer, chance: SeededChance): Buffer {
  const found = Buffer.alloc(lengthOf(before.length, after.length, chance));
  before.copy(found);
  const arrives = chance.one([0.5, 0.9, 1]);
  for (let at = 0; at < found.length; at += SECTOR) {
    const torn = chance.is((1 - arrives) / 4) ? Math.floor(chance.between(1, SECTOR)) : SECTOR;
    if (chance.is(arrives)) after.subarray(at, at + torn).copy(found, at);
  }
  return found;
}

function lengthOf(before: number, after: number, chance: SeededChance): number {
  if (after < before || chance.is(0.5)) return chance.one([before, after]);
  return Math.floor(chance.between(before, after + 1));
}
