import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { SqliteRetentionBook } from './sqlite-retention-book.ts';

/** Of a hub in which nobody presses anything. */
const NOTICED_MS = 1_000;

it('[RT1] what was deleted leaves the log, too, and nobody waits for a backup that reads in it meanwhile', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'retention-'));
  const file = join(folder, 'hall.db');
  const [hub, backup] = [openDatabase(file, null), openDatabase(file, null)];
  backup.exec('BEGIN');
  backup.prepare('SELECT count(*) FROM command').get();
  hub.exec("INSERT INTO command VALUES ('of-somebody', 1, '{}')");
  const began = performance.now();
  const settled = new SqliteRetentionBook(hub).settle();
  expect(performance.now() - began).toBeLessThan(NOTICED_MS);
  expect(hub.prepare('PRAGMA busy_timeout').get()).toEqual({ timeout: 5_000 });
  backup.exec('COMMIT');
  await settled;
  expect(statSync(`${file}-wal`).size).toBe(0);
  for (const db of [backup, hub]) db.close();
  rmSync(folder, { recursive: true });
});
