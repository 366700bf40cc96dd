import { setImmediate as oneTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyHall } from '../../domain/hall.fixture.ts';
import { HALL_SHAPE } from '../../domain/hall.ts';
import type { Hall } from '../../domain/hall.ts';
import { OrderedMap } from '../../domain/ordered-map.ts';
import type { Visit } from '../../domain/queue/visit.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { openDatabase } from './open-database.ts';
import { hallToText } from './snapshot-text.ts';
import { keepSnapshot, snapshotsIn, soundSnapshot } from './snapshots.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

/** As much of a visit as a snapshot needs: it exists and takes room. */
const visitor = (at: number) => [`visit-${at}`, { id: `visit-${at}`, words: 'x'.repeat(300) }] as const;
const hallOf = (visitors: number): Hall => ({
  ...emptyHall,
  visits: OrderedMap.of(Array.from({ length: visitors }, (_, at) => visitor(at))) as unknown as OrderedMap<
    string,
    Visit
  >,
});
const crowded = hallOf(4_000);

let db: Sqlite;
beforeEach(() => {
  db = openDatabase(':memory:', null);
});
afterEach(() => {
  if (db.open) db.close();
});

const count = (table: string): number =>
  db.prepare<{ count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count ?? 0;

describe('a snapshot', () => {
  it('is the hall whose moment it was, with its maps in their order', async () => {
    await keepSnapshot(db, crowded, 7);
    const found = soundSnapshot(db);
    expect(found?.position).toBe(7);
    expect(hallToText({ ...emptyHall, ...found?.hall })).toBe(hallToText(crowded));
  });

  it('[DU13] lets others have their turn between its parts, of which none is long', async () => {
    const snapshot = { isKept: false };
    const kept = keepSnapshot(db, crowded, 7).finally(() => {
      snapshot.isKept = true;
    });
    const seen = [count('snapshot_part')];
    while (!snapshot.isKept) {
      await oneTurn();
      seen.push(count('snapshot_part'));
    }
    await kept;
    expect(Math.max(...seen.map((parts, at) => parts - (seen[at - 1] ?? 0)))).toBe(1);
    expect(count('snapshot_part')).toBeGreaterThan(5);
    expect(db.prepare('SELECT max(length(text)) AS longest FROM snapshot_part').get()).toEqual({
      longest: expect.toSatisfy((longest: number) => longest < 300_000),
    });
  });

  it('[DU13] that was broken off is none, and is swept up by the next', async () => {
    await keepSnapshot(db, hallOf(3), 1);
    // As a kill leaves it: parts without their head.
    db.prepare("INSERT INTO snapshot_part (position, part, text) VALUES (2, 0, '{'), (2, 1, '\"visits\"')").run();
    expect(soundSnapshot(db)?.position).toBe(1);
    await keepSnapshot(db, hallOf(3), 3);
    expect(db.prepare('SELECT DISTINCT position FROM snapshot_part ORDER BY position').all()).toEqual([
      { position: 1 },
      { position: 3 },
    ]);
  });

  it('[DU13] that is asked for while another is written waits for it, and both are sound', async () => {
    const ledger = new SqliteLedger(db);
    await Promise.all([ledger.keepSnapshot(crowded, 1), ledger.keepSnapshot(crowded, 2)]);
    expect([...snapshotsIn(db)].map(({ position, hall }) => [position, hall !== null])).toEqual([
      [2, true],
      [1, true],
    ]);
  });

  it('keeps the one before the newest, and no more', async () => {
    for (const position of [1, 2, 3]) await keepSnapshot(db, crowded, position);
    expect(db.prepare('SELECT DISTINCT position FROM snapshot_part ORDER BY position').all()).toEqual([
      { position: 2 },
      { position: 3 },
    ]);
  });

  it('[DU15] of another Antrean, which remembers the hall otherwise, is passed over', async () => {
    const head = 'UPDATE snapshot SET body = replace(body, ?, ?) WHERE position = ?';
    for (const [position, other] of [
      [2, `, shape ${HALL_SHAPE + 1}`],
      [3, ''],
    ] as const) {
      await keepSnapshot(db, hallOf(3), position);
      db.prepare(head).run(`, shape ${HALL_SHAPE}`, other, position);
    }
    expect([...snapshotsIn(db)].map(({ position, hall }) => [position, hall !== null])).toEqual([
      [3, false],
      [2, false],
    ]);
    expect(soundSnapshot(db)).toBeNull();
  });
});
