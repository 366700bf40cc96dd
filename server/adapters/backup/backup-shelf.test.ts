import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayNumber, dayOf } from '../../domain/hall-time/zone.ts';
import { BackupShelf } from './backup-shelf.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'antrean-shelf-'))));
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

const nameOn = (day: string, hall = 'pariaman') => `antrean-${hall}-${day.replaceAll('-', '')}-180000`;
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => nameOn(dayOf(dayNumber(from) + i)));
const there = (...names: readonly string[]) => names.forEach((name) => mkdirSync(join(folder, name)));

describe('a shelf of backups', () => {
  it('[DU4] [DU9] keeps its week of days, though a clock that was ahead has left as many there', () => {
    const [ahead, week] = [days('2031-01-01', 8), days('2026-11-21', 7)];
    there(...ahead, nameOn('2026-11-20'), ...week);
    new BackupShelf(folder).drop('pariaman', nameOn('2026-11-27'));
    expect(readdirSync(folder).toSorted()).toEqual([...week, ...ahead]);
  });

  it('[DU4] of what another hall keeps on the same disk it drops none, and looks for no earlier one of its own', () => {
    const others = days('2026-11-01', 20).map((name) => name.replace('pariaman', 'banyuasin'));
    there(...others, nameOn('2026-11-21'));
    const shelf = new BackupShelf(folder);
    shelf.drop('pariaman', nameOn('2026-11-21'));
    expect(readdirSync(folder).toSorted()).toEqual([...others, nameOn('2026-11-21')]);
    expect(shelf.backups('pariaman').map(({ name }) => name)).toEqual([nameOn('2026-11-21')]);
  });

  it('[DU4] what it drops is no backup any more before anything of it is deleted', () => {
    const week = days('2026-11-20', 8);
    there(...week);
    vi.spyOn(fs, 'rmSync').mockImplementation(() => {
      throw new Error('cut off');
    });
    syncBuiltinESMExports();
    const shelf = new BackupShelf(folder);
    expect(() => shelf.drop('pariaman', nameOn('2026-11-27'))).toThrow('cut off');
    expect(shelf.backups('pariaman').map(({ name }) => name)).toEqual(week.slice(1));
  });

  it('[DU4] sweeps up what was half made of this hall, and leaves alone what another hall is writing there', () => {
    there(`${nameOn('2026-11-26')}.half`, `${nameOn('2026-11-26', 'banyuasin')}.half`, nameOn('2026-11-25'));
    new BackupShelf(folder).sweep('pariaman');
    expect(readdirSync(folder).toSorted()).toEqual([`${nameOn('2026-11-26', 'banyuasin')}.half`, nameOn('2026-11-25')]);
  });
});
