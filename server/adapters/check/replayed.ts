import type { Case } from '../../domain/cases/case.ts';
import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { HallEvent } from '../../domain/events.ts';
import { evolve } from '../../domain/evolve.ts';
import { newHall } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { ReadTables } from '../ledger/read-tables.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';

/** Hall and tables rebuilt in memory from the events alone, as a hub would have written them. */
export class Replayed {
  hall: Hall;
  position = 0;
  readonly db: Sqlite;
  readonly #tables: ReadTables;
  readonly #addEvent;
  readonly #addLetter;

  constructor(setup: HallSetup) {
    this.hall = newHall(setup);
    this.db = openDatabase(':memory:', null);
    this.#tables = new ReadTables(this.db);
    this.#addEvent = this.db.prepare('INSERT INTO ledger (position, at, type, body) VALUES (?, ?, ?, ?)');
    this.#addLetter = this.db.prepare(
      "INSERT INTO letter (id, number, code, visit, case_id, issued_at, slip) VALUES (?, ?, ?, ?, ?, ?, '')",
    );
    this.db.exec('BEGIN');
  }

  live(event: HallEvent, position: number, body: string): void {
    this.hall = evolve(this.hall, event);
    this.position = position;
    this.#addEvent.run(position, event.at, event.type, body);
    this.#tables.record(event, position);
    if (event.type === 'letter-issued' || event.type === 'letter-signed') {
      const caseId = event.type === 'letter-signed' ? event.caseId : null;
      this.#addLetter.run(event.letterId, event.number, event.code, event.visitId, caseId, event.at);
    }
    this.#tables.cases.keep({ events: [], answer: null, letter: null, cases: casesOf(this.hall, event) });
    this.#tables.complaints.keep({
      events: [],
      answer: null,
      letter: null,
      complaints: complaintsOf(this.hall, event),
    });
  }

  close(): void {
    this.db.close();
  }
}

function casesOf({ cases, visits }: Hall, event: HallEvent): Case[] {
  const ofVisit = 'visitId' in event && event.visitId !== null ? visits.get(event.visitId)?.caseId : null;
  const ids = new Set(['caseId' in event ? event.caseId : null, ofVisit]);
  return [...ids].flatMap((id) => cases.get(id ?? '') ?? []);
}

function complaintsOf({ complaints }: Hall, event: HallEvent): Complaint[] {
  return 'complaintId' in event ? [complaints.get(event.complaintId) ?? []].flat() : [];
}
