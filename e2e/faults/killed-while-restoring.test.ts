import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreBackup } from '../../server/adapters/backup/restore-backup.ts';
import { SwitchIn } from '../../server/adapters/backup/switch-in.ts';
import { writeBackup } from '../../server/adapters/backup/write-backup.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { hallFileIn, refuseHalfRestored } from '../../server/adapters/hall-file/hall-folder.ts';
import { LivingHallFile } from '../../server/adapters/hall-file/living-hall-file.ts';
import { readHallFile } from '../../server/adapters/hall-file/read-hall-file.ts';
import type { Deed } from './support/deeds.ts';
import { cutAt } from './support/cut-at.ts';
import { cutShort } from './support/cut-short.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';
import { canTrace } from './support/traced-calls.ts';

let hall: SmallHall;
let deed: Omit<Extract<Deed, { is: 'restore' }>, 'folder'>;
beforeAll(async () => {
  hall = await SmallHall.layOut();
  const to = hall.beside;
  mkdirSync(to);
  const { name } = writeBackup({ from: hall.folder, to, at: Date.UTC(2026, 10, 22, 11) });
  deed = { is: 'restore', backup: join(to, name), key: join(hall.folder, 'hall-key.txt') };
  // The hall that is there before the restore differs from the one in the backup.
  const living = await LivingHallFile.open(hallFileIn(hall.folder));
  await living.change((current) => ({ ...current, agency: { ...current.agency, shownName: LATER } }));
});
afterAll(() => hall.clear());

const EARLIER = 'Dinas Sosial Kota Pariaman';
const LATER = 'Dinas Sosial Sesudah Cadangan';
const nameIn = (folder: string) => readHallFile(hallFileIn(folder)).agency.shownName;

it('[DU4][DU6] killed at any step, a restore leaves the old hall or the new one, and no hub starts in between; again, it is done', async () => {
  const whole = await dieAt(0, { ...deed, folder: hall.copy() });
  const found = new Set<string>();
  const aside = new Set<string>();
  await Promise.all(
    pointsOf(whole.steps, 6).map(async (step) => {
      const folder = hall.copy();
      expect((await dieAt(step, { ...deed, folder })).killed).toBe(true);
      found.add(foundBy(folder));
      restoreBackup({
        ...deed,
        dataDir: folder,
        keyFile: deed.key,
        withoutMark: false,
        replace: true,
        aside: 'before-restore-2',
        at: 0,
        last: {},
      });
      expect(nameIn(folder)).toBe(EARLIER);
      expect(checkHall(folder)).toEqual([]);
      for (const name of readdirSync(folder).filter((each) => each.startsWith('before-restore-'))) {
        aside.add(nameIn(join(folder, name)));
      }
    }),
  );
  expect([...found].filter((name) => ![EARLIER, LATER].includes(name))).toEqual([expect.stringContaining('terputus')]);
  // Nothing that existed is deleted.
  expect(aside).toContain(LATER);
});

it.skipIf(!canTrace)('[DU4][DU6] so does one whose power is cut, with bytes on their way to the disk', () =>
  cutAt(
    hall.folder,
    (folder) => ({ ...deed, folder }),
    ({ folder, told }) => {
      const found = foundBy(folder);
      const halls = told.length > 0 ? [EARLIER] : [EARLIER, LATER];
      const isBrokenOff = told.length === 0 && found.includes('terputus');
      expect(isBrokenOff || halls.includes(found)).toBe(true);
      expect(isBrokenOff ? [] : checkHall(folder)).toEqual([]);
    },
  ),
);

it('[DU4][DU6] killed at any step, and once more at any step of putting that right, it leaves the old hall or the new one, whole, and deletes nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'antrean-switched-'));
  const aside = Object.fromEntries(Object.entries(OLD).map(([path, words]) => [`aside/${path}`, words]));
  const outcomes = [OLD, { ...NEW, ...aside }];
  const found = new Set<string>();
  for (let first = 1, isCut = true; isCut; first++) {
    for (let second = 1, isCutAgain = true; isCutAgain; second++) {
      const folder = join(root, `${first}-${second}`);
      layOut(folder, OLD);
      isCut = cutShort(first, () => switchIn(folder, 'aside'));
      mustBeNoHalf(folder);
      isCutAgain = cutShort(second, () => new SwitchIn(folder).recover());
      mustBeNoHalf(folder);
      cutShort(0, () => new SwitchIn(folder).recover());
      const left = Object.fromEntries(filesIn(folder));
      expect(outcomes).toContainEqual(left);
      expect(existsSync(join(folder, '.restoring'))).toBe(false);
      found.add(left['hall.json'] ?? '');
      // Leftovers of a kill beside the folder do not get in the way.
      cutShort(0, () => switchIn(folder, 'again'));
      expect(Object.fromEntries(filesIn(folder))).toMatchObject(NEW);
    }
  }
  expect(found.size).toBe(2);
  rmSync(root, { recursive: true });
});

type Files = Readonly<Record<string, string>>;
const OLD: Files = { 'hall.db': 'old', 'attachments/1': 'old', 'voice/1': 'old', 'hall.json': 'old' };
const NEW: Files = { 'hall.db': 'new', 'attachments/2': 'new', 'editions/1': 'new', 'hall.json': 'new' };

function switchIn(folder: string, aside: string): void {
  const into = new SwitchIn(folder);
  into.begin();
  layOut(into.fresh, NEW);
  into.run(aside, []);
}

function layOut(folder: string, files: Files): void {
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
}

/** Without temporary files. */
const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !relative(folder, file).startsWith('.restoring'))
    .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]);

/** Code that goes by the hall file alone, such as a backup, must not take half a hall for a complete one. */
function mustBeNoHalf(folder: string): void {
  const hall = filesIn(folder).filter(([path]) => !path.startsWith('aside/'));
  const taken = hall.some(([path]) => path === 'hall.json') ? Object.fromEntries(hall) : null;
  expect([OLD, NEW, null]).toContainEqual(taken);
}

/** What a hub started there reports. */
function foundBy(folder: string): string {
  try {
    refuseHalfRestored(folder);
    return nameIn(folder);
  } catch (fault) {
    return String(fault).replace(folder, '');
  }
}
