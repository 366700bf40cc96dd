import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupName, backupNamed } from '../../server/adapters/backup/backup-names.ts';
import { BackupShelf } from '../../server/adapters/backup/backup-shelf.ts';
import { isStill } from '../../server/adapters/backup/copy-files.ts';
import { readManifest } from '../../server/adapters/backup/manifest.ts';
import { sweepStaging, writeBackup } from '../../server/adapters/backup/write-backup.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { cutAt } from './support/cut-at.ts';
import { cutShort } from './support/cut-short.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';
import { canTrace } from './support/traced-calls.ts';

const FIRST = Date.UTC(2026, 10, 22, 11);
const SECOND = Date.UTC(2026, 10, 23, 11);

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

it('[DU4][DU6] killed at any step, a backup is there whole or not at all; the one before stays, and the next sweeps up', async () => {
  const steps = await inOrder(0);
  const counts = new Set<number>();
  await Promise.all(
    pointsOf(steps, 4).map(async (step) => {
      const { folder, to, kept } = await killed(step);
      mustBeWhole(to, kept);
      counts.add(kept.length);
      expect(checkHall(folder)).toEqual([]);
      sweepStaging(folder);
      writeBackup({ from: folder, to, at: SECOND + 86_400_000 });
      expect(readdirSync(to).filter((name) => backupNamed(name) === null)).toEqual([]);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }),
  );
  expect([...counts].toSorted()).toEqual([1, 2]);
});

it.skipIf(!canTrace)(
  '[DU4][DU6] with the power cut, bytes on their way to the disk, it is there whole or not at all, and once it was told of it stays',
  () =>
    cutAt(
      hall.folder,
      (folder, root) => ({ is: 'backup', folder, to: backupsIn(root), at: FIRST }),
      ({ root, folder, told }) => {
        const kept = backupsOf(backupsIn(root));
        mustBeWhole(backupsIn(root), kept);
        expect(kept).toEqual(expect.arrayContaining([...told]));
        expect(checkHall(folder)).toEqual([]);
      },
    ),
);

it('[DU4][DU6] killed at any step of taking old backups away, each one is there whole or not at all, and the next sweeps up', () => {
  const names = Array.from({ length: 9 }, (_, i) => backupName('pariaman', FIRST + i * 86_400_000, 'WIB'));
  const newest = names.at(-1) ?? '';
  for (let step = 1, isCut = true; isCut; step++) {
    const to = hall.beside;
    for (const name of names) {
      mkdirSync(join(to, name), { recursive: true });
      for (const part of PARTS) writeFileSync(join(to, name, part), '');
    }
    const shelf = new BackupShelf(to);
    isCut = cutShort(step, () => shelf.drop('pariaman', newest));
    for (const { name } of shelf.backups('pariaman')) expect(readdirSync(join(to, name))).toEqual(PARTS);
    shelf.sweep('pariaman');
    shelf.drop('pariaman', newest);
    expect(readdirSync(to)).toEqual(names.slice(2));
  }
});

const PARTS = ['hall.db', 'manifest.json'];
const backupsOf = (to: string) => readdirSync(to).filter((name) => backupNamed(name) !== null);
function backupsIn(root: string): string {
  const to = join(root, 'backups');
  mkdirSync(to, { recursive: true });
  return to;
}

function mustBeWhole(to: string, kept: readonly string[]): void {
  for (const name of kept) {
    const files = readManifest(join(to, name))?.files ?? [];
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !isStill(join(to, name, file.path), file))).toEqual([]);
  }
}

/** A hall with one backup, and the outcome of the second one. */
async function killed(step: number) {
  const [folder, to] = [hall.copy(), hall.beside];
  mkdirSync(to);
  writeBackup({ from: folder, to, at: FIRST });
  const died = await dieAt(step, { is: 'backup', folder, to, at: SECOND });
  return { ...died, folder, to, kept: backupsOf(to) };
}

const inOrder = async (step: number) => (await killed(step)).steps;
