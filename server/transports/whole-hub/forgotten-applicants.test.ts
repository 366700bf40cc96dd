import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { BELIEVED_AFTER } from '../../domain/retention/believed.ts';
import { checkHall } from '../../adapters/check/check-hall.ts';
import { TestHub } from '../hub.fixture.ts';
import { formOf, requested } from './home.fixture.ts';

let hub: TestHub;
const office = () => hub.hub.office;
const folder = () => join(hub.folder, 'trial');
const ABOUT_CLOSED = "about_id IN (SELECT id FROM case_file WHERE state = 'done')";
const months = (count: number) => days(31 * count);

/**
 * Years without work, then a month of work, so that the date is believed (RT4). The nights of that month come before the retention period
 * is over, the next night after it.
 */
const passes = async (count: number) => {
  hub.clock.time += months(count) - days(BELIEVED_AFTER.daysWorked);
  await hub.works(BELIEVED_AFTER.daysWorked - 1);
  hub.clock.time += days(2);
};

const rows = (sql: string) => {
  const db = openInFolder(folder(), 'hall.db', { readonly: true });
  const found = db.prepare(sql).all();
  db.close();
  return found.map((row) => Object.values(row).join(' '));
};
/** Writes the tables of finished cases directly instead of through the ledger, so that no years have to be simulated. */
const write = (sql: string, ...values: (string | number)[]) => {
  const db = openInFolder(folder(), 'hall.db');
  db.prepare(sql).run(...values);
  db.close();
};
const found = async (word: string) => {
  const search = { state: 'any', serviceId: null, clerkId: null, from: null, until: null } as const;
  const page = await office().caseArchive.search({ ...search, by: { is: 'name', words: [word] } }, null, 5);
  return page.found.length;
};
/** The first number of a new day ends earlier days, and so completes the night's work. */
async function untilTheNightIsOver(): Promise<void> {
  const [before] = await office().access.recorded({ before: null, what: ['data-forgotten'], count: 1 });
  await hub.takeNumber();
  await expect
    .poll(
      async () => (await office().access.recorded({ before: null, what: ['data-forgotten'], count: 1 }))[0]?.position,
    )
    .toBeGreaterThan(before?.position ?? 0);
}

beforeAll(async () => {
  hub = await TestHub.start();
  const { applicant } = formOf(hub);
  await requested(hub, { applicant: { ...applicant, name: 'Selesai Rekaan' } });
  await requested(hub, { applicant: { ...applicant, name: 'Terbuka Rekaan' } }, 2);
  const [closed] = [...office().live.hall.cases.values()];
  const slip = JSON.stringify({
    title: 'Surat Keterangan',
    number: '1/2026',
    person: [{ label: 'Nama', value: 'Selesai Rekaan' }],
    findings: [],
  });
  write(
    "UPDATE case_file SET state = 'done', closed_at = ?, recipient = 'Wakil Rekaan' WHERE id = ?",
    hub.clock.now(),
    closed?.id ?? '',
  );
  write(
    "INSERT INTO letter (id, number, code, visit, case_id, issued_at, slip) VALUES ('surat', '1/2026', 'ABCDEFGHJKLM', ?, ?, ?, ?)",
    closed?.visitId ?? '',
    closed?.id ?? '',
    hub.clock.now(),
    slip,
  );
  write(
    "INSERT INTO correction VALUES (?, ?, 'dewi', 'name', 'Salah Rekaan', 'Selesai Rekaan')",
    closed?.visitId ?? '',
    hub.clock.now(),
  );
});
afterAll(() => hub.stop());

describe('who applied', () => {
  it('[RT3] is known as long as the office says', async () => {
    await passes(59);
    await untilTheNightIsOver();
    expect(rows('SELECT name FROM applicant ORDER BY name')).toEqual(['Selesai Rekaan', 'Terbuka Rekaan']);
  });

  it('[RT3] [RT2] is forgotten by the night after that, and the case is nobody’s; an open one keeps everything', async () => {
    await passes(1);
    // Nobody ever settled what could not be sent.
    write(`UPDATE message SET state = 'failed', changed_at = 0 WHERE ${ABOUT_CLOSED}`);
    expect(rows(`SELECT count(*) FROM message WHERE words IS NOT NULL AND ${ABOUT_CLOSED}`)).toEqual(['1']);
    await untilTheNightIsOver();
    expect(rows('SELECT name FROM applicant')).toEqual(['Terbuka Rekaan']);
    expect([await found('Selesai'), await found('Terbuka')]).toEqual([0, 1]);
    expect(rows("SELECT number, state, recipient FROM case_file WHERE state = 'done'")).toEqual(['2026-00001 done ']);
    expect(rows('SELECT after FROM correction')).toEqual([]);
    expect(rows(`SELECT count(*) FROM message WHERE words IS NOT NULL AND ${ABOUT_CLOSED}`)).toEqual(['0']);
    const [{ subject } = { subject: '' }] = await office().access.recorded({
      before: null,
      what: ['data-forgotten'],
      count: 1,
    });
    expect(subject).toContain('applicants 1');
  });

  it('[RT3] a letter says what it said for longer; then its number and title stay, and it is told to be genuine', async () => {
    expect((await office().caseArchive.letter('surat'))?.slip.person).toHaveLength(1);
    await passes(60);
    await untilTheNightIsOver();
    expect(await office().caseArchive.letter('surat')).toBeUndefined();
    expect(await office().archive.letter('surat')).toBeUndefined();
    expect(rows('SELECT slip FROM letter').join('')).not.toContain('Rekaan');
    expect(await office().archive.letterByCode('ABCDEFGHJKLM')).toMatchObject({
      number: '1/2026',
      title: 'Surat Keterangan',
    });
  });

  it('[RT3] a clock that goes back forgets nothing early', async () => {
    await requested(hub, { applicant: { ...formOf(hub).applicant, name: 'Baru Rekaan' } });
    hub.clock.time -= months(120);
    await office().retention.forgetApplicants(hub.clock.now(), () => true);
    expect(rows('SELECT name FROM applicant ORDER BY name')).toEqual(['Baru Rekaan', 'Terbuka Rekaan']);
  });

  it('[RT3] leaves no name in the file, and no fault', () => {
    expect(checkHall(folder()).filter(({ what }) => what.includes('dangling'))).toEqual([]);
    expect(hub.faults).toEqual([]);
  });
});
