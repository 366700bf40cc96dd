import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import { NUMBER, asksFor, setUpWhatsapp } from '../whatsapp/whatsapp.fixture.ts';
import { PeopledHall, granted, told } from './peopled-hall.fixture.ts';

const today = { from: '2026-11-23', to: '2026-11-23' };
const everything = { text: '', state: 'any', serviceId: null, clerkId: null, from: null, to: null } as const;

let hall: PeopledHall;
const cloud = new CloudSimulator();

beforeAll(async () => {
  hall = await PeopledHall.start();
  await byWhatsapp();
  await leavesAsFiles();
  await granted(hall.lines.counter.emitWithAck('backup:make', {}));
  await vi.waitUntil(async () => {
    const { places, runningSince } = await granted(hall.lines.counter.emitWithAck('settings:backups', {}));
    return runningSince === null && places.some(({ newest }) => newest !== null);
  }, 60_000);
});
afterAll(async () => {
  await hall.hub.stop();
  await cloud.stop();
});

async function byWhatsapp(): Promise<void> {
  await cloud.start();
  cloud.clock = hall.hub.clock;
  await setUpWhatsapp(hall.office, cloud);
  await cloud.connect(`${hall.hub.hub.url}/api/whatsapp`);
  const phone = cloud.phone(NUMBER);
  await asksFor(phone, { sends: false });
  await hall.office.live.settle();
}

async function leavesAsFiles(): Promise<void> {
  const person = { nik: hall.people[1].nik, ground: 'himself', reference: '7/XI' };
  for (const [path, body] of [
    ['/api/cases.csv', everything],
    ['/api/cases.xlsx', everything],
    ['/api/person.pdf', person],
    ['/api/reports/books/guests/rows.pdf', today],
    ['/api/reports/books/guests/rows.xlsx', today],
  ] as const) {
    const answer = await fetch(hall.hub.hub.url + path, {
      method: 'POST',
      headers: hall.headers,
      body: JSON.stringify(body),
    });
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.arrayBuffer();
  }
}

/** Each as a disk may have it: in UTF-8 and UTF-16, and a telephone number with or without its lines. */
function secrets(): Buffer[] {
  const people = hall.people.flatMap(({ name, nik, kk, address }) => [name, nik, kk, address]);
  const written = ['Siti Contoh', '1377015203990001', NUMBER, 'Dusun Contoh'];
  const phones = [told.phone.replaceAll('-', ''), told.phone.replaceAll('-', '').replace(/^0/, '62')];
  const all = [...Object.values(told), ...people, ...written, ...phones].filter((each) => each.length > 7);
  return [...new Set(all)].flatMap((each) => [Buffer.from(each), Buffer.from(each, 'utf16le')]);
}

const files = () =>
  readdirSync(hall.hub.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

it('[AR7] no file of a hub that runs, its log of the ledger and its backup among them, has anybody in any byte', () => {
  const known = secrets();
  const found = files().filter((file) => known.some((secret) => readFileSync(file).includes(secret)));
  expect(found.map((file) => file.slice(hall.hub.folder.length))).toEqual([]);
  const names = files()
    .map((file) => file.slice(hall.hub.folder.length))
    .join('\n');
  for (const part of [/hall\.db-wal$/m, /attachments\//, /register-/, /backup.*hall\.db/]) expect(names).toMatch(part);
  expect(hall.hub.faults).toEqual([]);
});

it('[AR7] would be found with the key', () => {
  const db = openInFolder(join(hall.hub.folder, 'trial'), 'hall.db', { readonly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  const rows = Buffer.from(JSON.stringify(tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all())));
  db.close();
  const seen = [told.address, told.words, hall.people[1].nik, '1377015203990001', NUMBER];
  expect(seen.filter((each) => !rows.includes(each))).toEqual([]);
});
