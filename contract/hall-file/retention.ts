import { z } from 'zod';

const months = (least: number) => z.int().min(least).max(600).optional();

/** RT1: for how many months personal data is kept; absent: as usual (server/domain/retention/usual.ts). */
export const Retention = z.strictObject({
  /** Photos, scans and recordings, after their case or complaint was closed. */
  attachmentMonths: months(6),
  /** What a complaint said and who complained, after it was closed. */
  complaintMonths: months(6),
  /** Who came and applied, after visit and case were over; what was written to him, who fetched it. */
  caseMonths: months(12),
  /** What letters say, after they were issued; their numbers stay. */
  letterMonths: months(12),
  /** Imported registers, except the current one and the one before it. */
  registerMonths: months(1),
  /** Who saw and did what. */
  auditMonths: months(12),
});
export type Retention = z.output<typeof Retention>;
