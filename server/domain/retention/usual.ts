import { days } from '../hall-time/instant.ts';
import type { Instant } from '../hall-time/instant.ts';

interface KeptMonths {
  readonly attachmentMonths?: number | undefined;
  readonly complaintMonths?: number | undefined;
  readonly caseMonths?: number | undefined;
  readonly letterMonths?: number | undefined;
  readonly registerMonths?: number | undefined;
  readonly auditMonths?: number | undefined;
}

/**
 * Numbers to begin with, and no law's: UU 27/2022 Pasal 44 leaves it to the schedule of retention, and that is the region's own (PP 28/2012 Pasal 53). Files
 * three years and records of who looked two, as one office has it; cases and complaints five, letters ten, as a guess on the safe side. The office
 * decides (docs/panduan/data-pribadi.md).
 */
export const USUAL = {
  attachmentMonths: 36,
  complaintMonths: 60,
  caseMonths: 60,
  letterMonths: 120,
  registerMonths: 12,
  auditMonths: 24,
} as const;
/** The hub's answers to presses: a screen repeats a request within minutes, or after a week's holiday. */
const ANSWERS_KEPT = days(30);

interface ForgetBefore {
  readonly attachments: Instant;
  readonly complaints: Instant;
  readonly cases: Instant;
  readonly letters: Instant;
  readonly registers: Instant;
  readonly audit: Instant;
  readonly answers: Instant;
}

/** RT1: what was over before these instants is deleted now. Months count as the longest, so that nothing goes early. */
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
