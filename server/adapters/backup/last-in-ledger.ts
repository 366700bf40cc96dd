import type { KeyObject } from 'node:crypto';
import type { HallEvent } from '../../domain/events.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';

/** How far a ledger goes. */
export interface LastInLedger {
  readonly position: number;
  /** Of its last event; null: it has none. */
  readonly at: Instant | null;
  /** The last number of the queue; null: it gave none. */
  readonly ticket: string | null;
  readonly letter: string | null;
}

export function lastIn(file: string, key: KeyObject | null): LastInLedger {
  const db = openSqlite(file, key);
  try {
    const newest = (where: string) =>
      db
        .prepare<{ position: number; body: string }>(
          `SELECT position, body FROM ledger ${where} ORDER BY position DESC LIMIT 1`,
        )
        .get();
    const eventOf = (where: string) => {
      const body = newest(where)?.body;
      return body === undefined ? null : (JSON.parse(body) as HallEvent);
    };
    const [ticket, letter] = [
      eventOf("WHERE type = 'ticket-issued'"),
      eventOf("WHERE type IN ('letter-issued', 'letter-signed')"),
    ];
    return {
      position: newest('')?.position ?? 0,
      at: eventOf('')?.at ?? null,
      ticket: ticket?.type === 'ticket-issued' ? ticket.number : null,
      letter: letter?.type === 'letter-issued' || letter?.type === 'letter-signed' ? letter.number : null,
    };
  } finally {
    db.close();
  }
}
