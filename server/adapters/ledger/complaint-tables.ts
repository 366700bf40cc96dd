import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { findableWords } from '../../domain/cases/name-words.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import type { ComplaintBeside } from '../../ports/complaint-archive.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';

/** Tables for searching and reading complaints, written with their events (CM7). */
export class ComplaintTables {
  readonly #prepare: Sqlite['prepare'];

  constructor(prepare: Sqlite['prepare']) {
    this.#prepare = prepare;
  }

  record(event: HallEvent, position: number): void {
    if (!('complaintId' in event)) return;
    if (event.type === 'complaint-received') this.#begin(event);
    this.#prepare('INSERT INTO complaint_story (complaint, position) VALUES (?, ?)').run(event.complaintId, position);
  }

  /** Stores what is told beside the events, and the complaints' present state. */
  keep({ events, complaint: beside, complaints = [] }: LedgerEntry): void {
    if (beside) this.#keepBeside(beside);
    for (const event of events) checkBeside(event, beside ?? null);
    for (const each of complaints) this.#keepComplaint(each);
  }

  #begin({ complaintId, number, code, kind, channel, cameAt }: EventOf<'complaint-received'>): void {
    this.#prepare(
      `INSERT INTO complaint (id, number, code, kind, channel, received_at, state, body)
       VALUES (?, ?, ?, ?, ?, ?, 'open', '')`,
    ).run(complaintId, number, code, kind, channel, cameAt);
  }

  #keepBeside(beside: ComplaintBeside): void {
    if (beside.is === 'moved') {
      const { complaintId, moveId, note, records, answer } = beside;
      this.#prepare('INSERT INTO complaint_move (complaint, move, note, records, answer) VALUES (?, ?, ?, ?, ?)').run(
        complaintId,
        moveId,
        note,
        JSON.stringify(records),
        answer,
      );
      return;
    }
    const { complaintId, entryId, words, complainant } = beside;
    this.#prepare('INSERT INTO complaint_told (complaint, entry, words, complainant) VALUES (?, ?, ?, ?)').run(
      complaintId,
      entryId,
      words,
      JSON.stringify(complainant),
    );
    this.#prepare('UPDATE complaint SET name_words = ? WHERE id = ?').run(wordsOfName(complainant.name), complaintId);
  }

  #keepComplaint(complaint: Complaint): void {
    const { id, kind, stage } = complaint;
    const { undo: _, ...lasting } = complaint;
    const [state, closedAt] = stage.is === 'closed' ? [stage.as, stage.at] : ['open', null];
    this.#prepare('UPDATE complaint SET kind = ?, state = ?, closed_at = ?, body = ? WHERE id = ?').run(
      kind,
      state,
      closedAt,
      JSON.stringify(lasting),
      id,
    );
  }
}

/** A space before each word, so that its beginning can be searched for. */
const wordsOfName = (name: string): string =>
  findableWords(name)
    .map((word) => ` ${word.toLowerCase()}`)
    .join('');

/** A complaint's event is only accepted together with the words that it leaves out. */
function checkBeside(event: HallEvent, beside: ComplaintBeside | null): void {
  const wanted = besideOf(event);
  if (wanted === null) return;
  const told = beside?.is === 'told' ? beside.entryId : beside?.moveId;
  if (told !== wanted) throw new Error(`What went with ${event.type} ${wanted} was not told.`);
}

function besideOf(event: HallEvent): string | null {
  switch (event.type) {
    case 'complaint-received':
      return event.complaintId;
    case 'complaint-noted':
      return event.noteId;
    case 'complaint-moved':
      return event.moveId;
    default:
      return null;
  }
}
