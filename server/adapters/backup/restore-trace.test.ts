import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { days, hours } from '../../domain/hall-time/instant.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { RestoreBrokenOff } from '../hall-file/hall-folder.ts';
import { backedUpHall } from './backed-up-hall.fixture.ts';
import { restoreBackup } from './restore-backup.ts';
import { restoreTraceIn } from './restore-trace.ts';
import { restoredLines } from './restored-lines.ts';
import { filesOf } from './what-belongs.ts';

const MADE = Date.UTC(2026, 10, 23, 3);

describe('the trace of a restore', () => {
  let root: string;
  let hall: { folder: string; backup: string; keyFile: string };
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'antrean-restored-'));
    hall = await backedUpHall(root, 'pariaman');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const restores = (at: number, last = {}) => {
    const { backup, keyFile, folder: dataDir } = hall;
    restoreBackup({ backup, dataDir, keyFile, withoutMark: false, replace: true, aside: `aside-${at}`, at, last });
    return restoreTraceIn(dataDir);
  };

  it('[DU16] says of when the backup is, when it was restored, and which numbers the office knows of', () => {
    expect(restoreTraceIn(hall.folder), 'nobody restored this one').toBeNull();
    expect(restores(MADE + hours(20), { tickets: 548, letters: 57 })).toEqual({
      id: expect.any(String),
      madeAt: MADE,
      restoredAt: MADE + hours(20),
      times: 1,
      last: { tickets: 548, letters: 57 },
    });
  });

  it('[DU16] counts how often that was within a day, each time as another restore', () => {
    const traces = [MADE, MADE + hours(2), MADE + hours(3), MADE + days(2)].map((at) => restores(at));
    expect(traces.map((trace) => trace?.times)).toEqual([1, 2, 3, 1]);
    expect(new Set(traces.map((trace) => trace?.id)).size).toBe(4);
  });

  it('[DU16] is in no backup: it tells of this folder alone', () => {
    restores(MADE);
    expect(filesOf(hall.folder)).toEqual(expect.arrayContaining(['hall.json']));
    expect(filesOf(hall.folder)).not.toContain('restored.json');
  });

  it.each(['', '{}', '{"id":"x"', 'null'])('[DU16] [DU12] stops the start where it cannot be read: %j', (text) => {
    restores(MADE);
    writeFileSync(join(hall.folder, 'restored.json'), text);
    expect(() => restoreTraceIn(hall.folder)).toThrow(RestoreBrokenOff);
    expect(() => restoreTraceIn(hall.folder)).toThrow('jalankan lagi "npm run restore"');
    expect(restores(MADE + days(9))?.times, 'nobody knows how often: numbers stay away from both').toBe(2);
  });
});

describe('what a restore says', () => {
  const made = instantOf('2026-11-23', '18:00', 'WITA');
  const said = (at: number) => restoredLines({ madeAt: made, at, zone: 'WITA' }).join('\n');

  it('[DU16] tells of when the backup is, where numbers go on, and what becomes of old slips, in both languages', () => {
    const text = said(made + hours(16));
    for (const part of [
      'Cadangan ini dibuat 23 November 2026 pukul 18.00 WITA.',
      'antrean hari itu mulai dari 501 atau lebih',
      'nomor baru di loket (tombol N)',
      'Pulihkan sekali lagi dengan --replace dan --last-ticket 0',
      'Restore it once more with --replace and --last-ticket 0',
      'di komputer lain? Pulihkan sekali lagi dengan --replace dan --last-ticket N',
      'on another computer, too, today? Restore it once more with --replace and --last-ticket N',
      'This backup was made on 23 November 2026 at 18.00 WITA.',
      'tickets begin at 501 or above',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/PERHATIAN|TAKE CARE/);
  });

  it('[DU16] [DU9] warns of a clock that is behind the backup', () => {
    const text = said(made - days(400));
    expect(text).toContain('PERHATIAN: jam komputer ini (19 Oktober 2025 pukul 18.00 WITA) terlambat.');
    expect(text).toContain('TAKE CARE: the clock of this computer (19 October 2025 at 18.00 WITA) is behind.');
  });
});
