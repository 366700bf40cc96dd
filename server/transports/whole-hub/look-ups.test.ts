import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Alert } from '../../../contract/views/hall-now-view.ts';
import { LookUps } from '../../application/access/look-ups.ts';
import { granted, PeopledHall } from '../everybody/peopled-hall.fixture.ts';

let hall: PeopledHall;
beforeAll(async () => void (hall = await PeopledHall.start()));
afterAll(() => hall.hub.stop());

const HOUR = 3_600_000;

async function told(): Promise<Alert[]> {
  hall.hub.clock.time += 6_000;
  const now = await granted(hall.lines.counter.emitWithAck('hall:now', {}));
  return now.alerts.filter(({ is }) => is === 'many-look-ups');
}

/** Different people of the register, one after another. */
async function looksUp(from: number, count: number): Promise<void> {
  const { register } = hall.office;
  for (let nth = from; nth < from + count; nth++) {
    const nik = register.byId(register.current()?.number ?? 0, nth)?.nik ?? '';
    await granted(hall.back.emitWithAck('request:person', { nik }));
  }
}

describe('a clerk who looks people up', () => {
  it('[AC26] one after another is named to whoever answers for the hall, and is refused nothing', async () => {
    await looksUp(10, 20);
    expect(await told()).toEqual([]);
    await looksUp(10, 20);
    expect(await told(), 'nobody is counted twice').toEqual([]);
    await looksUp(30, 1);
    expect(await told()).toEqual([{ is: 'many-look-ups', clerk: 'Petugas Segala', people: 21, matters: 0 }]);
    const { caseId } = hall.at;
    const nik = hall.people[0].nik;
    await granted(hall.lines.counter.emitWithAck('case:check', { ...hall.press(), caseId, nik }));
    expect(await told(), 'what a colleague does is not his').toHaveLength(1);
    await granted(hall.back.emitWithAck('case:check', { ...hall.press(), caseId, nik }));
    expect(await told()).toMatchObject([{ people: 22, matters: 1 }]);
  });

  it('[AC26] [AC15] the office says how many are too many, and after an hour it is over', async () => {
    const { file } = hall.office;
    const before = file.current;
    await file.change({ ...before, access: { lookUpsAnHour: 40 } });
    expect(await told()).toEqual([]);
    await file.change(before);
    expect(await told()).toHaveLength(1);
    hall.hub.steady.skip(HOUR);
    expect(hall.office.lookUps.beyond(0, hall.office.steady.elapsedMs())).toEqual([]);
  });

  it('[AC26] is not named for one person for each visitor and case, however many there are', () => {
    const lookUps = new LookUps();
    for (let nth = 0; nth < 100; nth++) lookUps.note('rani', { at: nth, mark: `mark ${nth}`, about: `visit ${nth}` });
    expect(lookUps.beyond(0, 100)).toEqual([]);
    // At first for nobody, then a request is entered for him.
    lookUps.note('budi', { at: 100, mark: 'mark', about: null });
    expect(lookUps.beyond(0, 100)).toEqual([{ clerkId: 'budi', people: 1, matters: 0 }]);
    lookUps.note('budi', { at: 101, mark: null, about: 'case' });
    expect(lookUps.beyond(0, 101)).toEqual([]);
  });
});
