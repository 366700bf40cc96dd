import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupNamed } from '../../server/adapters/backup/backup-names.ts';
import { isStill } from '../../server/adapters/backup/copy-files.ts';
import { readManifest } from '../../server/adapters/backup/manifest.ts';
import { sweepStaging, writeBackup } from '../../server/adapters/backup/write-backup.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';

const FIRST = Date.UTC(2026, 10, 22, 11);
const SECOND = Date.UTC(2026, 10, 23, 11);

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
}, 60_000);
afterAll(() => hall.clear());

it('[DU4][DU6] killed at any step, a backup is there whole or not at all; the one before stays, and the next sweeps up', async () => {
  const steps = await inOrder(0);
  const counts = new Set<number>();
  await Promise.all(
    pointsOf(steps, 6).map(async (step) => {
      const { folder, to, kept } = await killed(step);
      for (const name of kept) {
        const files = readManifest(join(to, name))?.files ?? [];
        expect(files.length).toBeGreaterThan(4);
        expect(files.filter((file) => !isStill(join(to, name, file.path), file))).toEqual([]);
      }
      counts.add(kept.length);
      expect(checkHall(folder)).toEqual([]);
      sweepStaging(folder);
      writeBackup({ from: folder, to, at: SECOND + 86_400_000 });
      expect(readdirSync(to).filter((name) => backupNamed(name) === null)).toEqual([]);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }),
  );
  expect([...counts].toSorted()).toEqual([1, 2]);
}, 120_000);

/** A hall with one backup, and how the second one ended. */
async function killed(step: number) {
  const [folder, to] = [hall.copy(), hall.beside];
  mkdirSync(to);
  writeBackup({ from: folder, to, at: FIRST });
  const died = await dieAt(step, { is: 'backup', folder, to, at: SECOND });
  return { ...died, folder, to, kept: readdirSync(to).filter((name) => backupNamed(name) !== null) };
}

const inOrder = async (step: number) => (await killed(step)).steps;
