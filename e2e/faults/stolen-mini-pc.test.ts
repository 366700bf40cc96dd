import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { writeBackup } from '../../server/adapters/backup/write-backup.ts';
import { AttachmentFolder } from '../../server/adapters/attachments/attachment-folder.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { RegisterShelf } from '../../server/adapters/register/register-shelf.ts';
import { samplePeople } from '../../server/adapters/register/sample-people.ts';
import { systemChance } from '../../server/adapters/system-chance.ts';
import { fetchKey } from '../../server/adapters/vault/key-place.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { openVault } from '../../server/adapters/vault/vault.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { layOutRealHall } from '../real-hall.ts';
import { BusyMorning } from './support/busy-morning.ts';

const AT = '2026-11-23 09:00';
const PEOPLE = { count: 300, region: '13.77', seed: 2026, today: '2026-11-23' } as const;
/** Typed into the hub by hand, in free-text fields. */
const typed = ['Rekaan Sukmawati Nian', '1377994506900001', 'rekaan@surel.contoh'];
/** Files with nothing secret: the hall's settings, and what it shows and says. */
const isPublic = (path: string): boolean => /^(hall\.json(\.bak)?|editions\/|media\/|voice\/|hall\.lock)/.test(path);

describe('a thief', () => {
  const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const shelf = mkdtempSync(join(tmpdir(), 'antrean-stolen-'));
  const [stolen, backups] = [join(shelf, 'data'), join(shelf, 'backups')];
  let secrets: readonly Buffer[];
  let hallKey: Buffer;

  beforeAll(async () => {
    const file = shippedHall('pariaman');
    const { devices, password } = await layOutRealHall(hub.dataDir, file, new HandClock(file.timeZone, AT));
    hallKey = fetchKey(openVault(hub.dataDir).place);
    await hub.start(AT);
    const hall = { url: hub.url, kioskToken: devices.kiosk, counterToken: devices.counter, password };
    const morning = await BusyMorning.begin(hall);
    await tellByHand(hub.dataDir);
    await bringRegisters(hub.dataDir);
    await morning.book.more(40);
    await morning.end();
    morning.close();
    await hub.kill(); // the plug is pulled: the write-ahead log stays as it was
    cpSync(hub.dataDir, stolen, { recursive: true });
    cpSync(hub.dataDir, backups, { recursive: true, filter: (path) => path === hub.dataDir });
    writeBackup({ from: hub.dataDir, to: backups, at: Date.UTC(2026, 10, 23, 3) });
    secrets = secretsOf(password, Object.values(devices));
  });

  afterAll(async () => {
    await hub.clear();
    rmSync(shelf, { recursive: true, force: true });
  });

  it.each([
    ['of the mini-PC, its plug pulled in the middle of work', stolen],
    ['of the stick with the backups', backups],
  ])('[AR7] %s finds nobody in any byte', (_, folder) => {
    rmSync(join(folder, 'hall-key.txt'), { force: true }); // a hall of its own keeps it elsewhere: AR2
    const found = filesBelow(folder).filter(
      ({ path, bytes }) => !isPublic(path.replace(/^antrean-[^/]+\//, '')) && tells(bytes),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
    expect(filesBelow(folder).length).toBeGreaterThan(5);
    for (const { bytes } of filesBelow(folder)) expect(bytes.includes(hallKey)).toBe(false);
  });

  it('[AR7] would find them with the key: the search itself sees what is there to see', () => {
    const db = openInFolder(hub.dataDir, 'hall.db');
    const all = db.prepare('SELECT subject FROM audit').all();
    db.close();
    expect(tells(Buffer.from(JSON.stringify(all)))).toBe(true);
  });

  const tells = (bytes: Buffer): boolean => secrets.some((secret) => bytes.includes(secret));
});

/** What the simulated morning lacks: a paper, and a row with a name, a NIK and an address. */
async function tellByHand(folder: string): Promise<void> {
  const vault = openVault(folder);
  const papers = new AttachmentFolder(join(folder, 'attachments'), vault.files, () => systemChance.id());
  const [blank, words] = [Buffer.from(pdf()), Buffer.from(`\n% ${typed.join(' ')}\n`)];
  const kept = await papers.keep(Buffer.concat([blank.subarray(0, 8), words, blank.subarray(8)]));
  if (!kept) throw new Error('The paper was not taken.');
  papers.settle(kept.id);
  const db = openInFolder(folder, 'hall.db');
  const add = db.prepare("INSERT INTO audit VALUES (1, NULL, 'person-seen', ?)");
  for (const words of typed) add.run(words);
  db.close();
}

/** While the hub runs, so that no start of it seals what was left in clear. */
async function bringRegisters(folder: string): Promise<void> {
  const shelf = RegisterShelf.open(folder, openVault(folder));
  const about = { registerName: 'DTKS', period: 'Baru', sourceName: 'orang rekaan' };
  shelf.shelve(samplePeople(PEOPLE), about);
  const header = 'nik;no_kk;nama;tanggal_lahir;jenis_kelamin;alamat;kelurahan;kecamatan;desil';
  const rows = typed.map((words) => `${typed[1]};1377010101200002;${words};1990-06-05;P;${words};A;B;1`);
  const upload = join(folder, 'brought.csv');
  writeFileSync(upload, [header, ...rows].join('\r\n'));
  const outcome = await shelf.import(upload, about);
  await shelf.close();
  rmSync(upload);
  if (outcome.is !== 'imported') throw new Error(outcome.sentence);
  if (outcome.refused === 0) throw new Error('No row was refused, so none is kept for the office.');
}

/** Everybody in the register, by NIK, card and name; what was typed; and every password and token. */
function secretsOf(password: string, tokens: readonly string[]): Buffer[] {
  const people = [...samplePeople(PEOPLE)];
  const names = people.map(({ name }) => name).filter((name) => name.length > 9);
  const all = [...people.flatMap(({ nik, kk }) => [nik, kk]), ...names, ...typed, password, ...tokens];
  return [...new Set(all)].map((text) => Buffer.from(text));
}

function filesBelow(folder: string): { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(file) }));
}
