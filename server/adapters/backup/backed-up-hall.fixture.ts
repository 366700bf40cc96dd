import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hallFileIn } from '../hall-file/hall-folder.ts';
import { LivingHallFile } from '../hall-file/living-hall-file.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { openDatabase } from '../ledger/open-database.ts';
import { RegisterShelf } from '../register/register-shelf.ts';
import { samplePeople } from '../register/sample-people.ts';
import { ensureVault } from '../vault/vault.ts';
import type { BackupFailed } from './backup-failed.ts';
import { writeBackup } from './write-backup.ts';

/** A hall that has just begun, with three people in its register, and its backup beside it. */
export async function backedUpHall(
  root: string,
  hallId: string,
): Promise<{ folder: string; backup: string; keyFile: string }> {
  const folder = join(root, hallId);
  mkdirSync(folder);
  await LivingHallFile.create(hallFileIn(folder), shippedHall(hallId));
  const vault = ensureVault(folder);
  openDatabase(join(folder, 'hall.db'), vault.database).close();
  const shelf = RegisterShelf.open(folder, vault);
  const people = samplePeople({ count: 3, region: '13.77', seed: 7, today: '2026-11-23' });
  shelf.shelve(people, { registerName: 'DTKS', period: 'Contoh', sourceName: 'orang rekaan' });
  await shelf.close();
  const { name } = writeBackup({ from: folder, to: root, at: Date.UTC(2026, 10, 23, 3) });
  return { folder, backup: join(root, name), keyFile: join(folder, 'hall-key.txt') };
}

/** A day after that backup. */
export const DAY_AFTER = Date.UTC(2026, 10, 24, 3);

export const failing = (why: BackupFailed['why']): Error =>
  expect.objectContaining({ name: 'BackupFailed', why }) as Error;
