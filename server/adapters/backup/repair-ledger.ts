import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LastKnown } from '../../domain/backup/restored.ts';
import type { Instant } from '../../domain/hall-time/instant.ts';
import { checkHall } from '../check/check-hall.ts';
import type { Finding } from '../check/finding.ts';
import { moveDurably } from '../durable-files.ts';
import { hallFileIn, trialFolderIn } from '../hall-file/hall-folder.ts';
import { isLedgerLost } from '../ledger/hall-damaged.ts';
import { damageInLog } from '../ledger/lost-in-log.ts';
import { keptOf } from '../ledger/mend-log.ts';
import type { KeptLog } from '../ledger/mend-log.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { keepNew } from '../vault/keep-new.ts';
import { openVault } from '../vault/vault.ts';
import { copyThrough } from './copy-through.ts';
import { lastIn } from './last-in-ledger.ts';
import type { LastInLedger } from './last-in-ledger.ts';
import { lockedFolder } from './restore-backup.ts';
import { RestoreRefused } from './restore-refused.ts';
import { leaveTrace, RESTORED, timesRestored } from './restore-trace.ts';
import { SwitchIn } from './switch-in.ts';

export interface RepairOrder {
  readonly dataDir: string;
  /** The name under which the damaged ledger is kept. */
  readonly aside: string;
  readonly at: Instant;
  /** The last numbers on the papers in the house, where the office knows them (DU16). */
  readonly last: LastKnown;
}

interface Repaired {
  readonly findings: readonly Finding[];
  readonly kept: LastInLedger;
  /** Commits that are gone, about; 0: nothing that anybody was told of; null: nobody can know. */
  readonly lost: number | null;
  /** When the damaged ledger was last written. */
  readonly lastWritten: Instant;
}

/** A ledger that was made of what is left, and passed every check. */
interface Sound extends Pick<Repaired, 'findings' | 'kept'> {
  readonly folder: string;
  readonly log: KeptLog;
}

const LEDGER = ['hall.db', 'hall.db-wal', 'hall.db-shm'];

/**
 * DU17: keeps of a ledger whose log is damaged whatever is certain, without a backup. What comes of it is checked as a restored hall is, from
 * the first event, before it takes the place of the damaged one, which is kept aside.
 */
export function repairLedger(order: RepairOrder): Repaired {
  const { dataDir, at, last } = order;
  if (!existsSync(dataDir)) throw new RestoreRefused(`Belum ada balai di ${dataDir}. Periksa --data.`);
  const lock = lockedFolder(dataDir);
  const into = new SwitchIn(dataDir);
  try {
    into.recover();
    mustBeAHall(dataDir);
    const log = damagedLogIn(dataDir);
    const lastWritten = statSync(join(dataDir, LEDGER[1] ?? '')).mtimeMs;
    into.begin();
    const { log: of, folder, findings, kept } = best(dataDir, into.fresh, log);
    const lost = of.isWhole ? 0 : of.lost;
    if (!of.isWhole) {
      const madeAt = kept.at ?? at;
      leaveTrace(into.fresh, { id: randomUUID(), restoredAt: at, madeAt, times: timesRestored(dataDir, at), last });
    }
    moveDurably(join(folder, 'hall.db'), join(into.fresh, 'hall.db'));
    into.replace(of.isWhole ? LEDGER : [...LEDGER, RESTORED], order.aside);
    return { findings, kept, lost, lastWritten };
  } catch (fault) {
    into.recover();
    throw fault;
  } finally {
    lock.release();
  }
}

function mustBeAHall(dataDir: string): void {
  if (existsSync(hallFileIn(dataDir))) return;
  const trial = trialFolderIn(dataDir);
  if (!existsSync(trial)) throw new RestoreRefused(`Belum ada balai di ${dataDir}. Periksa --data.`);
  throw new RestoreRefused(`Di ${dataDir} baru ada uji coba: hapus folder ${trial}, lalu jalankan hub lagi.`);
}

