import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBackupDue } from '../../domain/backup/due.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { shippedHall } from '../hall-file/shipped-halls.ts';
import { ThreadBackupRoom } from './thread-backup-room.ts';

const at = (clock: string) => instantOf('2026-11-23', clock, 'WIB');

describe('the newest backup', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'antrean-room-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const room = (now: number) =>
    new ThreadBackupRoom({
      folder,
      file: { current: shippedHall('pariaman') },
      clock: { now: () => now },
      log: { info: () => {}, fault: () => {} },
    });

  it('[DU4] [DU9] is not one that a clock made that was years ahead: else one were due every half hour until then', () => {
    const now = at('18:40');
    for (const name of ['antrean-pariaman-20261123-180500', 'antrean-pariaman-20310101-180000']) {
      mkdirSync(join(folder, 'backups', name), { recursive: true });
    }
    const [newest] = room(now).places.map((place) => place.newest);
    expect(newest).toEqual({ name: 'antrean-pariaman-20261123-180500', madeAt: at('18:05') });
    expect(isBackupDue(newest?.madeAt ?? null, { now, zone: 'WIB', clock: '18:00' })).toBe(false);
  });
});
