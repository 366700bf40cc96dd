import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HallFile } from '../contract/hall-file.ts';
import { Connection } from '../contract/hall-file/places.ts';
import type { Setup } from '../contract/requests/setup-requests.ts';
import type { PasswordCost } from './adapters/access/password.ts';
import { SqliteAccessBook } from './adapters/access/sqlite-access-book.ts';
import { BEGINNING, hallFileIn, refuseLost } from './adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from './adapters/hall-file/living-hall-file.ts';
import { shippedHall } from './adapters/hall-file/shipped-halls.ts';
import { SHEET_KEPT } from './application/answers/key-answers.ts';
import { syncFolder } from './adapters/durable-files.ts';
import { openDatabase } from './adapters/ledger/open-database.ts';
import { ensureVault } from './adapters/vault/vault.ts';
import type { Chance, Clock } from './ports/world.ts';

interface Beginning {
  readonly dataDir: string;
  /** Where the new hall's key is kept; null: beside its data. */
  readonly keyFolder?: string | null;
  readonly passwordCost?: PasswordCost;
  readonly clock: Clock;
  readonly chance: Chance;
}

export interface Begun {
  readonly session: string;
  readonly device: string;
}

/** Why the chosen printer set-up cannot work: path and sentence; null if it can. */
export function faultInPrinter({ printer }: Setup): string | null {
  const [issue] = Connection.safeParse(printer).error?.issues ?? [];
  return issue ? `${['printer', ...issue.path].join('.')}: ${issue.message}` : null;
}

/**
 * ST3: starts real work: writes the office's own hall, its first administrator, and pairs this browser.
 * hall.json is written last, so an interrupted beginning leaves the trial as it was; the caller removes the mark.
 */
export async function beginHall(beginning: Beginning, setup: Setup): Promise<Begun> {
  const { dataDir, keyFolder = null, passwordCost, clock, chance } = beginning;
  if (existsSync(hallFileIn(dataDir))) throw new Error(`${dataDir} holds a hall already.`);
  refuseLost(dataDir);
  writeFileSync(join(dataDir, BEGINNING), '');
  syncFolder(dataDir);
  for (const left of ['hall.db', 'hall.db-wal', 'hall.db-shm', 'hall.key', 'registers.db']) {
    rmSync(join(dataDir, left), { force: true });
  }
  const hall = hallOf(setup);
  const vault = ensureVault(dataDir, keyFolder);
  const db = openDatabase(join(dataDir, 'hall.db'), vault.database);
  try {
    const access = new SqliteAccessBook(db, passwordCost);
    const begun = await letIn(access, { setup, hall, keyId: vault.keyId }, clock, chance);
    await LivingHallFile.create(hallFileIn(dataDir), hall);
    return begun;
  } finally {
    db.close();
  }
}

/** The model with the office's name; the printer given serves both kiosk and counters. */
function hallOf({ fromHall, shownName, printer, printerModel }: Setup): HallFile {
  const model = shippedHall(fromHall);
  const named = { ...model, agency: { ...model.agency, shownName } };
  const [first] = named.printers;
  if (printer.kind === 'virtual' || !first) {
    return { ...named, printers: named.printers.map((each) => ({ ...each, model: printerModel })) };
  }
  return {
    ...named,
    printers: [{ ...first, name: 'Printer', model: printerModel, connection: printer }],
    kiosks: named.kiosks.map((kiosk) => ({ ...kiosk, printerId: first.id })),
    counters: named.counters.map((counter) => ({ ...counter, printerId: first.id })),
  };
}

async function letIn(
  access: SqliteAccessBook,
  { setup: { administrator }, hall, keyId }: { setup: Setup; hall: HallFile; keyId: string },
  clock: Clock,
  chance: Chance,
): Promise<Begun> {
  const clerkId = chance.id();
  const clerk = {
    id: clerkId,
    name: administrator.name,
    fullName: administrator.name,
    rights: ['serve', 'call-out-of-order', 'supervise', 'administer'] as const,
    stationIds: hall.stations.map(({ id }) => id),
    roles: [],
  };
  const session = chance.token() + chance.token();
  const device = chance.token() + chance.token();
  await access.saveClerk(clerk, administrator.password);
  const pairedAt = clock.now();
  const computer = { id: chance.id(), role: 'counter', name: 'Komputer administrator', place: null, pairedAt } as const;
  await access.pair(computer, device);
  await access.beginSession({ id: chance.id(), clerkId, counterId: null }, session, pairedAt, computer.id);
  await access.record({ at: pairedAt, clerkId, what: 'hall-begun', subject: hall.id });
  await access.record({ at: pairedAt, clerkId, what: SHEET_KEPT, subject: keyId });
  return { session, device };
}
