import { join } from 'node:path';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { SqlitePersonArchive } from '../../server/adapters/ledger/sqlite-person-archive.ts';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { inFolder } from '../in-folder.ts';
import { median } from '../quantile.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';
import { longestTurn } from './longest-turn.ts';
import { nikOf, writeManyCases } from './many-cases.ts';
import { ROUNDS } from './rounds.ts';
import { ASKED_EACH, writeTrails } from './ten-years-of-trails.ts';

const CASES = 100_000;
const MOST_MS = 2_000;
const MOST_MS_OF_A_TURN = 50;

/**
 * Everything stored about one person after ten years (PD1), and the event loop delay meanwhile; the floor is reading
 * each row of the ledger once, without a pause.
 */
export function personFigures(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
    try {
      writeManyCases(db, CASES);
      writeTrails(db, CASES);
      return await looks(db);
    } finally {
      db.close();
    }
  });
}

async function looks(db: Sqlite): Promise<Figure[]> {
  const [whole, turns, floors]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await timed(async () => db.prepare('SELECT sum(length(body)) FROM ledger').get()));
    const n = 1_000 * (round + 1) * ASKED_EACH;
    whole.push(await timed(async () => turns.push(await longestTurn(() => look(db, n)))));
  }
  const floor = median(floors);
  return [
    within({ name: 'person-10-years', unit: 'ms', value: median(whole), floor, target: MOST_MS }),
    within({ name: 'person-10-years-turn', unit: 'ms', value: median(turns), floor, target: MOST_MS_OF_A_TURN }),
  ];
}

/** In the office's own order. */
async function look(db: Sqlite, n: number): Promise<void> {
  const archive = new SqlitePersonArchive(db);
  const nik = nikOf(n);
  const applications = await archive.applications(nik);
  const visitIds = applications.map(({ visitId }) => visitId);
  const letters = await archive.letters(nik, visitIds);
  const names = applications.map(({ name }) => name);
  const complaints = await archive.complaints(nik, { names, phones: [], emails: [] });
  await archive.chats(nik, []);
  await archive.corrections(visitIds);
  const askings = await archive.askings(`mark-${n}-`);
  const recorded = await archive.recorded(visitIds, `mark-${n}-`);
  const found = [applications, letters, complaints, askings, recorded].map(({ length }) => length);
  if (found.some((length) => length !== 1))
    throw new Error(`Of one person there is ${found.join(', ')}, not one of each.`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
