import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { kindsOfDisk } from './support/disk-hub.ts';
import { MorningOnADisk } from './support/morning-on-a-disk.ts';

describe.each(kindsOfDisk())('a disk that turns full during a morning, %s', (kind) => {
  let morning: MorningOnADisk;
  beforeAll(async () => {
    morning = await MorningOnADisk.begin(kind);
  }, 60_000);
  afterAll(() => morning.close());

  it('[DU7][IS1] is a refusal with its name; screens are shown what is; the hall goes on by itself and no number is lost or given twice', async () => {
    const { told, given, ...seen } = await morning.through('full', 'full');
    expect(told).toEqual(refused('not-kept', 'full'));
    expect(seen).toEqual({ isShown: true, shownAnew: 'signed-out', again: true, next: true });
    expect(given).toEqual(given.map((_, i) => (given[0] ?? 0) + i));
  }, 60_000);
});
