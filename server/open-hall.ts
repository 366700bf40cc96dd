import { join } from 'node:path';
import type { PasswordCost } from './adapters/access/password.ts';
import { restoreTraceIn } from './adapters/backup/restore-trace.ts';
import { hallFileIn } from './adapters/hall-file/hall-folder.ts';
import { hasBegunIn } from './adapters/hall-file/left-by-a-hall.ts';
import { LivingHallFile } from './adapters/hall-file/living-hall-file.ts';
import { openDatabase } from './adapters/ledger/open-database.ts';
import { refuseLostLedger } from './adapters/ledger/hall-damaged.ts';
import { SqliteLedger } from './adapters/ledger/sqlite-ledger.ts';
import { MachineLook } from './adapters/machine-look.ts';
import { takeOver } from './adapters/vault/take-over.ts';
import { ensureVault } from './adapters/vault/vault.ts';
import { recordRestore } from './application/backup/record-restore.ts';
import { DiskWatch } from './application/seen/disk-watch.ts';
import { LiveHall } from './application/live-hall/live-hall.ts';
import { setupOf } from './application/office.ts';
import { HubSeen } from './application/seen/hub-seen.ts';
import { watchedLedger } from './application/seen/watched-ledger.ts';
import { booksIn } from './open-books.ts';
import type { Clock, Log, SteadyClock } from './ports/world.ts';

export interface HallParts {
  /** Holds hall.json, hall.db, registers. */
  readonly folder: string;
  readonly trial: boolean;
  /** Where an older hall's new key is stored; null: beside its data. */
  readonly keyFolder?: string | null;
  /** Where the hub is reached now; null: nowhere (ON11). */
  readonly ownAddress: () => string | null;
  readonly clock: Clock;
  /** Absent: the usual cost of password hashes; tests sign in a thousand times. */
  readonly passwordCost?: PasswordCost;
  readonly log: Log;
}

export type OpenHall = Awaited<ReturnType<typeof openHall>>;

/** Opens a hall from its data folder: hall file, key and database, and the live hall made from them. */
export async function openHall(parts: HallParts, steady: SteadyClock) {
  const { folder, trial, ownAddress, clock } = parts;
  const living = await LivingHallFile.open(hallFileIn(folder));
  // A trial is laid out anew where a kill left half of it; the office's own hall had a ledger before its first start.
  if (!trial && hasBegunIn(folder)) refuseLostLedger(folder);
  const vault = ensureVault(folder, parts.keyFolder ?? null);
  takeOver(folder, vault);
  const db = openDatabase(join(folder, 'hall.db'), vault.database);
  const seen = new HubSeen();
  const look = new MachineLook(db, folder);
  const disk = new DiskWatch(look);
  const log = disk.watching(parts.log);
  const setup = () => setupOf(living.current, trial, ownAddress());
  const live = await LiveHall.open(setup(), watchedLedger(new SqliteLedger(db), seen, steady), clock, log);
  const books = booksIn(db, parts.passwordCost);
  const trace = restoreTraceIn(folder);
  if (trace) await recordRestore({ live, archive: books.archive, log }, trace);
  live.onChange((_hall, events) => seen.happened(events));
  disk.onChange = () => live.lookAgain();
  return { living, vault, db, books, seen, look, disk, log, live, setup };
}
