import type { AttachmentId } from '../domain/ids.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { Day } from '../domain/hall-time/zone.ts';

/** Takes out of the tables what is kept no longer (RT1), and counts what went together with it (RT2). */
export interface RetentionBook {
  /** On how many of these days somebody came, the first and the last of them too. */
  daysWorked(from: Day, to: Day): Promise<number>;
  /** Of cases and complaints that were closed before then, as far as they were not forgotten. */
  papersClosedBefore(before: Instant): Promise<readonly AttachmentId[]>;
  /** They are gone: nobody looks for them, and no check misses them. */
  papersForgotten(ids: readonly AttachmentId[], at: Instant): Promise<void>;
  /** They go next. Durable when it returns: nobody else has a turn in between. */
  registersGo(numbers: readonly number[]): void;
  forgetComplaints(before: Instant): Promise<void>;
  /** Whoever came and applied, where visit and case were over before then; as far as it may go on. */
  forgetApplicants(before: Instant, goesOn: () => boolean): Promise<void>;
  /** What letters said that were issued before then, for no case that is still open. */
  forgetLetters(before: Instant): Promise<void>;
  forgetAudit(before: Instant): Promise<void>;
  forgetAnswers(before: Instant): Promise<void>;
  /** Says in the audit record how much has gone since it was said last, also before a kill. */
  tell(at: Instant): Promise<void>;
  /** What was deleted is not in the file any more either. */
  settle(): Promise<void>;
}
