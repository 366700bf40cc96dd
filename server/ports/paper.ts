import type { JobId, PrinterId } from '../domain/ids.ts';
import type { PrinterCondition } from '../domain/paper/print-job.ts';
import type { LetterSlip } from '../domain/slips.ts';

/** The printers of the hall: they are woken, never awaited (PR4). */
export interface PrintRoom {
  wake(printerId: PrinterId): void;
  decide(jobId: JobId, answer: 'printed' | 'reprint' | 'cancel'): Promise<boolean>;
  /** What the bytes of a job put on paper (PR5). */
  picture(jobId: JobId): Promise<Uint8Array | undefined>;
  /** The letter on A4, for the office's files. */
  letterPdf(slip: LetterSlip): Promise<Uint8Array>;
  /** The printers it can print on (PR7). */
  readonly models: readonly { readonly id: string; readonly name: string }[];
  knowsModel(model: string): boolean;
  /** The hall's file has changed: printers come, go, or hang elsewhere. */
  rearrange(): Promise<void>;
}

export type PrinterStateListener = (printerId: PrinterId, condition: PrinterCondition) => void;
