import { KeptStatements } from '../sqlite/kept-statements.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import { CaseTables } from './case-tables.ts';
import { ComplaintTables } from './complaint-tables.ts';
import { MessageTable } from './message-table.ts';
import { recordServiceDay } from './service-days.ts';
import { collectInto } from './survey-tables.ts';

/** Writes the tables that are read beside the ledger, in the transaction of their events. */
export class ReadTables {
  readonly #prepare: Sqlite['prepare'];
  readonly cases: CaseTables;
  readonly complaints: ComplaintTables;
  readonly messages: MessageTable;

  constructor(db: Sqlite) {
    const statements = new KeptStatements(db);
    this.#prepare = (sql) => statements.prepare(sql);
    this.cases = new CaseTables(this.#prepare);
    this.complaints = new ComplaintTables(this.#prepare);
    this.messages = new MessageTable(this.#prepare);
  }

  record(event: HallEvent, position: number): void {
    switch (event.type) {
      case 'ticket-issued':
        this.#begin(event);
        break;
      case 'request-received':
        this.#receive(event);
        break;
      case 'stage-finished':
        if (event.next === null) this.#end(event.visitId, event.at, event.outcomeId);
        break;
      case 'day-closed':
        for (const id of event.expired) this.#end(id, event.at, 'expired');
        break;
      case 'action-undone':
        if (event.what !== 'stage-finished') break;
        this.#prepare('UPDATE visit SET ended_at = NULL, outcome = NULL WHERE id = ?').run(event.visitId);
        break;
      case 'paper-queued':
        this.#prepare(
          "INSERT INTO print_job (id, printer, visit, paper, state, queued_at) VALUES (?, ?, ?, ?, 'queued', ?)",
        ).run(event.jobId, event.printerId, event.visitId, JSON.stringify(event.paper), event.at);
        break;
      case 'job-changed': {
        const { attempts, reprints, maybePrinted, why, settled } = event.detail;
        this.#prepare(
          'UPDATE print_job SET state = ?, attempts = ?, reprints = ?, maybe_printed = ?, why = ?, settled = ? WHERE id = ?',
        ).run(event.state, attempts, reprints, maybePrinted ? 1 : 0, why, settled ? 1 : 0, event.jobId);
        break;
      }
      case 'letter-copied':
      case 'case-letter-copied':
        this.#prepare('UPDATE letter SET copies = ? WHERE id = ?').run(event.copy, event.letterId);
        break;
      case 'letter-cancelled':
        this.#prepare(
          'UPDATE letter SET cancelled_at = ?, cancelled_why = ? WHERE id = ? AND cancelled_at IS NULL',
        ).run(event.at, event.reason, event.letterId);
        break;
      case 'survey-collected':
        collectInto(this.#prepare, event);
        break;
      default:
    }
    this.cases.record(event, position);
    this.complaints.record(event, position);
    recordServiceDay(this.#prepare, event, position);
  }

  #begin(event: EventOf<'ticket-issued'>): void {
    this.#prepare('INSERT INTO visit (id, day, number, token, service, arrived_at) VALUES (?, ?, ?, ?, ?, ?)').run(
      event.visitId,
      event.day,
      event.number,
      event.token,
      event.serviceId,
      event.at,
    );
  }

  /** A request counts as a visit that is over at once: nobody is in the hall for it. */
  #receive(event: EventOf<'request-received'>): void {
    this.#prepare(
      `INSERT INTO visit (id, day, number, token, service, arrived_at, ended_at, outcome, via)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'from-home', ?)`,
    ).run(event.visitId, event.day, event.number, event.code, event.serviceId, event.at, event.at, event.via);
  }

  #end(visitId: string, at: number, outcome: string): void {
    this.#prepare('UPDATE visit SET ended_at = ?, outcome = ? WHERE id = ?').run(at, outcome, visitId);
  }
}
