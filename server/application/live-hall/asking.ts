import type { HallCommand } from '../../domain/commands.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import type { ComplaintBeside } from '../../ports/complaint-archive.ts';
import type {
  ApplicantRecord,
  BringerRecord,
  Correction,
  DrawnPaper,
  LedgerEntry,
  LetterRecord,
} from '../../ports/ledger.ts';
import type { MessageWords } from '../../ports/post.ts';

/** A command on its way into the live hall, with how to make the caller's answer and what to store beside its events. */
export interface Asking<Value> {
  readonly command: HallCommand;
  /** Null for commands that nobody repeats: the spool's reports, the change of day. */
  readonly commandId: string | null;
  readonly answer: (hall: Hall, events: readonly HallEvent[]) => Value;
  readonly letter?: (hall: Hall, events: readonly HallEvent[]) => LetterRecord | null;
  readonly applicant?: (hall: Hall, events: readonly HallEvent[]) => ApplicantRecord | null;
  readonly bringer?: (events: readonly HallEvent[]) => BringerRecord | null;
  readonly corrections?: (events: readonly HallEvent[]) => readonly Correction[];
  readonly recipient?: string;
  readonly complaint?: ComplaintBeside;
  readonly drawn?: DrawnPaper | null;
  readonly messages?: (hall: Hall, events: readonly HallEvent[]) => readonly MessageWords[];
}

/** Stored in the transaction beside the events: personal data, which events must not contain, and cases and complaints as they then are. */
export function besides(
  { letter, applicant, bringer, corrections, recipient, complaint, messages, drawn }: Asking<unknown>,
  hall: Hall,
  events: readonly HallEvent[],
): Omit<LedgerEntry, 'events' | 'answer'> {
  const handed = events.find((event) => event.type === 'handed-over');
  return {
    letter: (events.length > 0 && letter?.(hall, events)) || null,
    cases: casesIn(hall, events),
    applicant: (events.length > 0 && applicant?.(hall, events)) || null,
    bringer: (events.length > 0 && bringer?.(events)) || null,
    corrections: corrections?.(events) ?? [],
    complaint: (events.length > 0 && complaint) || null,
    complaints: complaintsIn(hall, events),
    drawn: (events.length > 0 && drawn) || null,
    messages: (events.length > 0 && messages?.(hall, events)) || [],
    // Also without a name: a hand-over that was undone may have left one.
    recipient: handed ? { caseId: handed.caseId, name: recipient ?? '' } : null,
  };
}

/** Cases as they are after these events, each once. */
function casesIn({ cases, visits }: Hall, events: readonly HallEvent[]): Case[] {
  const ids = new Set<string | null>();
  for (const event of events) {
    if ('caseId' in event) ids.add(event.caseId);
    if ('visitId' in event && event.visitId !== null) ids.add(visits.get(event.visitId)?.caseId ?? null);
  }
  return [...ids].flatMap((id) => cases.get(id ?? '') ?? []);
}

function complaintsIn({ complaints }: Hall, events: readonly HallEvent[]): Complaint[] {
  const ids = new Set(events.flatMap((event) => ('complaintId' in event ? [event.complaintId] : [])));
  return [...ids].flatMap((id) => complaints.get(id) ?? []);
}
