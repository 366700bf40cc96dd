import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AttachmentFolder } from '../../server/adapters/attachments/attachment-folder.ts';
import { jpeg } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import type { Finding } from '../../server/adapters/check/finding.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import { days } from '../../server/domain/hall-time/instant.ts';
import { dayAt, instantOf } from '../../server/domain/hall-time/zone.ts';
import { BELIEVED_AFTER } from '../../server/domain/retention/believed.ts';
import { cutAt } from './support/cut-at.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { forgetIn } from './support/forget-in.ts';
import { SmallHall } from './support/small-hall.ts';
import { canTrace } from './support/traced-calls.ts';

const NOW = instantOf('2028-01-14', '09:00', 'WIB');
const LONG_AGO = instantOf('2019-03-04', '09:00', 'WIB');
const papers: string[] = [];

let hall: SmallHall;
/** Rows inserted by hand have no event; the findings about them must not grow. */
let known: readonly Finding[];
beforeAll(async () => {
  hall = await SmallHall.layOut();
  await leavePapers();
  leaveRows();
  await leaveRegisters();
  known = checkHall(hall.folder);
});
afterAll(() => hall.clear());

it('[RT1][RT2][DU6] a hub killed at any step of forgetting leaves nothing that is called damaged, and the next turn forgets all the rest and says how much went in all', async () => {
  const whole = hall.copy();
  const { steps, walked } = await dieAt(0, { is: 'forget', folder: whole, at: NOW });
  const points = new Set([...pointsOf(steps, 6), ...aroundRegisters(walked)]);
  const left = new Set<number>();
  await Promise.all(
    [...points].map(async (step) => {
      const folder = hall.copy();
      expect((await dieAt(step, { is: 'forget', folder, at: NOW })).killed).toBe(true);
      left.add(papersIn(folder).length);
      expect(checkHall(folder)).toEqual(known);
      await allIsForgotten(folder, whole);
    }),
  );
  expect(left.size).toBeGreaterThan(1);
});

/** Checked after the next house-keeping. */
async function allIsForgotten(folder: string, whole: string): Promise<void> {
  await forgetIn(folder, NOW);
  expect(checkHall(folder)).toEqual(known);
  expect(papersIn(folder)).toEqual([]);
  expect(rows(folder, 'SELECT id FROM forgotten_paper ORDER BY id')).toEqual(papers.toSorted());
  expect(rows(folder, "SELECT words FROM complaint_told WHERE complaint = 'old'")).toEqual(['']);
  expect(rows(folder, "SELECT id FROM command WHERE id = 'press-of-then'")).toEqual([]);
  expect(rows(folder, "SELECT subject FROM audit WHERE subject = 'visit-of-then'")).toEqual([]);
  expect(registersIn(folder)).toEqual(['register-2', 'register-3']);
  expect(told(folder)).toEqual(told(whole));
}

it.skipIf(!canTrace)(
  '[RT1][RT2][DU6] so does one whose power is cut, with bytes on their way to the disk',
  async () => {
    const whole = hall.copy();
    await forgetIn(whole, NOW);
    await cutAt(
      hall.folder,
      (folder) => ({ is: 'forget', folder, at: NOW }),
      async ({ folder }) => {
        expect(checkHall(folder)).toEqual(known);
        await allIsForgotten(folder, whole);
      },
    );
  },
);

/** Just before and just after each file of a register is deleted: the list may name none that does not exist. */
function aroundRegisters(walked: readonly string[]): number[] {
  const places = walked.flatMap((what, place) => (/^rmSync .*register-\d/.test(what) ? [place + 1, place + 2] : []));
  expect(places.length).toBeGreaterThan(0);
  return places;
}

const papersIn = (folder: string) => papers.filter((id) => existsSync(join(folder, 'attachments', id.slice(0, 2), id)));
const registersIn = (folder: string) =>
  readdirSync(folder).flatMap((name) => /^(register-\d+)\.db$/.exec(name)?.[1] ?? []);

/** How much of each kind the audit record names, over all its entries. */
function told(folder: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const lines = rows(folder, "SELECT subject FROM audit WHERE what = 'data-forgotten'");
  for (const [, kind = '', count] of lines.join(', ').matchAll(/(\w+) (\d+)/g)) {
    counts[kind] = (counts[kind] ?? 0) + Number(count);
  }
  return counts;
}

function rows(folder: string, sql: string): string[] {
  const db = openInFolder(folder, 'hall.db');
  const found = db.prepare(sql).all();
  db.close();
  return found.map((row) => Object.values(row).join(' '));
}

async function leavePapers(): Promise<void> {
  const room = new AttachmentFolder(join(hall.folder, 'attachments'), openVault(hall.folder).files, randomUUID);
  for (let i = 0; i < 3; i += 1) {
    const kept = await room.keep(jpeg());
    if (!kept) throw new Error('The photo was not taken.');
    room.settle(kept.id);
    papers.push(kept.id);
  }
}

/**
 * A complaint closed long ago and viewed long ago, and a month of work, without which the date is not believed (RT4).
 */
function leaveRows(): void {
  const db = openInFolder(hall.folder, 'hall.db');
  const body = JSON.stringify({ attachments: papers.map((id) => ({ id })) });
  db.prepare(
    "INSERT INTO complaint VALUES (1, 'old', 'P-old', 'code-old', 'complaint', 'counter', ?, ?, 'closed', 'rekaan', ?)",
  ).run(LONG_AGO, LONG_AGO, body);
  db.prepare(`INSERT INTO complaint_told VALUES ('old', 'old', 'Bantuan belum sampai', '{"name":"Rekaan"}')`).run();
  db.prepare("INSERT INTO audit VALUES (?, 'dewi', 'person-seen', 'visit-of-then')").run(LONG_AGO);
  db.prepare("INSERT INTO command VALUES ('press-of-then', ?, '{}')").run(LONG_AGO);
  const visit = db.prepare(
    "INSERT INTO visit (id, day, number, token, service, arrived_at) VALUES (?, ?, ?, ?, 'informasi-bansos', ?)",
  );
  for (let before = 0; before < BELIEVED_AFTER.daysWorked; before++)
    visit.run(`v${before}`, dayAt(NOW - days(before), 'WIB'), `A${before}`, `t${before}`, NOW);
  db.close();
}

/** Two registers newer than the hall's own, so that it is not one to return to. */
async function leaveRegisters(): Promise<void> {
  const shelf = RegisterShelf.open(hall.folder, openVault(hall.folder), () => LONG_AGO);
  for (const seed of [1, 2]) {
    const people = samplePeople({ count: 2, region: '13.77', seed, today: '2026-11-23' });
    shelf.shelve(people, { registerName: 'DTSEN', period: `${seed}`, sourceName: 'rekaan' });
  }
  await shelf.close();
}
