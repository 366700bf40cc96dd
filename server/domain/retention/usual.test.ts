import { describe, expect, it } from 'vitest';
import { days } from '../hall-time/instant.ts';
import { instantOf } from '../hall-time/zone.ts';
import { USUAL, forgetBefore } from './usual.ts';

const now = instantOf('2026-11-27', '10:00', 'WIB');
/** The longest that this many months can be. */
const ago = (months: number) => now - days(31 * months);

describe('what is over', () => {
  it('[RT1] [RT3] is forgotten after the months that the office has chosen, each kind after its own', () => {
    const chosen = {
      attachmentMonths: 1,
      complaintMonths: 2,
      caseMonths: 3,
      letterMonths: 4,
      registerMonths: 5,
      auditMonths: 6,
    };
    expect(forgetBefore(chosen, now)).toEqual({
      attachments: ago(1),
      complaints: ago(2),
      cases: ago(3),
      letters: ago(4),
      registers: ago(5),
      audit: ago(6),
      answers: now - days(30),
    });
  });

  it('[RT1] [RT3] is forgotten after the usual months where it has chosen none, or for some kinds only', () => {
    const usual = {
      attachments: ago(USUAL.attachmentMonths),
      complaints: ago(USUAL.complaintMonths),
      cases: ago(USUAL.caseMonths),
      letters: ago(USUAL.letterMonths),
      registers: ago(USUAL.registerMonths),
      audit: ago(USUAL.auditMonths),
      answers: now - days(30),
    };
    expect(forgetBefore(undefined, now)).toEqual(usual);
    expect(forgetBefore({ letterMonths: 12 }, now)).toEqual({ ...usual, letters: ago(12) });
  });
});
