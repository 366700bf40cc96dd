import { join, resolve } from 'node:path';
import type { HallFile } from '../../../contract/hall-file.ts';
import { forgetBefore } from '../../domain/retention/usual.ts';
import { faultInBoth } from '../hall-file/fault-in-both.ts';
import { HallFileRefused } from '../hall-file/hall-file-refused.ts';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { readHallFile } from '../hall-file/read-hall-file.ts';
import { isLedgerLost, LogDamaged } from '../ledger/hall-damaged.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { quickCheck } from '../ledger/quick-check.ts';
import { isPlainDatabase } from '../vault/plain.ts';
import { openVault } from '../vault/vault.ts';
import type { Sqlite } from '../sqlite/open-sqlite.ts';
import { checkAttachments } from './check-beside.ts';
import { checkLedger } from './check-ledger.ts';
import { checkListOf, checkRegisters } from './check-registers.ts';
import { grave, slight } from './finding.ts';
import type { Finding } from './finding.ts';

/**
 * DU4: whether a hall's folder is complete and consistent; changes nothing. A hub may be using it meanwhile.
 * A ledger that is not in its place yet is looked for where it is.
 */
export function checkHall(folder: string, ledgerIn = folder): Finding[] {
  const hall = hallIn(folder);
  const found = Array.isArray(hall) ? hall : [];
  if (isLedgerLost(ledgerIn)) return [...found, grave('Buku besar hall.db tidak ada, atau kosong.')];
  const ledger = checkDatabase(folder, ledgerIn, Array.isArray(hall) ? null : hall);
  return [...found, ...ledger, ...(ledger.includes(notYetSealed) ? [] : checkRegisters(folder))];
}

function hallIn(folder: string): HallFile | Finding[] {
  try {
    return readHallFile(hallFileIn(folder));
  } catch (fault) {
    if (!(fault instanceof HallFileRefused)) throw fault;
    return [refusedFile(fault)];
  }
}

function refusedFile({ file, faults }: HallFileRefused): Finding {
  const where = faults.map((fault) => `\n    ${faultInBoth(fault)}`);
  return grave(
    `Berkas balai ${resolve(file)} ditolak, karena yang tertulis di bawah ini. / The hall file is refused, for what is said below.${where.join('')}`,
    'Perbaiki hall.json, atau pakai hall.json.bak di sampingnya.',
  );
}

/** DU15: a start would open it. */
export const notYetSealed = slight(
  'hall.db dari Antrean yang lebih lama, dan belum disegel; karena itu isinya belum diperiksa.',
  'Jalankan hub sekali (npm start): data dibuka dan disegel saat itu. Lalu periksa lagi. Tidak perlu memulihkan cadangan.',
);

function checkDatabase(folder: string, ledgerIn: string, hall: HallFile | null): Finding[] {
  const file = join(ledgerIn, 'hall.db');
  let db: Sqlite | undefined;
  try {
    const { database, files } = openVault(folder);
    db = openDatabase(file, database);
    // A read transaction: one consistent state, however much is written meanwhile.
    db.exec('BEGIN');
    const said = quickCheck(db);
    if (said !== null) return [grave(`hall.db rusak: ${said}.`)];
    const foreign = db.prepare('PRAGMA foreign_key_check').all();
    const dangling = foreign.map(({ table }) => grave(`Tabel ${table} menunjuk baris yang tidak ada.`));
    const ledger = hall ? checkLedger(db, { ...hall, trial: false }) : [];
    const { attachments: before } = forgetBefore(hall?.retention, Date.now());
    return [
      ...dangling,
      ...ledger,
      ...checkListOf(db, folder, database),
      ...checkAttachments(db, { folder, files }, before),
    ];
  } catch (fault) {
    return [unreadable(fault, file)];
  } finally {
    db?.close();
  }
}

const REPAIR =
  'Hentikan hub, lalu npm run restore -- --repair dengan --data yang sama. Yang rusak disimpan di samping, tidak dihapus.';

/** SQLite has to write a little even to read: where it cannot, nothing is said about the file's content. */
const SHUT = /^(EROFS|EACCES|EPERM|ENOSPC|SQLITE_(CANTOPEN|READONLY|FULL))/;

function unreadable(fault: unknown, file: string): Finding {
  if (fault instanceof LogDamaged) return grave(fault.message, REPAIR);
  const said = fault instanceof Error ? fault : new Error(String(fault));
  if (!('code' in said) || !SHUT.test(String(said.code))) {
    return isPlainDatabase(file) ? notYetSealed : grave(`hall.db tidak dapat dibaca: ${said.message}.`);
  }
  return grave(
    `hall.db belum dapat diperiksa (${said.message}): foldernya tidak boleh ditulis, atau disknya penuh.`,
    'Isinya belum tentu rusak. Periksa disk dan hak aksesnya, atau salin folder ini ke disk lain, lalu periksa lagi.',
  );
}
