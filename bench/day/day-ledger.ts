import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { hallFolder } from '../../server/adapters/hall-file/hall-folder.ts';
import type { HallEvent } from '../../server/domain/events.ts';

/** What the hub has stored, read after it has ended. */
export interface DayLedger {
  readonly events: readonly HallEvent[];
  readonly visits: readonly KeptVisit[];
}

interface KeptVisit {
  readonly number: string;
  readonly outcome: string | null;
  readonly arrivedAt: number;
}

export function readLedger(dataDir: string): DayLedger {
  const db = openInFolder(hallFolder(dataDir), 'hall.db', { readonly: true });
  try {
    const rows = db.prepare('SELECT body FROM ledger ORDER BY position').all() as { body: string }[];
    const visits = db.prepare('SELECT number, outcome, arrived_at AS arrivedAt FROM visit ORDER BY arrived_at').all();
    return { events: rows.map(({ body }) => JSON.parse(body) as HallEvent), visits: visits as never };
  } finally {
    db.close();
  }
}
