import { expect, it } from 'vitest';
import { lastOf, upToNow, withGivenAhead } from './given-ahead.ts';

const none = { days: [], cases: {}, letters: {}, complaints: {} };
const number = (sequence: number) => ({ year: 2031, sequence });
const setRight = { type: 'clock-set-right', clerkId: 'penyelia', at: 0 } as const;

it('[IS1] [DU9] what a clock that was ahead has given is used up, also where it was ahead a second time', () => {
  const first = { ...none, days: ['2031-01-01'], cases: { 2031: 4 }, letters: { 2031: 3 }, complaints: { 2031: 2 } };
  const second = { ...none, days: ['2028-05-02'], cases: { 2028: 9 }, letters: { 2028: 8 }, complaints: { 2028: 7 } };
  expect(withGivenAhead(withGivenAhead(undefined, { ...setRight, ...first }), { ...setRight, ...second })).toEqual({
    days: ['2031-01-01', '2028-05-02'],
    cases: { 2031: 4, 2028: 9 },
    letters: { 2031: 3, 2028: 8 },
    complaints: { 2031: 2, 2028: 7 },
  });
});

it('[IS1] a number that was given since the ledger was read is used up, too, and none is given back', () => {
  const given = { ...none, cases: { 2031: 4 }, letters: { 2031: 9 } };
  const last = { lastCase: number(5), lastLetter: number(3), lastComplaint: number(1) };
  expect(upToNow(given, last)).toEqual({ ...none, cases: { 2031: 5 }, letters: { 2031: 9 }, complaints: { 2031: 1 } });
});

it('[IS1] a year that comes begins after what was given ahead of it', () => {
  expect(lastOf(2031, { year: 2026, sequence: 40 }, { 2031: 4 })).toBe(4);
  expect(lastOf(2027, { year: 2026, sequence: 40 }, { 2031: 4 })).toBe(0);
  expect(lastOf(2031, { year: 2031, sequence: 6 }, { 2031: 4 })).toBe(6);
});
