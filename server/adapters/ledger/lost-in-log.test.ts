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

function changedAt(at: number): Buffer {
  const log = Buffer.from(sound.log);
  log.writeUInt8(log.readUInt8(at) ^ 0x5a, at);
  return log;
}

describe('the log of a ledger whose hub was killed', () => {
  it('[DU1] gives back every commit', () => expect(found(sound.log)).toBe(COMMITS));

  it.each([
    ['in its head', 20],
    ['in the sums of its head', 28],
    ['in a page', 32 + 6 * FRAME + 2_000],
    ['in the head of a frame', 32 + 6 * FRAME + 18],
  ])('[DU8] with one changed byte %s is damaged, and stays as it is', (_, at) => {
    const log = changedAt(at);
    expect(found(log)).toBe('HallDamaged');
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
    expect(readFileSync(file).equals(sound.db)).toBe(true);
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
});
