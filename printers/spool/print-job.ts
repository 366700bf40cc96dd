export type JobState = 'queued' | 'sending' | 'sent' | 'printed' | 'unknown' | 'needs-clerk' | 'cancelled' | 'failed';

export type JobKind = 'ticket' | 'letter' | 'slip';

/** What the spool knows of a job; the content to print stays with the store. */
export interface PrintJob {
  readonly id: string;
  readonly printerId: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly attempts: number;
  /** Second papers made by the spool itself. */
  readonly reprints: number;
  /** A paper of this job may be out already: the next one is headed CETAK ULANG. */
  readonly maybePrinted: boolean;
}

/** How it is known that the paper is out. */
export type Confirmation = 'process-id' | 'gs-r' | 'clerk';

export type JobReason =
  | 'link-lost'
  | 'no-progress'
  | 'no-confirmation'
  | 'restarted'
  | 'cannot-be-laid-out'
  | 'asked-by-clerk'
  /** Its print agent is no longer the one that took it, or has lost what it knew. */
  | 'agent-lost'
  /** Its letter was cancelled when it was on its way to the paper already (LE8). */
  | 'cancelled-meanwhile';

export interface JobChange {
  readonly state: JobState;
  readonly attempts?: number;
  readonly reprints?: number;
  readonly maybePrinted?: boolean;
  readonly confirmation?: Confirmation;
  readonly why?: JobReason;
  /** At its end: never to be offered to the spool again. */
  readonly settled: boolean;
}

/** Where jobs are kept. The first two calls resolve only when what they say would survive a power cut. */
export interface JobStore {
  /** The jobs of this printer that are not settled, oldest first; no more than `atMost`, if the store can leave some away. */
  open(printerId: string, atMost?: number): Promise<readonly PrintJob[]>;
  change(jobId: string, change: JobChange): Promise<void>;
  /** Of a store that is done with what broke off: whether this printer's last paper did, and may lie unfinished in it. */
  hasScrap?(printerId: string): Promise<boolean>;
}

/** PR3: one second paper without asking, and none of a letter, which has a number. */
const REPRINTS_WITHOUT_ASKING = 1;

/** What becomes of a job whose printing broke off. */
export function afterBreak(job: Pick<PrintJob, 'kind' | 'reprints'>, anythingSent: boolean, why: JobReason): JobChange {
  if (!anythingSent) return { state: 'queued', why, settled: false };
  if (job.kind === 'letter' || job.reprints >= REPRINTS_WITHOUT_ASKING) {
    return { state: 'needs-clerk', maybePrinted: true, why, settled: false };
  }
  return { state: 'unknown', maybePrinted: true, why, settled: false };
}

/** The job as it goes to the printer now, or undefined when it must wait for somebody. */
export function asSent(job: PrintJob): PrintJob | undefined {
  const attempts = job.attempts + 1;
  if (job.state === 'queued') return { ...job, state: 'sending', attempts };
  if (job.state !== 'unknown' || job.kind === 'letter' || job.reprints >= REPRINTS_WITHOUT_ASKING) return undefined;
  return { ...job, state: 'sending', attempts, reprints: job.reprints + 1, maybePrinted: true };
}