function damagedLogIn(dataDir: string): Buffer {
  if (isLedgerLost(dataDir)) {
    throw new RestoreRefused(
      'hall.db hilang atau kosong, dan tidak dapat diperbaiki: pulihkan cadangan dengan --from.',
    );
  }
  const log = join(dataDir, 'hall.db-wal');
  if (damageInLog(log) === null) {
    throw new RestoreRefused(
      'hall.db-wal tidak rusak, dan hanya kerusakan di situ yang dapat diperbaiki. Jalankan npm run check-data; bila hall.db sendiri rusak, pulihkan cadangan dengan --from.',
    );
  }
  return readFileSync(log);
}

/** Of the ledgers that can be made of what is left, the sound one that goes farthest. */
function best(dataDir: string, fresh: string, log: Buffer): Sound {
  const { before, behind } = keptOf(log);
  const made = [
    layOut(dataDir, `${fresh}-before`, before),
    ...(before.isWhole ? [] : [layOut(dataDir, `${fresh}-behind`, behind)]),
  ];
  const sound = made.filter((each): each is Sound => !(each instanceof RestoreRefused));
  const [first, second] = sound.toSorted(
    (a, b) => b.kept.position - a.kept.position || Number(b.log.isWhole) - Number(a.log.isWhole),
  );
  // Equally far, yet hall.db did not have all of it: what lies behind the damage has moved other tables on, and the damaged commit may be missing.
  const isTie = second !== undefined && first?.kept.position === second.kept.position;
  if (first && isTie && first.log.isWhole && !second.log.isWhole && !wasHome(dataDir, fresh, first)) return second;
  if (first) return first;
  throw new RestoreRefused(
    [
      'Yang tersisa dari buku besar ini tidak utuh, jadi tidak dapat dipakai: pulihkan cadangan dengan --from.',
      ...made.flatMap((each) => (each instanceof RestoreRefused ? [`  ${each.message}`] : [])),
    ].join('\n'),
  );
}

/** All that was kept of the log had been copied into hall.db before. */
function wasHome(dataDir: string, fresh: string, { folder }: Sound): boolean {
  const home = `${fresh}-home`;
  mkdirSync(home, { mode: 0o700 });
  copyThrough(join(dataDir, 'hall.db'), join(home, 'hall.db'));
  return contentOf(dataDir, home) === contentOf(dataDir, folder);
}

/** A digest of every row: the bytes of a sealed page differ with each writing. */
function contentOf(dataDir: string, folder: string): string | null {
  try {
    const db = openDatabase(join(folder, 'hall.db'), openVault(dataDir).database);
    try {
      const digest = createHash('sha256');
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
      for (const { name } of tables) {
        for (const row of db.prepare(`SELECT * FROM "${String(name)}"`).iterate()) digest.update(JSON.stringify(row));
      }
      return digest.digest('hex');
    } finally {
      db.close();
    }
  } catch {
    return null; // damaged alone: not all was home
  }
}

function layOut(dataDir: string, folder: string, log: KeptLog): Sound | RestoreRefused {
  mkdirSync(folder, { mode: 0o700 });
  const file = join(folder, 'hall.db');
  copyThrough(join(dataDir, 'hall.db'), file);
  if (log.log.length > 0) keepNew(`${file}-wal`, log.log);
  const said = homeAndWhole(dataDir, file);
  const findings = said === null ? checkHall(dataDir, folder) : [];
  const grave = said ?? findings.find((finding) => finding.grave)?.what ?? null;
  if (grave !== null || existsSync(`${file}-wal`)) return new RestoreRefused(grave ?? `${file}-wal tetap ada`);
  return { folder, log, findings, kept: lastIn(file, openVault(dataDir).database) };
}

/** Copies the log into its file, and reads every page, row and index; null: nothing is wrong. */
function homeAndWhole(dataDir: string, file: string): string | null {
  try {
    const db = openDatabase(file, openVault(dataDir).database);
    try {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      const said = db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
      return said === 'ok' ? null : String(said);
    } finally {
      db.close();
    }
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
