import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { livesThrough } from './support/lives-through.ts';
import { SmallHall } from './support/small-hall.ts';

livesThrough('[DU7][IS1] a data folder that turns read-only in the middle of a morning', 'read-only', 'not-written');

it('[DU7][DU8] a ledger that cannot be opened for its folder is not called damaged, and nobody is sent to a backup', async () => {
  const hall = await SmallHall.layOut();
  const log = join(hall.folder, 'hall.db-wal');
  // To SQLite this is the same as a folder without write permission, on every machine and for any user.
  rmSync(log, { force: true });
  mkdirSync(log);
  const [found] = checkHall(hall.folder);
  expect(found?.what).toContain('belum dapat diperiksa');
  expect(found?.todo).toContain('belum tentu rusak');
  expect(found?.todo).not.toContain('npm run restore');
  hall.clear();
});
