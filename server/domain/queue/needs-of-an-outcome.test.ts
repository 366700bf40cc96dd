import { describe, expect, it } from 'vitest';
import type { Hall } from '../hall.ts';
import { callsNext, continuing, finishes, minute, opens, refusalOf, starts, visitOf, found } from '../hall.fixture.ts';
import { backOffice1, loket1 } from '../hall-setup.fixture.ts';
import { served, servedListed, ticks } from './ana-at-the-counter.fixture.ts';

const wantsOutcome = (hall: Hall, outcome: string) => refusalOf(hall, finishes(loket1, outcome), minute(9));

/** Her register check at the station had this answer. */
function checked(answer: typeof found | null): Hall {
  const visit = visitOf(served, 'ana');
  const check = { by: 'station', found: answer, at: minute(4) } as const;
  return { ...served, visits: new Map([['ana', { ...visit, check }]]) };
}

describe('what an outcome needs', () => {
  it('[VI3] [CS4] is every mandatory paper, present or not needed', () => {
    const withKtp = continuing(servedListed, minute(4), ticks({ ktp: 'present' }));
    expect(wantsOutcome(servedListed, 'to-letter')).toBe('needs-unmet');
    expect(wantsOutcome(withKtp, 'to-letter')).toBeNull();
    expect(wantsOutcome(continuing(servedListed, minute(4), ticks({ ktp: 'not-needed' })), 'to-letter')).toBeNull();
    expect(wantsOutcome(continuing(withKtp, minute(5), ticks({ ktp: 'missing' })), 'to-letter')).toBe('needs-unmet');
  });

  it('[CS4] is a paper that a clerk marked as missing, before anybody is sent home for one', () => {
    expect(wantsOutcome(served, 'papers-missing')).toBe('needs-unmet');
    const papers = ticks({ ktp: 'missing', sktm: 'present' });
    expect(wantsOutcome(continuing(served, minute(4), papers), 'papers-missing')).toBeNull();
  });

  it('[VI3] [CS4] is a look at every other mandatory paper, before a slip says which of them to bring', () => {
    const ktpOnly = ticks({ ktp: 'missing' });
    expect(wantsOutcome(continuing(served, minute(4), ktpOnly), 'papers-missing')).toBe('needs-unmet');
    for (const state of ['present', 'missing', 'not-needed'] as const) {
      const both = continuing(served, minute(4), ktpOnly, ticks({ sktm: state }));
      expect([state, wantsOutcome(both, 'papers-missing')]).toEqual([state, null]);
    }
    const settled = continuing(servedListed, minute(4), ktpOnly);
    expect(wantsOutcome(settled, 'papers-missing'), 'being listed stands in for the other').toBeNull();
  });

  it('[CS4] counts a paper as settled for whoever is listed, where the hall says so', () => {
    const papers = ticks({ ktp: 'present', sktm: 'missing' });
    expect(wantsOutcome(continuing(servedListed, minute(4), papers), 'papers-missing')).toBe('needs-unmet');
    expect(wantsOutcome(continuing(served, minute(4), papers), 'papers-missing')).toBeNull();
  });

  it('[VI3] is a look into the register, with the answer it asks for', () => {
    expect(wantsOutcome(served, 'to-bansos')).toBe('needs-unmet');
    expect(wantsOutcome(served, 'not-listed')).toBe('needs-unmet');
    expect(wantsOutcome(checked(null), 'to-bansos')).toBeNull();
    expect(wantsOutcome(checked(null), 'not-listed')).toBeNull();
    expect(wantsOutcome(checked(found), 'not-listed')).toBe('needs-unmet');
    expect(
      wantsOutcome(continuing(checked(null), minute(5), ticks({ ktp: 'present', sktm: 'present' })), 'to-letter'),
    ).toBe('needs-unmet');
  });

  it('[VI3] is the letter, where the letter is what the visitor came for', () => {
    const atBackOffice = continuing(
      servedListed,
      minute(4),
      { type: 'transfer', counterId: loket1, stationId: 'back-office', note: '' },
      opens(backOffice1),
      callsNext(backOffice1),
      starts(backOffice1),
    );
    const handsOver = finishes(backOffice1, 'letter-handed-over');
    expect(refusalOf(atBackOffice, handsOver, minute(9))).toBe('needs-unmet');
    const issued = continuing(atBackOffice, minute(9), {
      type: 'issue-letter',
      counterId: backOffice1,
      visitId: 'ana',
      letterId: 'l',
      jobId: 'j',
      code: 'C',
      purpose: 'sekolah',
      caseId: 'case of ana',
    });
    expect(refusalOf(issued, handsOver, minute(10))).toBeNull();
  });
});
