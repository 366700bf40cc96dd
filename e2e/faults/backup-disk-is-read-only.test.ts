import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeBackup } from '../../server/adapters/backup/write-backup.ts';
import { refuse } from './support/refusing-disk.ts';
import { SmallHall } from './support/small-hall.ts';

const AT = Date.UTC(2026, 10, 23, 11);

let hall: SmallHall;
let to: string;
beforeAll(async () => {
  hall = await SmallHall.layOut();
});
afterAll(() => hall.clear());
beforeEach(() => {
  to = hall.beside;
  fs.mkdirSync(to);
});
afterEach(() => {
  refuse(null);
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const backUp = () => writeBackup({ from: hall.folder, to, at: AT });
const cannotWrite = expect.objectContaining({ name: 'BackupFailed', why: 'cannot-write' }) as Error;
const leftInTheHall = () => fs.readdirSync(hall.folder).filter((name) => name.startsWith('.'));

describe('a disk for backups that has turned read-only', () => {
  it('[DU4][DU7] with a backup on it that a kill left half made: refuses the next one with its reason, and leaves no copy in the hall', () => {
    const half = 'antrean-pariaman-20261122-180000.half';
    fs.mkdirSync(join(to, half));
    refuse('read-only', to);
    expect(backUp).toThrow(cannotWrite);
    expect([fs.readdirSync(to), leftInTheHall()]).toEqual([[half], []]);
    refuse(null);
    const { name } = backUp();
    expect(fs.readdirSync(to)).toEqual([name]);
  });

  it('[DU4][DU7] while one is written: refuses that one with its reason, and the next sweeps up', () => {
    const make = fs.mkdirSync;
    vi.spyOn(fs, 'mkdirSync').mockImplementation((folder, how) => {
      const made = make(folder, how);
      if (String(folder).endsWith('.half')) refuse('read-only', to);
      return made;
    });
    syncBuiltinESMExports();
    expect(backUp).toThrow(cannotWrite);
    expect([fs.readdirSync(to).map((name) => name.slice(-5)), leftInTheHall()]).toEqual([['.half'], []]);
    vi.restoreAllMocks();
    syncBuiltinESMExports();
    refuse(null);
    const { name } = backUp();
    expect(fs.readdirSync(to)).toEqual([name]);
  });
});
