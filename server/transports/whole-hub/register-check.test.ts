import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import type { TestHub } from '../hub.fixture.ts';
import { AskingKiosk, inventedPeople } from './asking-kiosk.fixture.ts';

let hub: TestHub;
let kiosk: AskingKiosk;
const [listed, other] = inventedPeople();

beforeAll(async () => {
  kiosk = await AskingKiosk.open();
  hub = kiosk.hub;
});
afterAll(() => hub.stop());

const guess = (day: number) => kiosk.asks({ nik: '1377010101010001', birthDate: `1990-01-0${day}` });

it('[RG2] [SC6] shows a listed person the masked name, register, period and programmes, and nothing else', async () => {
  const reply = await kiosk.asks(listed);
  expect(reply).toMatchObject({ ok: true, value: { listed: true, register: 'DTKS', period: 'Contoh uji coba' } });
  const text = JSON.stringify(reply);
  for (const secret of [listed.name, listed.nik, listed.kk, listed.birthDate]) expect(text).not.toContain(secret);
});

it('[RG1] says the same of somebody not found and of a wrong birth date', async () => {
  const strangers = [
    { ...listed, birthDate: '1901-01-01' },
    { nik: '1377010101019999', birthDate: listed.birthDate },
  ];
  for (const stranger of strangers) expect(await kiosk.asks(stranger)).toEqual(granted({ listed: false }));
});

it('[CT6] [IS5] [RG1] is asked anew of a birth that is still to come by the hall’s own day, listed or not', async () => {
  const time = hub.clock.time;
  // In Greenwich it is the day before.
  hub.clock.time = instantOf('2026-11-24', '00:30', 'WIB');
  for (const nik of [listed.nik, '1377010101019999']) {
    expect(await kiosk.asks({ nik, birthDate: '2026-11-25' })).toEqual(refused('birth-to-come'));
  }
  hub.clock.time = time;
});

it('[RG3] is recorded by a mark that tells two people apart, and no NIK in clear', async () => {
  await kiosk.asks(other);
  await hub.hub.office.live.settle();
  const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
  const asked = db
    .prepare("SELECT body FROM ledger WHERE type = 'register-asked'")
    .all()
    .map(({ body }) => String(body));
  const everything = db.prepare('SELECT group_concat(body) AS all_events FROM ledger').get();
  db.close();
  const marks = new Set(asked.map((body) => /"mark":"([\w-]{22})"/.exec(body)?.[1]));
  expect([asked.length, marks.size]).toEqual([4, 3]);
  for (const { nik, name } of [listed, other]) {
    expect(String(everything?.['all_events'])).not.toContain(nik);
    expect(String(everything?.['all_events'])).not.toContain(name);
  }
});

it('[RG3] is refused for a while after five askings about one person, whoever asks', async () => {
  for (let day = 1; day <= 5; day++) expect(await guess(day)).toEqual(granted({ listed: false }));
  expect(await guess(6)).toEqual(refused('too-many-tries'));
});

it('[VI6] is good for one ticket, and only for a few minutes', async () => {
  const checkId = await kiosk.checkOf(listed);
  expect((await kiosk.takes(checkId)).ok).toBe(true);
  expect(await kiosk.takes(checkId)).toEqual(refused('check-expired'));
  const late = await kiosk.checkOf(other);
  hub.clock.time += minutes(4);
  expect(await kiosk.takes(late)).toEqual(refused('check-expired'));
  expect(await kiosk.takes(hub.hub.office.chance.id())).toEqual(refused('check-expired'));
  expect(kiosk.visit.check).toMatchObject({ by: 'kiosk', found: { snapshot: 1 } });
});

it('[CS10] says who applies: nobody types him in again, and his case will be found by his name', async () => {
  const visit = kiosk.visit;
  expect(visit.applicant).toMatch(/^\S•+/u);
  const applicant = await hub.hub.office.caseArchive.applicant(visit.id);
  expect(applicant).toMatchObject({ name: listed.name, nik: listed.nik });
});
