import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { leaveOlderHall, OLDER_ROWS, olderMarks, olderNik } from '../../server/adapters/vault/older-hall.fixture.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { takeOver } from '../../server/adapters/vault/take-over.ts';
import { ensureVault } from '../../server/adapters/vault/vault.ts';
import { createHmac } from 'node:crypto';
import { cutAt } from './support/cut-at.ts';
import { cutShort } from './support/cut-short.ts';
import { dieAt, dieWithinSealing, pointsOf } from './support/die-at.ts';
import { canTrace } from './support/traced-calls.ts';

/** Enough rows for sealing them to take a while. */
const MANY_ROWS = 60_000;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function olderHall(rows = OLDER_ROWS): string {
  const folder = mkdtempSync(join(tmpdir(), 'antrean-older-'));
  folders.push(folder);
  leaveOlderHall(folder, rows);
  return folder;
}

it('[AR3][DU1] a hub killed at any step of sealing what an older Antrean left has all of it at the next start', async () => {
  const { steps } = await dieAt(0, { is: 'seal-older', folder: olderHall() });
  expect(steps).toBeGreaterThan(20);
  await Promise.all(
    pointsOf(steps, 4).map(async (step) => {
      const folder = olderHall();
      expect((await dieAt(step, { is: 'seal-older', folder })).killed).toBe(true);
      mustBeWhole(folder, OLDER_ROWS);
    }),
  );
});

it.each([
  { where: 'in a folder that was never sealed', cameBack: false },
  { where: 'in one that was, into which databases came back in clear', cameBack: true },
])('[AR3][DU1] so has one that is killed at any step between its databases, $where', ({ cameBack }) => {
  let steps = 0;
  for (let isCut = true; isCut;) {
    const folder = olderHall(1);
    const vault = ensureVault(folder);
    if (cameBack) {
      rmSync(join(folder, 'hall.key'));
      writeFileSync(join(folder, 'all-sealed'), '');
    }
    steps += 1;
    isCut = cutShort(steps, () => takeOver(folder, vault));
    mustBeWhole(folder, 1);
  }
  expect(steps).toBeGreaterThan(5);
});

it('[AR3][DU1] so has one that is killed while pages of a database are half sealed', async () => {
  const folder = olderHall(MANY_ROWS);
  expect((await dieWithinSealing({ is: 'seal-older', folder })).killed).toBe(true);
  mustBeWhole(folder, MANY_ROWS);
});

it.skipIf(!canTrace)('[AR3][DU1] so has one whose power is cut, with bytes on their way to the disk', async () => {
  const cuts = await cutAt(
    olderHall(),
    (folder) => ({ is: 'seal-older', folder }),
    ({ folder }) => mustBeWhole(folder, OLDER_ROWS),
    (path) => /hall\.db-(wal|journal)$/.test(path),
  );
  expect(cuts).toBeGreaterThan(10);
});

/** At the next start everything is there, sealed. */
function mustBeWhole(folder: string, rows: number): void {
  const mark = createHmac('sha256', olderMarks).update(olderNik).digest('base64url').slice(0, 22);
  const vault = ensureVault(folder);
  takeOver(folder, vault);
  expect(vault.mark(olderNik)).toBe(mark);
  const db = openInFolder(folder, 'hall.db');
  expect(db.prepare('SELECT count(*) AS count FROM audit').get()).toEqual({ count: rows });
  db.close();
  const register = openInFolder(folder, 'register-1.db');
  expect(register.prepare('SELECT nik FROM person').get()).toEqual({ nik: olderNik });
  register.close();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const inClear = files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(olderNik));
  expect(inClear.map(({ name }) => name)).toEqual([]);
  expect(files.map(({ name }) => name)).not.toContain('hall.key');
}
