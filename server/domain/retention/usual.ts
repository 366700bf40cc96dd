import { days } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';

export interface KeptMonths {
  readonly attachmentMonths?: number | undefined;
  readonly complaintMonths?: number | undefined;
  readonly caseMonths?: number | undefined;
  readonly letterMonths?: number | undefined;
  readonly registerMonths?: number | undefined;
  readonly auditMonths?: number | undefined;
}

/**
 * What was found where an office has thought about it: files three years, records of who looked two (docs/panduan/data-pribadi.md). Cases and letters as
 * long as schedules of retention mostly have it for licences and statements: five years, ten for the letters themselves.
 */
export const USUAL = {
  ...{ attachmentMonths: 36, complaintMonths: 60, caseMonths: 60, letterMonths: 120 },
  ...{ registerMonths: 12, auditMonths: 24 },
} as const;
/** The hub's answers to presses: a screen asks again within minutes, or after a week's holiday. */
const ANSWERS_KEPT = days(30);

/**
 * RT4: so many days of work within so many have to stand behind the hall's date before anything is forgotten by it: what is forgotten does
 * not come back, and a machine that wakes up in another year is noticed at the first slip.
 */
export const BELIEVED_AFTER = { daysWorked: 5, within: days(60) } as const;

export interface ForgetBefore {
  readonly attachments: Instant;
  readonly complaints: Instant;
  readonly cases: Instant;
  readonly letters: Instant;
  readonly registers: Instant;
  readonly audit: Instant;
  readonly answers: Instant;
}

/** RT1: what was over before these instants is forgotten now. A month is as long as the longest, so that nothing goes early. */
export function forgetBefore(kept: KeptMonths | undefined, now: Instant): ForgetBefore {
  const ago = (months: number | undefined, usual: number): Instant => now - days(31 * (months ?? usual));
  return {
    attachments: ago(kept?.attachmentMonths, USUAL.attachmentMonths),
    complaints: ago(kept?.complaintMonths, USUAL.complaintMonths),
    cases: ago(kept?.caseMonths, USUAL.caseMonths),
    letters: ago(kept?.letterMonths, USUAL.letterMonths),
    registers: ago(kept?.registerMonths, USUAL.registerMonths),
    audit: ago(kept?.auditMonths, USUAL.auditMonths),
    answers: now - ANSWERS_KEPT,
  };
}
