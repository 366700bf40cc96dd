import { beforeEach, describe, expect, it } from 'vitest';
import { evolve } from '../../server/domain/evolve.ts';
import {
  anaComes,
  benComes,
  callsNext,
  citraComes,
  emptyHall,
  eventsOf,
  minute,
  opens,
} from '../../server/domain/hall.fixture.ts';
import { loket1 } from '../../server/domain/hall-setup.fixture.ts';
import type { Hall } from '../../server/domain/hall.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { hallToText } from '../../server/adapters/ledger/snapshot-text.ts';
import { SqliteLedger } from '../../server/adapters/ledger/sqlite-ledger.ts';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';

describe('a hall whose snapshot is damaged', () => {
  let db: Sqlite;
  let hall: Hall;
  /** The ledger's position at each of the two snapshots. */
  let positions: number[];

  beforeEach(async () => {
    [db, hall, positions] = [openDatabase(':memory:', null), emptyHall, []];
    const ledger = new SqliteLedger(db);
    for (const [i, command] of [anaComes, benComes, opens(loket1), callsNext(loket1), citraComes].entries()) {
      const events = eventsOf(hall, command, minute(i));
      hall = events.reduce(evolve, hall);
      const position = await ledger.append([{ events, answer: null, letter: null }]);
      if (i === 1 || i === 3) await ledger.keepSnapshot(hall, position);
      if (i === 1 || i === 3) positions.push(position);
    }
  });

  const started = async () => {
    const { snapshot, events, position } = await new SqliteLedger(db).load();
    const found = events.reduce(evolve, { ...emptyHall, ...snapshot, setup: emptyHall.setup });
    return { from: position - events.length, found: hallToText(found) };
  };
  /** One digit of somebody's number: the JSON stays valid. */
  const damage = (position: number) =>
    db
      .prepare('UPDATE snapshot_part SET text = replace(text, \'"A001"\', \'"A007"\') WHERE position = ?')
      .run(position);

  it('[DU8] begins from the newest, when it is sound', async () => {
    expect(await started()).toEqual({ from: positions[1], found: hallToText(hall) });
  });

  it('[DU8] begins from the one before, and is the same hall', async () => {
    damage(positions[1] ?? 0);
    expect(await started()).toEqual({ from: positions[0], found: hallToText(hall) });
  });

  it('[DU8] lives through everything again where both are damaged, and is the same hall', async () => {
    for (const position of positions) damage(position);
    expect(await started()).toEqual({ from: 0, found: hallToText(hall) });
  });

  it('[DU8] does so, too, where a snapshot is no text of a hall at all', async () => {
    db.exec('UPDATE snapshot SET body = \'{"visits":{"~map":[["ana"\'');
    expect(await started()).toEqual({ from: 0, found: hallToText(hall) });
  });
});
