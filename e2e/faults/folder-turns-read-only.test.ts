import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { kindsOfDisk } from './support/disk-hub.ts';
import { MorningOnADisk } from './support/morning-on-a-disk.ts';
import { SmallHall } from './support/small-hall.ts';

describe.each(kindsOfDisk())('a data folder that turns read-only in the middle of a morning, %s', (kind) => {
  let morning: MorningOnADisk;
  beforeAll(async () => {
    morning = await MorningOnADisk.begin(kind);
  }, 60_000);
  afterAll(() => morning.close());

  it('[DU7][IS1] is a refusal with its name; screens are shown what is; the hall goes on by itself and no number is lost or given twice', async () => {
    const { told, given, ...seen } = await morning.through('read-only', 'not-written');
    expect(told).toEqual(refused('not-kept', 'not-written'));
    expect(seen).toEqual({ isShown: true, shownAnew: 'signed-out', again: true, next: true });
    expect(given).toEqual(given.map((_, i) => (given[0] ?? 0) + i));
  }, 60_000);
});

it('[DU7][DU8] a ledger that cannot be opened for its folder is not called damaged, and nobody is sent to a backup', async () => {
  const hall = await SmallHall.layOut();
  const ledger = join(hall.folder, 'hall.db');
  // For SQLite the same as a folder in which it may not write, on every machine and for whoever runs the test.
  rmSync(ledger);
  mkdirSync(ledger);
  const [found] = checkHall(hall.folder);
  expect(found?.what).toContain('belum dapat diperiksa');
  expect(found?.todo).toContain('belum tentu rusak');
  expect(found?.todo).not.toContain('npm run restore');
  hall.clear();
});
