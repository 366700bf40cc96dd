import { createSecretKey, randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';

const COMMITS = 20;
const FRAME = 24 + 4_096;
const key = createSecretKey(randomBytes(32));
const folder = mkdtempSync(join(tmpdir(), 'antrean-log-'));
const file = join(folder, 'hall.db');
let sound: { readonly db: Buffer; readonly log: Buffer };

beforeAll(() => {
  const made = join(folder, 'made.db');
  const db = openDatabase(made, key);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE); CREATE TABLE press (n INTEGER)');
  for (let n = 1; n <= COMMITS; n++) db.exec(`INSERT INTO press VALUES (${n})`);
  // As the plug is pulled.
  copyFileSync(made, file);
  sound = { db: readFileSync(made), log: readFileSync(`${made}-wal`) };
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Presses that are found again; or what the start says. */
function found(log: Buffer): number | string {
  rmSync(`${file}-shm`, { force: true });
  writeFileSync(file, sound.db);
  writeFileSync(`${file}-wal`, log);
  try {
    const db = openDatabase(file, key);
    const { presses } = db.prepare<{ presses: number }>('SELECT count(*) AS presses FROM press').get() ?? {
      presses: 0,
    };
    db.close();
    return presses;
  } catch (fault) {
    return fault instanceof Error ? fault.name : String(fault);
  }
}

/** Where the frame of that place begins. */
const frame = (place: number): number => 32 + place * FRAME;

/** From the end, if negative. */
function changedAt(at: number): Buffer {
  const log = Buffer.from(sound.log);
  const place = at < 0 ? log.length + at : at;
  log.writeUInt8(log.readUInt8(place) ^ 0x5a, place);
  return log;
}

/** The same log, its sums counted as another kind of machine does. */
function inBigEndian(log: Buffer): Buffer {
  const other = Buffer.from(log);
  other.writeUInt32BE(0x377f0683, 0);
  let [a, b] = [0, 0];
  const count = (from: number, to: number) => {
    for (let at = from; at < to; at += 8) {
      a = (a + other.readUInt32BE(at) + b) % 2 ** 32;
      b = (b + other.readUInt32BE(at + 4) + a) % 2 ** 32;
    }
  };
  const keep = (at: number) => {
    other.writeUInt32BE(a, at);
    other.writeUInt32BE(b, at + 4);
  };
  count(0, 24);
  keep(24);
  for (let at = 32; at < other.length; at += FRAME) {
    count(at, at + 8);
    count(at + 24, at + FRAME);
    keep(at + 16);
  }
  return other;
}

describe('the log of a ledger whose hub was killed', () => {
  it('[DU1] gives back every commit', () => expect(found(sound.log)).toBe(COMMITS));

  it.each([
    ['in its head', 20],
    ['in the sums of its head', 28],
    ['in a page', frame(6) + 2_000],
    ['in the head of a frame', frame(6) + 6],
    ['in the salt of a frame', frame(6) + 12],
    ['in the sums of a frame', frame(6) + 18],
    ['in the last commit but one', -FRAME - 2_000],
    ['in the salt of the last commit but one', -2 * FRAME + 12],
    ['in the sums of the last commit but one', -2 * FRAME + 18],
  ])('[DU8] with one changed byte %s is damaged, and stays as it is', (_, at) => {
    const log = changedAt(at);
    expect(found(log)).toBe('HallDamaged');
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
    expect(readFileSync(file).equals(sound.db)).toBe(true);
  });

  it.each([
    ['its first block', 0],
    ['a block in the middle of it', 8 * 4_096],
  ])('[DU8] of which a disk has emptied %s is damaged', (_, at) => {
    const log = Buffer.from(sound.log);
    log.fill(0, at, at + 4_096);
    expect(found(log)).toBe('HallDamaged');
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
  });

  it('[DU1] torn in its last commit, as by a power cut, has lost nothing else', () => {
    for (const bytes of [1, 100, FRAME - 1]) expect(found(sound.log.subarray(0, -bytes))).toBe(COMMITS - 1);
    expect(found(changedAt(sound.log.length - 2_000))).toBe(COMMITS - 1);
  });

  it('[DU1] with pages of an earlier round behind it has lost nothing', () => {
    const earlier = Buffer.from(sound.log.subarray(32));
    for (let at = 8; at < earlier.length; at += FRAME) earlier.writeUInt32BE(7, at);
    expect(found(Buffer.concat([sound.log, earlier]))).toBe(COMMITS);
  });

  it('[DU1] with what several power cuts have left behind it, one after the other, has lost nothing', () => {
    const begun = [12, 9, 6, 3].map((place) => sound.log.subarray(frame(place), frame(place + 1)));
    expect(found(Buffer.concat([sound.log, ...begun]))).toBe(COMMITS);
  });

  it('[DU1] made on a machine that counts otherwise gives back every commit', () => {
    expect(found(inBigEndian(sound.log))).toBe(COMMITS);
  });
});
