import type { AttachmentId } from '../domain/ids.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { Day } from '../domain/hall-time/zone.ts';

/** Takes out of the tables what is kept no longer (RT1); each says how much went. */
export interface RetentionBook {
  /** On how many days from that one on somebody came. */
  daysWorkedSince(day: Day): Promise<number>;
  /** Of cases and complaints that were closed before then, as far as they were not forgotten. */
  papersClosedBefore(before: Instant): Promise<readonly AttachmentId[]>;
  /** They are gone: nobody looks for them, and no check misses them. */
  papersForgotten(ids: readonly AttachmentId[], at: Instant): Promise<void>;
  forgetComplaints(before: Instant): Promise<number>;
  /** Whoever came and applied, where visit and case were over before then. */
  forgetApplicants(before: Instant): Promise<number>;
  /** What letters said that were issued before then, for no case that is still open. */
  forgetLetters(before: Instant): Promise<number>;
  forgetAudit(before: Instant): Promise<number>;
  forgetAnswers(before: Instant): Promise<number>;
  /** What was deleted is not in the file any more either. */
  settle(): Promise<void>;
}
