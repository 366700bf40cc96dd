import type { AttachmentId } from '../domain/ids.ts';
import type { Instant } from '../domain/hall-time/instant.ts';
import type { Day } from '../domain/hall-time/zone.ts';

/** Deletes from the tables what has been kept long enough (RT1), and counts what went (RT2). */
export interface RetentionBook {
  /** On how many of these days somebody came, first and last included. */
  daysWorked(from: Day, to: Day): Promise<number>;
  /** Attachments of cases and complaints closed before then that are not yet deleted. */
  papersClosedBefore(before: Instant): Promise<readonly AttachmentId[]>;
  /** Records that the files are gone, so that nothing looks for them or reports them missing. */
  papersForgotten(ids: readonly AttachmentId[], at: Instant): Promise<void>;
  /** Announces which go next. Durable when it returns; synchronous, so nothing happens in between. */
  registersGo(numbers: readonly number[]): void;
  forgetComplaints(before: Instant): Promise<void>;
  /** Deletes visitors' and applicants' data where visit and case were over before then, as long as `goesOn`. */
  forgetApplicants(before: Instant, goesOn: () => boolean): Promise<void>;
  /** Deletes the words of letters issued before then, except for cases still open. */
  forgetLetters(before: Instant): Promise<void>;
  forgetAudit(before: Instant): Promise<void>;
  forgetAnswers(before: Instant): Promise<void>;
  /** Records how much was deleted since the last record, also before a kill. */
  tell(at: Instant): Promise<void>;
  /** Makes sure that deleted data is gone from the database file, too. */
  settle(): Promise<void>;
}
