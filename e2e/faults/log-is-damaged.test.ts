import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repairLedger } from '../../server/adapters/backup/repair-ledger.ts';
import { checkHall } from '../../server/adapters/check/check-hall.ts';
import { openInFolder } from '../../server/adapters/vault/open-in-folder.fixture.ts';
import type { Hall } from '../../server/domain/hall.ts';
import type { OpenOffice } from '../../server/open-office.ts';
import { HandClock } from '../hand-clock.ts';
import { openAgain } from '../open-again.ts';
import { run } from './support/command-line.ts';
import { dieAt, pointsOf } from './support/die-at.ts';
import { SmallHall } from './support/small-hall.ts';

const TICKETS = 24;
const FRAME = 24 + 4096;
const clock = new HandClock('WIB', '2026-11-23 09:05');
const root = mkdtempSync(join(tmpdir(), 'antrean-log-is-damaged-'));
let hall: SmallHall;

/** The folder as the hub left it that was killed, and the size of its log once each number was given. */
interface Killed {
  readonly folder: string;
  readonly given: readonly { readonly number: string; readonly log: number }[];
}
/** By how much of its log is in hall.db already. */
let killed: Record<'nothing' | 'half' | 'all', Killed>;

beforeAll(async () => {
  hall = await SmallHall.layOut();
  killed = { nothing: await killedWith('nothing'), half: await killedWith('half'), all: await killedWith('all') };
});
afterAll(() => {
  hall.clear();
  rmSync(root, { recursive: true, force: true });
});

async function killedWith(isHome: keyof typeof killed): Promise<Killed> {
  const [folder, log] = [hall.copy(), () => join(folder, 'hall.db-wal')];
  const opened = await openAgain(folder, clock);
  const reader = openInFolder(folder, 'hall.db');
  const carryHome = () => reader.prepare('PRAGMA wal_checkpoint(PASSIVE)').get();
  const given = [];
  for (let i = 0; i < TICKETS; i++) {
    given.push({ number: await takeNumber(opened), log: statSync(log()).size });
    if (isHome !== 'half' || i !== TICKETS / 2) continue;
    carryHome();
    // Somebody reads: the log does not begin anew, though all of it is in hall.db.
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM visit').get();
  }
  if (isHome === 'all') carryHome();
  const dead = join(root, isHome);
  cpSync(folder, dead, { recursive: true });
  reader.close();
  await opened.close();
  return { folder: dead, given };
}

async function takeNumber({ office }: OpenOffice): Promise<string> {
  const [id, kioskId] = [office.chance.id(), office.file.current.kiosks[0]?.id ?? ''];
  const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', found: null, kioskId } as const;
  const command = {
    type: 'issue-ticket',
    visitId: id,
    jobId: `slip of ${id}`,
    token: `token of ${id}`,
    ...wish,
  } as const;
  const answer = ({ visits }: Hall) => visits.get(id)?.number ?? '';
  const reply = await office.live.perform({ command, commandId: id, answer });
  if (!reply.ok) throw new Error(`No number: ${reply.refusal}.`);
  return reply.value;
}

/** A copy in whose log that many bytes have changed. */
function damaged({ folder }: Killed, at: number, bytes = 1): string {
  const copy = mkdtempSync(join(root, 'damaged-'));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'hall.db-wal');
  const log = readFileSync(file);
  const from = at < 0 ? log.length + at : at;
  for (let i = from; i < from + bytes; i++) log.writeUInt8(bytes === 1 ? log.readUInt8(i) ^ 0x5a : 0, i);
  writeFileSync(file, log);
  return copy;
}

const repair = (dataDir: string) =>
  repairLedger({ dataDir, aside: 'before-restore-1', at: clock.now() + 60_000, last: {} });

const numbersIn = (folder: string): unknown[] => {
  const db = openInFolder(folder, 'hall.db');
  const rows = db.prepare('SELECT number FROM visit ORDER BY arrived_at, number').all();
  db.close();
  return rows.map(({ number }) => number);
};

/** The numbers that a hub gives which is started there. */
async function givesNext(folder: string): Promise<string[]> {
  const opened = await openAgain(folder, clock);
  const next = [await takeNumber(opened), await takeNumber(opened)];
  await opened.close();
  return next;
}

const sizeOf = ({ folder }: Killed): number => statSync(join(folder, 'hall.db-wal')).size;
/** Places all over a log: in pages, in heads, in sums. */
const placesIn = (of: Killed, count: number): number[] =>
  Array.from({ length: count }, (_, i) => {
    const frames = Math.floor((sizeOf(of) - 32) / FRAME);
    return 32 + Math.floor((i * (frames - 3)) / count) * FRAME + ([2_000, 3, 700, 24][i % 4] ?? 0);
  });

