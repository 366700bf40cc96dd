import { accept, refuse } from '../decision.ts';
import type { Decision } from '../decision.ts';
import type { Hall } from '../hall.ts';
import type { HallSetup } from '../hall-setup.ts';
import type { Instant } from '../hall-time/instant.ts';
import type { JobId, PrinterId } from '../ids.ts';
import { slipHead } from '../paper/visit-slips.ts';
import type { ComplaintReceiptSlip } from '../slips.ts';
import type { Complaint } from './complaint.ts';

interface Printing {
  readonly jobId: JobId;
  /** Null: at one of the counters. */
  readonly printerId: PrinterId | null;
}

/** CM9: number, day and code; no name, and nothing about the complaint. */
export function printReceipt(hall: Hall, complaint: Complaint, { jobId, printerId }: Printing, now: Instant): Decision {
  const printer = printerId ?? hall.setup.counters.find((counter) => counter.printerId !== undefined)?.printerId;
  if (printer === undefined) return refuse('unknown-printer');
  const paper = receiptSlip(hall, complaint, now);
  return accept({ type: 'paper-queued', at: now, jobId, printerId: printer, visitId: null, paper });
}

function receiptSlip(hall: Hall, { number, code, kind, language }: Complaint, now: Instant): ComplaintReceiptSlip {
  const statusUrl = statusUrlOf(hall.setup, code);
  return { kind: 'complaint-receipt', ...slipHead(hall, language, now), number, code, about: kind, statusUrl };
}

/** The page that shows its state, with the code where no log records it (ON6). Null: the hall has no such page; ask the officer. */
export function statusUrlOf({ publicUrl, online }: HallSetup, code: string): string | null {
  return publicUrl !== undefined && online?.enabled ? `${publicUrl}/online/pengaduan/status#${code}` : null;
}
