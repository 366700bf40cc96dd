import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedHall } from '../../server/adapters/hall-file/shipped-halls.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { layOutRealHall } from '../real-hall.ts';
import type { Answered } from './support/answer-book.ts';
import { BusyMorning } from './support/busy-morning.ts';
import { run } from './support/command-line.ts';
import type { Ended } from './support/command-line.ts';

const AT = '2026-11-23 09:00';
const SOME = 20;

describe('the office’s commands, given in a busy morning', () => {
  const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
  const shelf = mkdtempSync(join(tmpdir(), 'antrean-shelf-'));
  let ended: Record<'backup' | 'check' | 'restore', Ended>;
  let answered: readonly Answered[];
  let changed: readonly unknown[];
  let afterwards: Ended;

  beforeAll(async () => {
    const file = shippedHall('pariaman');
    const keys = await layOutRealHall(hub.dataDir, file, new HandClock(file.timeZone, AT));
    await hub.start(AT);
    const { kiosk: kioskToken, counter: counterToken } = keys.devices;
    const morning = await BusyMorning.begin({ url: hub.url, kioskToken, counterToken, password: keys.password });
    await morning.book.more(SOME);
    const backup = await run('backup', '--data', hub.dataDir, '--to', shelf);
    const name = readdirSync(shelf).find((each) => each.startsWith('antrean-')) ?? '';
    const check = await run('check-data', '--data', hub.dataDir);
    const key = join(hub.dataDir, 'hall-key.txt');
    const restore = await run('restore', '--from', join(shelf, name), '--data', hub.dataDir, '--key', key);
    ended = { backup, check, restore };
    await morning.book.more(SOME);
    await morning.end();
    changed = await morning.changedAnswers();
    answered = morning.book.entries;
    morning.close();
    await hub.kill();
    afterwards = await run('check-data', '--data', hub.dataDir);
  });

  afterAll(async () => {
    await hub.clear();
    rmSync(shelf, { recursive: true, force: true });
  });

  it('[DU4] a backup is made and checked, and the data are checked, beside the hub that writes them', () => {
    expect(ended.backup).toEqual({ code: 0, said: expect.stringContaining('sudah diperiksa') });
    expect(ended.check).toEqual({ code: 0, said: expect.stringContaining('Data balai utuh') });
  });

  it('[DU4] a restore over a hall that runs is refused, and says what to do first', () => {
    expect(ended.restore).toEqual({ code: 1, said: expect.stringContaining('Hentikan hub lebih dahulu') });
  });

  it('[DU1] [IS2] and the hall has lost nothing by any of them', () => {
    expect(answered.length).toBeGreaterThanOrEqual(2 * SOME);
    expect(changed).toEqual([]);
    expect(afterwards).toEqual({ code: 0, said: expect.stringContaining('Data balai utuh') });
  });
});
