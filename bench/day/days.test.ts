import { describe, expect, it } from 'vitest';
import { simulateDays } from './simulate-days.ts';

const holds = { ok: true, problems: [], numbersUnique: true, slipsPrintedOnce: true, callsAnnouncedOnce: true };

describe('whole service days through real sockets', () => {
  it('gives every number once, prints every slip once, sounds every call once, and overtakes nobody too often [IS1] [IS2] [PR3] [SC4] [CA2] [CA12]', async () => {
    const report = await simulateDays({ hallId: 'pariaman', days: 1, visitors: 30, seed: 7 });
    expect(report).toMatchObject({ ...holds, visits: 30, cameBack: 0 });
    expect(report.worstOvertaking).toBeLessThanOrEqual(10);
    expect(report.expired).toBeLessThan(8);
  });

  it('brings letters past initials and signature while visitors wait for them, come back, or come the next morning [CS2] [CS6] [CS8] [CA12] [LE2] [LE5]', async () => {
    const { cases, ...report } = await simulateDays({ hallId: 'karangasem', days: 2, visitors: 12, seed: 7 });
    expect(report).toMatchObject({ ...holds, days: 2, visits: 24 + report.cameBack });
    expect(report.cameBack).toBeGreaterThan(2);
    expect(cases.letters).toBeGreaterThan(5);
    expect(cases.closed).toBeGreaterThan(5);
  });

  it('brings files through many hands after their visitors have gone home [CS2] [CS6] [CS7] [LE2]', async () => {
    const { cases, ...report } = await simulateDays({ hallId: 'banyuasin', days: 1, visitors: 10, seed: 7 });
    expect(report).toMatchObject(holds);
    expect(cases.letters).toBeGreaterThan(5);
    expect(cases.returns).toBeGreaterThan(0);
  });
});
