import { createSecretKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anaComes, benComes, callsNext, minute, opens, starts } from '../../domain/hall.fixture.ts';
import { loket1 } from '../../domain/hall-setup.fixture.ts';
import type { HallEvent } from '../../domain/events.ts';
import { SqliteAccessBook } from '../access/sqlite-access-book.ts';
import { letter } from '../paper/slips.fixture.ts';
import { lived } from './ledger.contract.ts';
import { migrations } from './migrations.ts';
import { openDatabase } from './open-database.ts';
import { SqliteArchive } from './sqlite-archive.ts';
import { SqliteCaseArchive } from './sqlite-case-archive.ts';
import { SqliteLedger } from './sqlite-ledger.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'migration-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { copy: _, ...slip } = letter;

/** A hall.db as the first version left it: Ana has been given a letter, Ben still waits. */
function firstVersion(file: string, events: readonly HallEvent[]): void {
  const db = openSqlite(file, null);
  db.exec(`PRAGMA foreign_keys = ON; ${migrations[0]}; PRAGMA user_version = 1`);
  const ledger = db.prepare('INSERT INTO ledger (at, type, body) VALUES (?, ?, ?)');
  for (const event of events) ledger.run(event.at, event.type, JSON.stringify(event));
  db.exec(`
    INSERT INTO visit VALUES ('ana', '2026-11-23', 'A001', 'token-ana', 'surat', 1, 9, 'letter-handed-over');
    INSERT INTO visit VALUES ('ben', '2026-11-23', 'A002', 'token-ben', 'surat', 2, NULL, NULL);
    INSERT INTO clerk VALUES ('dewi', 'dewi', 'Dewi Contoh', 'digest', '["serve"]', '["front-office"]');
    INSERT INTO session VALUES ('session', 'digest', 'dewi', NULL, 1, NULL);
    INSERT INTO snapshot VALUES (1, '{"visits":[]}');
    INSERT INTO audit VALUES (1, 'dewi', 'person-seen', 'ana');
  `);
  db.prepare("INSERT INTO letter VALUES ('letter', '400.9/0007/DINSOS/2026', 'KODE', 'ana', 5, 2, ?)").run(
    JSON.stringify(slip),
  );
  db.close();
}

describe('a hall.db of the first version', () => {
  it('[DU1] [LE3] keeps its letters, clerks, sessions and ledger, and its open visits have their story', async () => {
    const file = join(folder, 'hall.db');
    const { events } = lived(anaComes, benComes, opens(loket1), callsNext(loket1), starts(loket1));
    firstVersion(file, events);

    const db = openDatabase(file, null);

    const caseArchive = new SqliteCaseArchive(db);
    expect(await caseArchive.letter('letter')).toEqual({
      id: 'letter',
      caseId: null,
      slip,
      copies: 2,
      cancelledWhy: null,
    });
    expect(await new SqliteArchive(db).letterByCode('KODE')).toMatchObject({ copies: 2, cancelled: false });
    expect(await new SqliteAccessBook(db).clerks()).toEqual([
      {
        id: 'dewi',
        name: 'dewi',
        fullName: 'Dewi Contoh',
        rights: ['serve'],
        stationIds: ['front-office'],
        roles: [],
      },
    ]);
    expect(db.prepare('SELECT count(*) AS count FROM session').get()).toEqual({ count: 1 });
    expect(db.prepare('SELECT count(*) AS count FROM audit').get()).toEqual({ count: 1 });
    // The old snapshot knew no cases, so the hall is replayed from its ledger.
    expect(await new SqliteLedger(db).load()).toEqual({ snapshot: null, events, position: events.length });

    const act = { at: minute(9), visitId: 'ben', counterId: loket1, clerkId: 'dewi' };
    const opened = {
      ...act,
      type: 'case-opened',
      caseId: 'case',
      number: '2026-00001',
      year: 2026,
      sequence: 1,
    } as const;
    await new SqliteLedger(db).append([{ events: [opened], answer: null, letter: null }]);
    expect((await caseArchive.story('case')).map(({ type }) => type)).toEqual(['ticket-issued', 'case-opened']);
    db.close();
  });

  it('is brought up once', () => {
    const file = join(folder, 'hall.db');
    firstVersion(file, []);
    for (let i = 0; i < 2; i++) {
      const db = openDatabase(file, null);
      expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
      db.close();
    }
  });
});

describe('a sealed hall.db', () => {
  it('[CS10] has each list of words in one page', () => {
    const db = openDatabase(join(folder, 'hall.db'), createSecretKey(Buffer.alloc(32, 7)));
    const add = db.prepare('INSERT INTO case_words (rowid, words) VALUES (?, ?)');
    db.exec('BEGIN');
    for (let i = 1; i <= 2_000; i++) add.run(i, `contoh nama${i}`);
    db.exec('COMMIT');
    const pages = db.prepare("SELECT pagetype FROM dbstat WHERE name = 'case_words_data'").all();
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(({ pagetype }) => pagetype === 'overflow')).toEqual([]);
    db.close();
  });
});
