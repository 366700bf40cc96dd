import { describe, expect, it } from 'vitest';
import { stopwatch, timing } from './timing.ts';

const minute = 60_000;

describe('the time against the service standard', () => {
  it('stays neutral up to four fifths, then turns amber, then says that it is over', () => {
    expect(timing(11.9 * minute, 15).state).toBe('neutral');
    expect(timing(12 * minute, 15).state).toBe('near');
    expect(timing(15 * minute, 15)).toEqual({ state: 'over', used: 1 });
  });

  it('has no target where the standard is in days', () => {
    expect(timing(999 * minute, null)).toEqual({ state: 'neutral', used: 0 });
  });

  it('never runs backwards when the clocks differ', () => {
    expect(timing(-5_000, 15).used).toBe(0);
    expect(stopwatch(-5_000)).toBe('00.00');
    expect(stopwatch(61 * minute + 5_000)).toBe('61.05');
  });
});
