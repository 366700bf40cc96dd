import { readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { sampleCsvHeader, sampleCsvLine } from '../../server/adapters/register/sample-csv.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import { cutAt } from './support/cut-at.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';
import { canTrace } from './support/traced-calls.ts';

const [FIRST, NEXT] = [12, 5];
const about = { registerName: 'DTKS', period: 'Berikutnya', sourceName: 'orang rekaan' };

let hall: SmallHall;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());

function fileOf(count: number): string {
  const file = `${hall.beside}.csv`;
  const people = [...samplePeople({ count, region: '13.77', seed: count, today: '2026-11-01' })];
  writeFileSync(file, `${sampleCsvHeader}${people.map(sampleCsvLine).join('')}1,2,TIDAK LENGKAP\n`);
  return file;
}

it('[DU6][RG4] a hub killed at any step of an import, in whichever thread, answers from the old register or the new one; nothing is left behind, and the next is taken', async () => {
  const [file, next] = [fileOf(FIRST), fileOf(NEXT)];
  const { steps } = await dieAt(0, { is: 'import-register', folder: hall.copy(), file });
  // The count includes both threads: each person is a step of the writing one.
  expect(steps).toBeGreaterThan(FIRST + 20);
  const answered = new Set<number>();
  await Promise.all(
    pointsOf(steps, 4).map(async (step) => {
      const folder = hall.copy();
      expect((await dieAt(step, { is: 'import-register', folder, file })).killed).toBe(true);
      const shelf = RegisterShelf.open(folder, openVault(folder));
      answered.add(shelf.current()?.people ?? 0);
      expect(shelf.fault).toBeNull();
      expect(filesIn(folder)).toEqual(filesOf(shelf));
      expect(await shelf.import(next, about)).toMatchObject({ is: 'imported', people: NEXT });
      expect(filesIn(folder)).toEqual(filesOf(shelf));
      await shelf.close();
      expect(checkHall(folder)).toEqual([]);
    }),
  );
  expect([...answered].toSorted((a, b) => a - b)).toEqual([FIRST, 300]);
});

it.skipIf(!canTrace)('[DU6][RG4] so does one whose power is cut, with bytes on their way to the disk', async () => {
  const file = fileOf(FIRST);
  await cutAt(
    hall.folder,
    (folder) => ({ is: 'import-register', folder, file }),
    async ({ folder, told }) => {
      const shelf = RegisterShelf.open(folder, openVault(folder));
      expect(shelf.fault).toBeNull();
      expect(told.length > 0 ? [FIRST] : [FIRST, 300]).toContain(shelf.current()?.people);
      await shelf.close();
      expect(checkHall(folder)).toEqual([]);
    },
  );
});

const filesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('register-'))
    .toSorted();
const filesOf = (shelf: RegisterShelf) =>
  shelf
    .list()
    .flatMap(({ number }) => [`register-${number}-refused.csv`, `register-${number}.db`])
    .toSorted();
