import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedTicket } from '../../contract/requests/kiosk-requests.ts';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { writeKey } from '../../server/adapters/vault/key-place.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { layOutRealHall } from '../real-hall.ts';
import type { Keys } from '../real-hall.ts';
import type { Answered } from './support/answer-book.ts';
import { BusyMorning } from './support/busy-morning.ts';
import { run } from './support/command-line.ts';
import type { Ended } from './support/command-line.ts';
import { StubbornScreen } from './support/stubborn-screen.ts';

const AT = '2026-11-23 09:00';
const BEFORE = 40;
const WHILE_AND_AFTER = 20;

describe('a machine that is lost in the afternoon of a busy morning with a backup', () => {
  const lost = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const found = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const shelf = mkdtempSync(join(tmpdir(), 'antrean-usb-'));
  const key = join(shelf, 'kept-elsewhere.key');
  const another = join(shelf, 'another.key');
  let keys: Keys;
  let before: readonly Answered[];
  let ended: Record<'backup' | 'wrongKey' | 'restore' | 'check', Ended>;
  let visits: { id: string; number: string; outcome: string | null }[];
  let given: string[];
  let next: IssuedTicket;
  let afterRestart: IssuedTicket;

  beforeAll(async () => {
    const file = shippedHall('pariaman');
    keys = await layOutRealHall(lost.dataDir, file, new HandClock(file.timeZone, AT));
    copyFileSync(join(lost.dataDir, 'hall-key.txt'), key);
    writeKey(another, randomBytes(32));
    await lost.start(AT);
    // An open reader keeps committed pages in the log, where a copy of the file alone misses them.
    const reader = openInFolder(lost.dataDir, 'hall.db');
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM visit').get();
    const { kiosk: kioskToken, counter: counterToken } = keys.devices;
    const morning = await BusyMorning.begin({ url: lost.url, kioskToken, counterToken, password: keys.password });
    await morning.book.more(BEFORE);
    before = [...morning.book.entries];
    const [backup] = await Promise.all([
      run('backup', '--data', lost.dataDir, '--to', shelf),
      morning.book.more(WHILE_AND_AFTER),
    ]);
    reader.close();
    await morning.end();
    given = morning.book.entries.flatMap(({ name, reply }) =>
      name === 'ticket:issue' && reply.ok ? [(reply.value as IssuedTicket).number] : [],
    );
    morning.close();
    await lost.clear(); // killed, and its disk with it

    const name = readdirSync(shelf).find((each) => each.startsWith('antrean-')) ?? '';
    const order = ['--from', join(shelf, name), '--data', found.dataDir];
    const wrongKey = await run('restore', ...order, '--key', another);
    const restore = await run('restore', ...order, '--key', key);
    ended = { backup, wrongKey, restore, check: await run('check-data', '--data', found.dataDir) };
    const db = openInFolder(found.dataDir, 'hall.db');
    visits = db.prepare('SELECT id, number, outcome FROM visit ORDER BY arrived_at, number').all() as typeof visits;
    db.close();
    await found.start(AT);
    next = await takeNumber(found.url, kioskToken);
    await found.kill();
    await found.start(AT);
    afterRestart = await takeNumber(found.url, kioskToken);
  });

  afterAll(async () => {
    await found.clear();
    rmSync(shelf, { recursive: true, force: true });
  });

  it('[DU4] was backed up by one command while visitors pressed, and nobody waited for it', () => {
    expect(ended.backup).toEqual({ code: 0, said: expect.stringContaining('sudah diperiksa') });
  });

  it('[DU4] is restored into an empty folder by one command, checked at the end', () => {
    expect(ended.restore).toEqual({ code: 0, said: expect.stringContaining('Data balai utuh') });
    expect(ended.check).toEqual({ code: 0, said: expect.stringContaining('Data balai utuh') });
  });

  it('[DU4] is not restored with a key of another hall', () => {
    expect(ended.wrongKey).toEqual({ code: 1, said: expect.stringContaining('bukan kunci dari cadangan ini') });
  });

  it('[DU4][DU1] has every number that was acknowledged before the backup began, and every visitor who was sent home', () => {
    const numbers = visits.map(({ number }) => number);
    for (const { reply } of before.filter(({ name }) => name === 'ticket:issue')) {
      expect(numbers).toContain((reply as { value: IssuedTicket }).value.number);
    }
    const sentHome = before.filter(({ name, reply }) => name === 'counter:finish' && reply.ok);
    expect(visits.filter(({ outcome }) => outcome === 'terjawab').length).toBeGreaterThanOrEqual(sentHome.length);
  });

  it('[DU16] says so when it is restored: of when the backup is, and what becomes of old slips', () => {
    expect(ended.restore.said).toMatch(/Cadangan ini dibuat .* mulai dari 501 atau lebih/s);
  });

  it('[DU16][IS1] gives no number again that somebody took on the lost machine, backed up or not', () => {
    const lost = given.filter((number) => !visits.some((visit) => visit.number === number));
    expect(lost.length).toBeGreaterThan(0);
    // From 501, or higher where a quick machine gave more than 250 that morning.
    expect(sequenceOf(next.number) % 100).toBe(1);
    expect(sequenceOf(next.number)).toBeGreaterThan(Math.max(500, ...given.map(sequenceOf)));
  });

  it('[DU16] keeps its distance once: a restart goes on with the next number', () => {
    expect(sequenceOf(afterRestart.number)).toBe(sequenceOf(next.number) + 1);
  });
});

const sequenceOf = (number: string): number => Number(number.slice(1));

async function takeNumber(url: string, device: string): Promise<IssuedTicket> {
  const kiosk = new StubbornScreen(url, { role: 'kiosk', device });
  const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
  const reply = await kiosk.ask('ticket:issue', { commandId: randomUUID(), ...wish });
  kiosk.close();
  if (!reply.ok) throw new Error(`No number: ${reply.refusal}.`);
  return reply.value;
}
