import type { Instant } from '../hall-time/instant.ts';
import type { JobId, LetterId, PrinterId, ServiceId, VisitId } from '../ids.ts';
import type { LetterSlip, Slip } from '../slips.ts';

/** What a job prints. A letter is referenced, not included: its words are personal data and stay out of the ledger. */
export type Paper =
  | Exclude<Slip, LetterSlip>
  | { readonly kind: 'letter'; readonly letterId: LetterId; /** 0 is the original (LE3). */ readonly copy: number };

/** PR1. `sent` is the end for a printer that cannot confirm. */
export type JobState = 'queued' | 'sending' | 'sent' | 'printed' | 'unknown' | 'needs-clerk' | 'cancelled' | 'failed';

export interface PrintJob {
  readonly id: JobId;
  readonly printerId: PrinterId;
  readonly visitId: VisitId | null;
  readonly kind: Paper['kind'];
  /** The service whose standard is printed; null for any other paper. */
  readonly about: ServiceId | null;
  readonly queuedAt: Instant;
  readonly state: JobState;
  /** At its end. `sent` is an end only for a printer that cannot confirm. */
  readonly settled: boolean;
  /** LE8: its letter was cancelled, but printed without saying so. */
  readonly toBeFetched?: true;
}

/**
 * What keeps a printer from printing, in its own words or those of the connection to it (PR8); `ready`: nothing.
 * `unplugged`: its cable; `unreachable`: its network address; `agent-away`: the print agent that drives it.
 */
export type PrinterCondition =
  | 'ready'
  | 'paper-low'
  | 'paper-out'
  | 'cover-open'
  | 'cutter'
  | 'offline'
  | 'unplugged'
  | 'unreachable'
  | 'agent-away'
  | 'busy'
  | 'no-permission'
  | 'silent'
  | 'broken';
