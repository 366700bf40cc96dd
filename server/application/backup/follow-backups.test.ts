import { describe, expect, it } from 'vitest';
import { shippedHall } from '../../adapters/hall-file/shipped-halls.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import type { BackupFault, BackupPlace, BackupsWanted } from '../../ports/backup.ts';
import { BackupFollower } from './follow-backups.ts';

const at = (clock: string) => instantOf('2026-11-23', clock, 'WIB');

interface Begin {
  readonly now?: number;
  readonly newest?: number | null;
  readonly hourly?: boolean;
  readonly isSlow?: boolean;
}

/** A room whose places get a backup each time one is made, except those that fail. */
function follower({ now = at('09:00'), newest = null, hourly = false, isSlow = false }: Begin = {}) {
  const world = { now, elapsed: 0, made: 0, fault: null as BackupFault | null, tried: [] as string[], rows: 0 };
  const places = ['beside', 'usb'].map((folder) => ({
    folder,
    isOnDataDisk: folder === 'beside',
    isSlow,
    newest: newest === null ? null : { name: '', madeAt: newest },
  }));
  const backups = {
    runningSince: null,
    onChange: () => {},
    get places(): BackupPlace[] {
      return places.map((place) => ({ ...place, fault: world.fault }));
    },
    make: (wanted: BackupsWanted = 'everywhere') => {
      world.made += 1;
      for (const place of places) {
        if (wanted !== 'everywhere' && !wanted.includes(place.folder)) continue;
        world.tried.push(place.folder);
        if (place.folder !== 'usb' || !world.fault) place.newest = { name: '', madeAt: world.now };
      }
      return Promise.resolve();
    },
  };
  const office = {
    backups,
    look: { rowsChanged: () => world.rows },
    trial: false,
    file: { current: { ...shippedHall('pariaman'), backup: { hourly } }, change: () => Promise.resolve(true) },
    clock: { now: () => world.now },
    steady: { elapsedMs: () => world.elapsed },
    log: { info: () => {}, fault: () => {} },
  };
  const follows = new BackupFollower(office);
  const pass = (time: number) => {
    world.elapsed += time;
    world.now += time;
    follows.look();
  };
  const write = () => (world.rows += 1);
  return { world, pass, write };
}

describe('the backup of each day', () => {
  it('[DU4] lets the hall begin first, then makes up for what is missing, once', () => {
    const { world, pass } = follower();
    pass(minutes(4));
    expect(world.made).toBe(0);
    for (let i = 0; i < 12; i++) pass(minutes(10));
    expect(world.made).toBe(1);
  });

  it('[DU4] comes in the evening', () => {
    const { world, pass } = follower({ now: at('17:00'), newest: at('09:00') });
    pass(minutes(50));
    expect(world.made).toBe(0);
    pass(minutes(15));
    expect(world.made).toBe(1);
  });

  it('[DU4] is tried again every half hour as long as one disk lacks it', () => {
    const { world, pass } = follower();
    world.fault = 'no-place';
    for (let i = 0; i < 7; i++) pass(minutes(10));
    expect(world.made).toBe(3);
    world.fault = null;
    for (let i = 0; i < 7; i++) pass(minutes(10));
    expect(world.made).toBe(4);
  });

  it('[DU4] is tried again only where it is lacking', () => {
    const { world, pass } = follower();
    world.fault = 'no-place';
    for (let i = 0; i < 10; i++) pass(minutes(10));
    expect(world.tried).toEqual(['beside', 'usb', 'usb', 'usb', 'usb']);
  });
});

/** How many are made from nine until six in the evening, when the day's own one is not due yet. */
function madeOnADay(begin: Begin): number {
  const { world, pass } = follower({ now: at('09:00'), newest: at('08:30'), ...begin });
  while (world.now < at('17:50')) pass(minutes(10));
  return world.made;
}

describe('the backups of each hour', () => {
  it('[DU4] are made while the hall is open, and no longer', () => {
    const { world, pass } = follower({ now: at('09:00'), newest: at('08:30'), hourly: true });
    pass(minutes(20));
    expect(world.made).toBe(0);
    pass(minutes(10));
    expect(world.made).toBe(1);
    expect(madeOnADay({ hourly: true })).toBe(7);
  });

  it('[DU4] are none where the office wants none, or where one takes long', () => {
    expect(madeOnADay({ hourly: false })).toBe(0);
    expect(madeOnADay({ hourly: true, isSlow: true })).toBe(0);
  });

  it('[DU4] go on behind closed doors as long as something is written', () => {
    // The hall closes at 16:00; the evening's is made at 18:00.
    const { world, pass, write } = follower({ now: at('19:00'), newest: at('18:30'), hourly: true });
    const until = (clock: string) => {
      while (world.now < at(clock)) pass(minutes(10));
      return world.made;
    };
    expect(until('19:20')).toBe(0);
    write();
    expect(until('19:40')).toBe(1);
    expect(until('21:00')).toBe(1);
    write();
    expect(until('22:30')).toBe(2);
  });

  it('[DU4] of one place do not wait for another that fails', () => {
    const { world, pass } = follower({ now: at('09:00'), newest: at('08:30'), hourly: true });
    world.fault = 'no-place';
    while (world.now < at('11:40')) pass(minutes(10));
    expect(world.tried.filter((folder) => folder === 'beside')).toHaveLength(3);
  });

  it('[DU4] do not take the place of the one in the evening', () => {
    const { world, pass } = follower({ now: at('17:40'), newest: at('17:30'), hourly: true });
    pass(minutes(30));
    expect(world.made).toBe(1);
  });
});
