import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualRetention } from '../../../contract/lists.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { checkHall } from '../../adapters/check/check-hall.ts';
import { samplePeople } from '../../adapters/register/sample-people.ts';
import { RegisterShelf } from '../../adapters/register/register-shelf.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import { forgetWhatIsOver } from '../../application/retention/forget-what-is-over.ts';
import { callsNext } from '../../domain/hall.fixture.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { BELIEVED_AFTER } from '../../domain/retention/believed.ts';
import { USUAL } from '../../domain/retention/usual.ts';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
let folder: string;
let paper: string;
const months = (count: number) => days(31 * count + 1);

beforeAll(async () => {
  hub = await TestHub.start();
  folder = join(hub.folder, 'trial');
  const { attachments, clock } = hub.hub.office;
  const kept = await attachments.keep(jpeg());
  if (!kept) throw new Error('The photo was not taken.');
  paper = kept.id;
  attachments.settle(paper);
  const now = clock.now();
  const db = openInFolder(folder, 'hall.db');
  for (const [id, closed] of [
    ['old', now],
    ['open', null],
  ] as const) {
    db.prepare("INSERT INTO complaint VALUES (?, ?, ?, ?, 'complaint', 'counter', ?, ?, 'closed', 'rekaan', ?)").run(
      closed === null ? 2 : 1,
      id,
      `P-${id}`,
      `code-${id}`,
      now,
      closed,
      JSON.stringify({ attachments: closed === null ? [] : [{ id: paper }] }),
    );
    db.prepare("INSERT INTO complaint_told VALUES (?, ?, 'Bantuan belum sampai', ?)").run(id, id, '{"name":"Rekaan"}');
    db.prepare("INSERT INTO complaint_move VALUES (?, 'm', 'catatan', '{}', 'jawaban')").run(id);
  }
  db.prepare("INSERT INTO audit VALUES (?, 'dewi', 'person-seen', 'visit-of-then')").run(now);
  db.prepare("INSERT INTO command VALUES ('press-of-then', ?, '{}')").run(now);
  db.close();
  const shelf = RegisterShelf.open(folder, openVault(folder), () => clock.now());
  for (let i = 0; i < 3; i++) {
    const people = samplePeople({ count: 2, region: '13.77', seed: i, today: '2026-11-23' });
    shelf.shelve(people, { registerName: 'DTSEN', period: `${i}`, sourceName: 'rekaan' });
  }
  await shelf.close();
});
afterAll(() => hub.stop());

const rows = (sql: string) => {
  const db = openInFolder(folder, 'hall.db', { readonly: true });
  const found = db.prepare(sql).all();
  db.close();
  return found.map((row) => Object.values(row).join(' '));
};
const audited = () => rows("SELECT subject FROM audit WHERE what = 'data-forgotten' ORDER BY rowid");
const forget = () => forgetWhatIsOver(hub.hub.office);
/** Years without work, then a month of work, so that the date is believed (RT4). */
const passes = async (count: number) => {
  hub.clock.time += months(count) - days(BELIEVED_AFTER.daysWorked);
  await hub.works(BELIEVED_AFTER.daysWorked);
};

describe('what names people', () => {
  it('[RT1] stays as long as it is kept', async () => {
    await hub.works(29);
    await forget();
    expect(audited()).toEqual([]);
    expect(existsSync(join(folder, 'attachments', paper.slice(0, 2), paper))).toBe(true);
    expect(rows("SELECT id FROM command WHERE id = 'press-of-then'")).toEqual(['press-of-then']);
  });

  it('[RT1] [RT2] goes a kind at a time, and the record says how much', async () => {
    await hub.works(2);
    await forget();
    expect(rows("SELECT id FROM command WHERE id = 'press-of-then'")).toEqual([]);
    await passes(12);
    await forget();
    expect(audited()).toEqual(['registers 2']);
    expect(hub.hub.office.register.list().map(({ number }) => number)).toHaveLength(2);
    expect(existsSync(join(folder, 'register-1.db'))).toBe(false);
    expect(hub.hub.office.register.current()).not.toBeNull();

    await passes(12);
    await forget();
    expect(rows("SELECT subject FROM audit WHERE what = 'person-seen'")).toEqual([]);

    await passes(12);
    await forget();
    expect(existsSync(join(folder, 'attachments', paper.slice(0, 2), paper))).toBe(false);
    expect(rows('SELECT id FROM forgotten_paper')).toEqual([paper]);
    expect(checkHall(folder).filter(({ what }) => what.includes(paper))).toEqual([]);

    await passes(24);
    await forget();
    expect(rows("SELECT words, complainant FROM complaint_told WHERE complaint = 'old'")).toEqual([
      ' {"name":"","address":"","phone":"","email":""}',
    ]);
    expect(rows("SELECT note, answer FROM complaint_move WHERE complaint = 'old'")).toEqual([' ']);
    expect(rows("SELECT words FROM complaint_told WHERE complaint = 'open'")).toEqual(['Bantuan belum sampai']);
    expect(audited().slice(1).join('; ')).toMatch(/audit \d+.*attachments 1.*complaints 1/);
    expect(hub.faults).toEqual([]);
  });

  it('[IS2] [RT1] does not go with what was answered just now, a refusal least of all', async () => {
    const { live, chance } = hub.hub.office;
    const press = { command: callsNext('no-counter'), commandId: chance.id(), answer: () => null };
    const refusal = await live.perform(press);
    expect(refusal).toMatchObject({ ok: false });
    await forget();
    expect(rows(`SELECT reply FROM command WHERE id = '${press.commandId}'`)).toEqual([JSON.stringify(refusal)]);
  });

  it('[RT4] stays when the clock has leapt, until a month of work stands behind its date', async () => {
    const seen = "SELECT subject FROM audit WHERE subject = 'visit-of-now'";
    const db = openInFolder(folder, 'hall.db');
    db.prepare("INSERT INTO audit VALUES (?, 'dewi', 'person-seen', 'visit-of-now')").run(hub.clock.now());
    db.close();
    hub.clock.time += months(30);
    await forget();
    await hub.works(BELIEVED_AFTER.daysWorked - 1);
    await forget();
    expect(rows(seen)).toEqual(['visit-of-now']);
    await hub.works(1);
    await forget();
    expect(rows(seen)).toEqual([]);
  });

  it('[RT1] is kept as long as the settings say it is, as usual', () => {
    expect(usualRetention).toEqual(USUAL);
  });
});
