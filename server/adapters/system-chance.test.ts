import { describe, expect, it, vi } from 'vitest';
import { chanceBytes, systemChance } from './system-chance.ts';

const MANY = 5_000;
const many = (draw: () => string): string[] => Array.from({ length: MANY }, draw);

describe('chance', () => {
  it('[IS7] gives no token twice, each of 144 bits, whichever block of chance it was drawn from', () => {
    const tokens = many(() => systemChance.token());
    expect(new Set(tokens).size).toBe(MANY);
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 18)).toBe(true);
    // No byte is constant, so each of them was drawn.
    for (let at = 0; at < 18; at++) {
      expect(new Set(tokens.map((token) => Buffer.from(token, 'base64url')[at])).size).toBeGreaterThan(200);
    }
    expect(new Set(many(() => chanceBytes(10, 'hex'))).size).toBe(MANY);
  });

  it('gives ids in the order of time that are UUIDs, and none twice', () => {
    const ids = many(() => systemChance.idInOrder());
    expect(new Set(ids).size).toBe(MANY);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id))).toBe(
      true,
    );
    expect(ids).toEqual(ids.toSorted());
  });

  it('keeps that order while the clock stands still, and when it is set back', () => {
    vi.useFakeTimers({ now: 9_000_000 });
    const before = many(() => systemChance.idInOrder());
    vi.setSystemTime(8_000_000);
    const ids = [...before, ...many(() => systemChance.idInOrder())];
    vi.useRealTimers();
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });
});
