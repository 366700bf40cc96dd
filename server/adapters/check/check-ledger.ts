import { evolve } from '../../domain/evolve.ts';
import type { HallEvent } from '../../domain/events.ts';
import { newHall } from '../../domain/hall.ts';
import type { HallSetup } from '../../domain/hall-setup.ts';
import { hallToText } from '../ledger/snapshot-text.ts';
import { snapshotsIn } from '../ledger/snapshots.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { compareTables } from './compare-tables.ts';
import { grave } from './finding.ts';
import type { Finding } from './finding.ts';
import { Replayed } from './replayed.ts';

interface EventRow {
  readonly position: number;
  readonly body: string;
}

/** Every event from the first: none missing, each readable, and their replay leads to the hub's state. */
export function checkLedger(db: Sqlite, setup: HallSetup): Finding[] {
  const replayed = new Replayed(setup);
  try {
    const broken = replay(db, replayed);
    if (broken) return [broken];
    return [...checkSnapshots(db, setup, replayed), ...compareTables(db, replayed.db)];
  } finally {
    replayed.close();
  }
}

function replay(db: Sqlite, replayed: Replayed): Finding | null {
  const rows = db.prepare<EventRow>('SELECT position, body FROM ledger ORDER BY position').iterate();
  for (const row of rows) {
    if (row.position !== replayed.position + 1) {
      return grave(`Buku besar berlubang: sesudah posisi ${replayed.position} datang posisi ${row.position}.`);
    }
    try {
      replayed.live(JSON.parse(row.body) as HallEvent, row.position, row.body);
    } catch (fault) {
      return grave(`Buku besar tidak dapat dibaca pada posisi ${row.position}: ${String(fault)}.`);
    }
  }
  return null;
}

/** A snapshot is a short cut to the same hall; one that leads elsewhere is worse than none. */
function checkSnapshots(db: Sqlite, setup: HallSetup, { hall, position }: Replayed): Finding[] {
  return [...snapshotsIn(db)].flatMap((snapshot) => {
    if (snapshot.position > position) {
      return [
        grave(
          `Ringkasan keadaan mendahului buku besar: posisi ${snapshot.position}, sedangkan buku besar ${position}.`,
        ),
      ];
    }
    if (!snapshot.hall) return []; // the hub detects that too, and replays
    const after = db
      .prepare<EventRow>('SELECT position, body FROM ledger WHERE position > ? ORDER BY position')
      .all(snapshot.position);
    const events = after.map(({ body }) => JSON.parse(body) as HallEvent);
    const led = events.reduce(evolve, { ...newHall(setup), ...snapshot.hall, setup });
    if (hallToText(led) === hallToText(hall)) return [];
    return [grave(`Ringkasan keadaan pada posisi ${snapshot.position} tidak sama dengan buku besar.`)];
  });
}
