import type { Instant } from '../hall-time/instant.ts';
import type { JobId, LetterId, PrinterId, ServiceId, VisitId } from '../ids.ts';
import type { LetterSlip, Slip } from '../slips.ts';

/** What a job prints. A letter is named, not carried: its words are personal data and stay out of the ledger. */
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
  /** The service whose standard is printed; null for every other paper. */
  readonly about: ServiceId | null;
  readonly queuedAt: Instant;
  readonly state: JobState;
  /** At its end. `sent` is one only for a printer that cannot confirm. */
  readonly settled: boolean;
  /** LE8: its letter was cancelled, and came out without saying so. */
  readonly toBeFetched?: true;
}

/**
 * What hinders a printer, in its own words or those of the way to it (PR8); `ready` is none of it. `unplugged`: its cable;
 * `unreachable`: its address in the network; `agent-away`: the print agent at which it hangs.
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
