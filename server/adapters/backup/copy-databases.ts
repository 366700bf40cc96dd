import type { KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ATTACHMENTS_KNOWN } from '../ledger/known-attachments.ts';
import { refuseLostLedger } from '../ledger/hall-damaged.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { quickCheck } from '../ledger/quick-check.ts';
import { Catalog } from '../register/catalog.ts';
import { openVault } from '../vault/vault.ts';
import { BackupFailed } from './backup-failed.ts';

interface CopiedLedger {
  readonly position: number;
  /** Attachments that the ledger refers to. */
  readonly attachments: readonly string[];
}

/** A checked copy of both databases, each consistent in itself, also while a hub uses them. Not synced, since these copies are copied again. */
export function copyDatabases(from: string, to: string): CopiedLedger {
  const copy = join(to, 'hall.db');
  const { database: key } = openVault(from);
  refuseLostLedger(from);
  const original = openDatabase(join(from, 'hall.db'), key);
  try {
    original.prepare('VACUUM INTO ?').run(copy);
  } finally {
    original.close();
  }
  const ledger = lookThrough(copy, key);
  // After the ledger, so that it has every register that the ledger mentions.
  copyCatalog(join(from, 'registers.db'), join(to, 'registers.db'), key);
  return ledger;
}

function copyCatalog(from: string, to: string, key: KeyObject): void {
  if (!existsSync(from)) return;
  const catalog = new Catalog(from, key);
  try {
    catalog.copyTo(to);
  } finally {
    catalog.close();
  }
}

function lookThrough(file: string, key: KeyObject): CopiedLedger {
  const db = openDatabase(file, key);
  try {
    const said = quickCheck(db);
    if (said !== null) throw new BackupFailed('damaged', `The copy of hall.db is damaged: ${said}`);
    const last = db.prepare('SELECT coalesce(max(position), 0) AS position FROM ledger').get();
    const known = db.prepare(ATTACHMENTS_KNOWN).all();
    return { position: Number(last?.['position']), attachments: known.map(({ id }) => String(id)) };
  } finally {
    db.close();
  }
}
