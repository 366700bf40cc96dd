import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { LivingHallFile } from '../hall-file/living-hall-file.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { ensureVault } from '../vault/vault.ts';
import { repairLedger } from './repair-ledger.ts';

const at = Date.UTC(2026, 10, 23, 3);

it('[DU17] [DU16] a number in the first commit of a log begun anew is not called kept because clerks went on behind it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'antrean-repair-'));
  const [live, dead] = [join(root, 'live'), join(root, 'dead')];
  mkdirSync(live);
  await LivingHallFile.create(hallFileIn(live), shippedHall('pariaman'));
  const db = openDatabase(join(live, 'hall.db'), ensureVault(live).database);
  const audit = db.prepare("INSERT INTO audit VALUES (?, NULL, 'locked', 's')");
  audit.run(1);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const event = { type: 'ticket-issued', at, number: 'A001' };
  db.prepare('INSERT INTO ledger VALUES (1, ?, ?, ?)').run(at, event.type, JSON.stringify(event));
  for (const later of [1, 2, 3]) audit.run(at + later);
  cpSync(live, dead, { recursive: true });
  db.close();
  const log = join(dead, 'hall.db-wal');
  const bytes = readFileSync(log);
  bytes[32 + 24 + 1_000] = 255 - (bytes[32 + 24 + 1_000] ?? 0);
  writeFileSync(log, bytes);
  const { lost } = repairLedger({ dataDir: dead, aside: 'aside', at: at + 1_000_000, last: {} });
  expect([lost === 0, existsSync(join(dead, 'restored.json'))]).toEqual([false, true]);
  rmSync(root, { recursive: true, force: true });
});
