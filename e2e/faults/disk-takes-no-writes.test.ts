import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../contract/reply.ts';
import { OnASmallDisk } from './support/on-a-small-disk.ts';
import { canHaveSmallDisk } from './support/small-disk.ts';

describe.skipIf(!canHaveSmallDisk())('a disk that takes no writes any more in the middle of a morning', () => {
  let hall: OnASmallDisk;
  beforeAll(async () => {
    hall = await OnASmallDisk.open();
  }, 60_000);
  afterAll(() => hall.close());

  it('[DU7][IS1] is a refusal with its name; screens are shown what is; the hall goes on by itself and no number is lost or given twice', async () => {
    await hall.press();
    const told = hall.deskSays('not-written');
    await hall.the('refuse-writes');
    const last = await hall.pressUntilRefused();
    expect(last.told).toEqual(refused('not-kept', 'not-written'));
    expect(await told).toMatchObject({ queueLength: hall.numbers.length });
    expect(await hall.shownAnew()).toMatchObject({ is: 'signed-out' });

    const well = hall.deskSays(null);
    await hall.the('take-writes');
    await well;
    const { ok } = await hall.press(last.commandId);
    expect(ok).toBe(true);
    await hall.press();
    const given = hall.numbers.map((number) => Number(number.slice(1)));
    expect(given).toEqual(given.map((_, i) => (given[0] ?? 0) + i));
  }, 60_000);
});
