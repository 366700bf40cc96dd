import { join } from 'node:path';
import type { Sqlite } from '../../server/adapters/sqlite/open-sqlite.ts';
import { openDatabase } from '../../server/adapters/ledger/open-database.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { SqliteCaseArchive } from '../../server/adapters/ledger/sqlite-case-archive.ts';
import { days } from '../../server/domain/hall-time/instant.ts';
import type { CaseSearch } from '../../server/ports/case-archive.ts';
import { inFolder } from '../in-folder.ts';
import { median, quantile } from '../quantile.ts';
import { SeededChance } from '../../server/adapters/seeded-chance.ts';
import { caseEvent } from './case-writing-figures.ts';
import { within } from './figure.ts';
import type { Figure } from './figure.ts';
import { BEGIN, OFFICIALS, SERVICES, caseIdOf, nikOf, writeManyCases } from './many-cases.ts';
import { inTurns } from './rounds.ts';

const SEARCHES = 60;
const ON_A_PAGE = 50;
const MOST_MS = 100;

const everything: CaseSearch = {
  by: { is: 'all' },
  state: 'any',
  serviceId: null,
  clerkId: null,
  from: null,
  until: null,
};
const named = (...words: string[]): Partial<CaseSearch> => ({ by: { is: 'name', words } });
const oldMonth = { from: BEGIN + days(30), until: BEGIN + days(60) };
const [rarest, busiest] = [OFFICIALS.at(-1) ?? '', OFFICIALS[0] ?? ''];

/** Each kind of search, and of combined ones those that find little among many. */
const kinds: Record<string, (n: number) => Partial<CaseSearch>> = {
  number: (n) => ({ by: { is: 'number', value: `2025-${String(n).padStart(5, '0')}` } }),
  nik: (n) => ({ by: { is: 'nik', value: nikOf(n) } }),
  letter: (n) => ({ by: { is: 'letter', value: `400.9/${n}/DINSOS` } }),
  'name-common': () => named('ayu'),
  'name-one-letter': () => named('a'),
  'name-two-common': () => named('ayu', 'lestari'),
  'name-long': () => named('muhammad', 'permatasa'),
  'name-state-service': () => ({ ...named('a'), state: 'expired', serviceId: SERVICES.at(-1) ?? null }),
  'official-busiest': () => ({ clerkId: busiest }),
  'official-rarest': () => ({ clerkId: rarest }),
  'official-name': () => ({ ...named('a', 's'), clerkId: rarest }),
  'official-elsewhere': () => ({ clerkId: busiest, serviceId: 'no-such-service', state: 'done' }),
  'state-service': () => ({ state: 'expired', serviceId: SERVICES.at(-1) ?? null }),
  'date-old': () => oldMonth,
  'date-old-all': () => ({
    ...named('ayu'),
    ...oldMonth,
    clerkId: busiest,
    state: 'done',
    serviceId: SERVICES[0] ?? null,
  }),
};

/**
 * Each kind of search among so many cases, against one row by key in the same file (CS10); and the cost of writing
 * them.
 */
export function caseFigures(count: number): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const db = openDatabase(join(folder, 'hall.db'), ensureVault(folder).database);
    try {
      writeManyCases(db, count);
      const figures: Figure[] = [];
      for (const [kind, search] of Object.entries(kinds)) figures.push(await searching(db, count, kind, search));
      return [...figures, await wholeStory(db, count), await caseEvent(db, count)];
    } finally {
      db.close();
    }
  });
}

async function searching(
  db: Sqlite,
  count: number,
  kind: string,
  search: (n: number) => Partial<CaseSearch>,
): Promise<Figure> {
  const archive = new SqliteCaseArchive(db);
  return measured(db, count, `case-search-${kind}-p95`, (n) =>
    archive.search({ ...everything, ...search(n) }, null, ON_A_PAGE),
  );
}

function wholeStory(db: Sqlite, count: number): Promise<Figure> {
  const archive = new SqliteCaseArchive(db);
  return measured(db, count, 'case-story-p95', async (n) => {
    const id = caseIdOf(count - 1 - (n % 500));
    const [found, story] = await Promise.all([archive.case(id), archive.story(id)]);
    if (!found || story.length === 0) throw new Error('A case of the archive was not found in it.');
  });
}

async function measured(
  db: Sqlite,
  count: number,
  name: string,
  look: (n: number) => Promise<unknown>,
): Promise<Figure> {
  const chance = new SeededChance(5);
  const byKey = db.prepare('SELECT * FROM case_file WHERE id = ?');
  const p95 = async (once: (n: number) => unknown) => {
    const times: number[] = [];
    for (let i = 0; i < SEARCHES; i++) {
      const n = Math.floor(chance.next() * count);
      const began = performance.now();
      await once(n);
      times.push(performance.now() - began);
    }
    return quantile(times, 0.95);
  };
  const { floors, figures } = await inTurns(
    () => p95((n) => byKey.get(caseIdOf(n))),
    () => p95(look),
  );
  return within({ name, unit: 'ms', value: median(figures), floor: median(floors), target: MOST_MS });
}