describe('a hub that was killed, in whose log a byte has changed,', () => {
  it('[DU8] [DU17] goes on, repaired, with everything before it, and gives no number twice, wherever in the log it is', async () => {
    const of = killed.nothing;
    const all = of.given.map(({ number }) => number);
    const lost: number[] = [];
    for (const at of placesIn(of, 9)) {
      const folder = damaged(of, at);
      const done = repair(folder);
      const kept = numbersIn(folder);
      expect(kept).toEqual(all.slice(0, kept.length));
      expect(kept.length).toBeGreaterThanOrEqual(of.given.filter(({ log }) => log <= at).length);
      expect(done.kept.ticket).toBe(kept.at(-1) ?? null);
      expect(checkHall(folder)).toEqual([]);
      const isWhole = kept.length === all.length && done.lost === 0;
      expect(await givesNext(folder)).toEqual(isWhole ? ['B025', 'B026'] : ['B501', 'B502']);
      lost.push(all.length - kept.length);
    }
    expect(lost.filter((each) => each > 0).length).toBeGreaterThan(4);
  });

  it.each([
    ['in its head', 20],
    ['in the sums of its head', 28],
    ['in the salt of a frame', 32 + 6 * FRAME + 12],
    ['in the sums of a frame', 32 + 6 * FRAME + 18],
  ])('[DU17] %s has lost nothing, and its numbers go on', async (_, at) => {
    const folder = damaged(killed.nothing, at);
    expect(repair(folder)).toMatchObject({ lost: 0, kept: { ticket: 'B024' } });
    expect(numbersIn(folder)).toHaveLength(TICKETS);
    expect(await givesNext(folder)).toEqual(['B025', 'B026']);
  });

  it('[DU17] has lost nothing where what has changed was in hall.db already', async () => {
    for (const at of [32 + 2_000, 32 + 9 * FRAME + 90]) {
      const folder = damaged(killed.half, at);
      expect(repair(folder)).toMatchObject({ lost: 0, kept: { ticket: 'B024' } });
      expect(await givesNext(folder)).toEqual(['B025', 'B026']);
    }
    for (const at of placesIn(killed.all, 3)) {
      const folder = damaged(killed.all, at);
      expect(repair(folder)).toMatchObject({ lost: 0, kept: { ticket: 'B024' } });
      expect(await givesNext(folder)).toEqual(['B025', 'B026']);
    }
  });

  it('[DU17] of which a disk has emptied the beginning or a block in the middle gives no number twice', async () => {
    for (const [name, at] of [
      ['nothing', 0],
      ['nothing', 20 * 4096],
      ['half', 0],
      ['all', 0],
      ['all', 8 * 4096],
    ] as const) {
      const folder = damaged(killed[name], at, 4096);
      const { lost } = repair(folder);
      const kept = numbersIn(folder);
      expect(kept).toEqual(killed[name].given.slice(0, kept.length).map(({ number }) => number));
      // Without the head of its log nobody knows whether the last was the last.
      const isKnown = at > 0 && kept.length === TICKETS;
      expect([name, at, lost === 0]).toEqual([name, at, isKnown]);
      expect(await givesNext(folder)).toEqual(isKnown ? ['B025', 'B026'] : ['B501', 'B502']);
    }
  });
});

describe('the repair', () => {
  it('[DU17] [DU12] is one command that says how far the ledger goes, what is lost, and where the damaged one is; all else stays', async () => {
    const of = killed.nothing;
    const at = (of.given[11]?.log ?? 0) + 5_000;
    const folder = damaged(of, at);
    const before = readFileSync(join(folder, 'hall.db-wal'));
    const { code, said } = await run('restore', '--repair', '--data', folder);
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(
      /Nomor antrean terakhir yang tersimpan: B012\..*Yang hilang: .*, kira-kira 12 catatan.*mulai dari 501/s,
    );
    expect(said).toMatch(/The last queue number that was kept: B012\..*Lost: /s);
    const aside = readdirSync(folder).find((name) => name.startsWith('before-restore-')) ?? '';
    expect(readFileSync(join(folder, aside, 'hall.db-wal')).equals(before)).toBe(true);
    expect(existsSync(join(folder, '.restoring'))).toBe(false);
    // A second time there is nothing to repair, and nothing is changed.
    expect(await run('restore', '--repair', '--data', folder)).toMatchObject({
      code: 1,
      said: expect.stringContaining('tidak rusak'),
    });
  });

  it('[DU17] [DU6] killed at any step is no repair, or a whole one; again, it is done', async () => {
    const at = (killed.nothing.given[11]?.log ?? 0) + 5_000;
    const { steps } = await dieAt(0, { is: 'repair', folder: damaged(killed.nothing, at) });
    const found = new Set<string>();
    for (const step of pointsOf(steps, 8)) {
      const folder = damaged(killed.nothing, at);
      expect((await dieAt(step, { is: 'repair', folder })).killed).toBe(true);
      const isBrokenOff = existsSync(join(folder, '.restoring'));
      const again = await run('restore', '--repair', '--data', folder);
      found.add(`${isBrokenOff ? 'broken off' : 'whole'}, ${again.code}`);
      // Or it was done but for clearing up.
      expect(again.said).toMatch(again.code === 0 ? /sudah diperbaiki/ : /tidak rusak/);
      expect(numbersIn(folder).at(-1)).toBe('B012');
      expect([checkHall(folder), existsSync(join(folder, 'restored.json'))]).toEqual([[], true]);
    }
    expect([...found]).toContain('broken off, 0');
  });

  it('[DU17] [DU8] is refused where hall.db itself is damaged, too, and leaves everything as it was', () => {
    const folder = damaged(killed.nothing, 32 + 30 * FRAME + 2_000);
    const file = join(folder, 'hall.db');
    const bytes = readFileSync(file);
    for (let at = 6_000; at < bytes.length; at += 4_096) bytes.writeUInt8(bytes.readUInt8(at) ^ 0x5a, at);
    writeFileSync(file, bytes);
    expect(() => repair(folder)).toThrow('pulihkan cadangan');
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter((name) => /restor/.test(name))).toEqual([]);
  });
});
