import { describe, expect, it } from 'vitest';
import { simulateDay } from './simulate-day.ts';

describe('a whole service day through real sockets', () => {
  it('gives every number once, prints every slip once, sounds every call once, and overtakes nobody too often [IS1] [IS2] [PR3] [SC4] [CA2] [CA12]', async () => {
    const report = await simulateDay({ hallId: 'pariaman', visitors: 40, seed: 7 });
    expect(report).toMatchObject({
      ok: true,
      problems: [],
      visits: 40,
      numbersUnique: true,
      slipsPrintedOnce: true,
      callsAnnouncedOnce: true,
    });
    expect(report.worstOvertaking).toBeLessThanOrEqual(10);
    expect(report.expired).toBeLessThan(10);
  }, 60_000);
});
