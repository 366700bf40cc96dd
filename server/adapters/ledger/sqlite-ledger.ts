import { setImmediate as giveWay } from 'node:timers/promises';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { EventOf, HallEvent } from '../../domain/events.ts';
import type { Hall } from '../../domain/hall.ts';
import { LedgerHasMore } from '../../ports/ledger.ts';
import type { Ledger, LedgerContent, LedgerEntry, LetterRecord } from '../../ports/ledger.ts';
import { HallDamaged, isDamage } from './hall-damaged.ts';
import { ReadTables } from './read-tables.ts';
import { keepSnapshot, soundSnapshot } from './snapshots.ts';

/** Events read and validated at once: a tenth of a second. */
const PART_OF_YEARS = 10_000;

/** The hall's ledger in one SQLite file; the tables read beside it are written in the same transaction. */
export class SqliteLedger implements Ledger {
  readonly #db: Sqlite;
  readonly #tables: ReadTables;
  readonly #addEvent;
  readonly #addAnswer;
  readonly #addLetter;
  readonly #keepBytes;
  readonly #findAnswer;
  readonly #findLast;
  readonly #findAfter;
  /** The last position that this ledger has returned; null: none yet. */
  #position: number | null = null;
  #keeping: Promise<void> = Promise.resolve();

  constructor(db: Sqlite) {
    this.#db = db;
    this.#tables = new ReadTables(db);
    this.#addEvent = db.prepare('INSERT INTO ledger (position, at, type, body) VALUES (?, ?, ?, ?)');
    this.#addAnswer = db.prepare('INSERT INTO command (id, at, reply) VALUES (?, ?, ?)');
    this.#addLetter = db.prepare(
      'INSERT INTO letter (id, number, code, visit, case_id, issued_at, slip) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#keepBytes = db.prepare('UPDATE print_job SET bytes = ? WHERE id = ?');
    this.#findAnswer = db.prepare<{ reply: string }>('SELECT reply FROM command WHERE id = ?');
    this.#findLast = db.prepare<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM ledger');
    this.#findAfter = db.prepare<{ position: number; body: string }>(
      `SELECT position, body FROM ledger WHERE position > ? ORDER BY position LIMIT ${PART_OF_YEARS}`,
    );
  }

  /** A ledger that cannot be read completely is refused (DU8). */
  async load(): Promise<LedgerContent> {
    const newest = this.#whole(() => soundSnapshot(this.#db));
    const from = newest?.position ?? 0;
    this.#position = from;
    const events = this.#eventsAfter(from);
    return { snapshot: newest?.hall ?? null, events, position: this.#position };
  }

  async loadAfter(position: number): Promise<HallEvent[]> {
    await giveWay();
    return this.#eventsAfter(position);
  }

  #eventsAfter(position: number): HallEvent[] {
    return this.#whole(() => {
      const rows = this.#findAfter.all(position);
      this.#position = rows.at(-1)?.position ?? position;
      // Only this class writes the ledger, and only events.
      return rows.map(({ body }) => JSON.parse(body) as HallEvent);
    });
  }

  #whole<Value>(read: () => Value): Value {
    try {
      return read();
    } catch (fault) {
      throw isDamage(fault) ? new HallDamaged('hall.db', fault) : fault;
    }
  }

  append(entries: readonly LedgerEntry[]): Promise<number> {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      let position = this.#goesOnBehind();
      for (const entry of entries) position = this.#write(entry, position);
      this.#db.exec('COMMIT');
      this.#position = position;
      return Promise.resolve(position);
    } catch (fault) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      return Promise.reject(fault as Error);
    }
  }

  answerTo(commandId: string): Promise<Reply<unknown> | undefined> {
    const row = this.#findAnswer.get(commandId);
    return Promise.resolve(row && (JSON.parse(row.reply) as Reply<unknown>));
  }

  /** A snapshot is only a short cut to the same hall: a damaged or missing one costs time, not data (DU8). */
  keepSnapshot(hall: Hall, position: number): Promise<void> {
    const kept = this.#keeping.then(() => keepSnapshot(this.#db, hall, position));
    this.#keeping = kept.catch(() => {}); // reported to the caller of that one
    return kept;
  }

  /** Writes after that position; returns the last one. */
  #write(entry: LedgerEntry, after: number): number {
    const { events, answer, letter, drawn } = entry;
    let position = after;
    for (const event of events) {
      position += 1;
      this.#addEvent.run(position, event.at, event.type, JSON.stringify(event));
      this.#tables.record(event, position);
      if (event.type === 'letter-issued' || event.type === 'letter-signed') this.#keepLetter(event, letter);
      this.#tables.messages.record(event, entry.messages ?? []);
    }
    this.#tables.cases.keep(entry);
    this.#tables.complaints.keep(entry);
    if (drawn) this.#keepBytes.run(drawn.bytes, drawn.jobId);
    if (answer) this.#addAnswer.run(answer.commandId, answer.at, JSON.stringify(answer.reply));
    return position;
  }

  #keepLetter(event: EventOf<'letter-issued' | 'letter-signed'>, letter: LetterRecord | null): void {
    if (letter?.id !== event.letterId) throw new Error(`The letter ${event.letterId} was issued without its words.`);
    const slip = JSON.stringify(letter.slip);
    const caseId = event.type === 'letter-signed' ? event.caseId : null;
    this.#addLetter.run(event.letterId, event.number, event.code, event.visitId, caseId, event.at, slip);
  }

  /** DU1: events that this ledger has not returned are unknown to the caller who wants to append. */
  #goesOnBehind(): number {
    const last = this.#findLast.get()?.position ?? 0;
    const known = (this.#position ??= last);
    if (last > known) throw new LedgerHasMore(`${last - known} more`);
    return last;
  }
}
