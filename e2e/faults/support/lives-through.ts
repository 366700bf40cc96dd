import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiskTrouble } from '../../../contract/lists.ts';
import { refused } from '../../../contract/reply.ts';
import { kindsOfDisk } from './disk-hub.ts';
import type { DiskTroubleMade } from './disk-hub.ts';
import { MorningOnADisk } from './morning-on-a-disk.ts';

/** Whatever a disk does in the middle of a morning, the hall does the same: it says so, and continues by itself. */
export function livesThrough(what: string, trouble: DiskTroubleMade, named: DiskTrouble): void {
  describe.each(kindsOfDisk())(`${what}, %s`, (kind) => {
    let morning: MorningOnADisk;
    beforeAll(async () => {
      morning = await MorningOnADisk.begin(kind);
    });
    afterAll(() => morning.close());

    it('is a refusal with its name; screens are shown what is; the hall goes on by itself and no number is lost or given twice', async () => {
      const { told, given, ...seen } = await morning.through(trouble, named);
      expect(told).toEqual(refused('not-kept', named));
      expect(seen).toEqual({ isShown: true, shownAnew: 'signed-out', again: true, next: true });
      expect(given).toEqual(given.map((_, i) => (given[0] ?? 0) + i));
    });
  });
}
