import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../hall-time/instant.ts';
import { waitRange } from './waiting-time.ts';

const took = (...each: number[]) => each.map((n) => ({ at: 0, tookMs: minutes(n) }));
const steady = took(10, 10, 10, 10, 10);

describe('the waiting time', () => {
  it('[CA13] is not told before five visitors were served today', () => {
    expect(waitRange(3, 2, took(10, 10, 10, 10))).toBeNull();
    expect(waitRange(3, 2, steady)).not.toBeNull();
  });

  it('[CA13] is not told while no counter is open', () => {
    expect(waitRange(3, 0, steady)).toBeNull();
  });

  it('[CA13] shares the visitors ahead among the open counters, in steps of five minutes', () => {
    expect(waitRange(6, 1, steady)).toEqual({ fromMinutes: 60, toMinutes: 70 });
    expect(waitRange(6, 2, steady)).toEqual({ fromMinutes: 30, toMinutes: 40 });
  });

  it('[CA13] promises nobody less than five minutes', () => {
    expect(waitRange(0, 5, took(1, 1, 1, 1, 1))).toEqual({ fromMinutes: 0, toMinutes: 5 });
  });

  it('[CA13] is a wider range when visitors differ more', () => {
    const even = waitRange(6, 1, steady);
    const uneven = waitRange(6, 1, took(2, 4, 10, 14, 20));
    expect(uneven?.fromMinutes).toBeLessThan(even?.fromMinutes ?? 0);
    expect(uneven?.toMinutes).toBeGreaterThan(even?.toMinutes ?? Infinity);
  });

  it('[CA13] is a range that holds the plain average, and grows with the people ahead', () => {
    const samples = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(samples, fc.nat(60), fc.integer({ min: 1, max: 6 }), (each, ahead, counters) => {
        const range = waitRange(ahead, counters, took(...each));
        const further = waitRange(ahead + counters, counters, took(...each));
        expect(range && range.fromMinutes < range.toMinutes).toBe(true);
        expect(further?.toMinutes).toBeGreaterThanOrEqual(range?.toMinutes ?? Infinity);
        expect(further?.fromMinutes).toBeGreaterThanOrEqual(range?.fromMinutes ?? Infinity);
      }),
    );
  });
});
