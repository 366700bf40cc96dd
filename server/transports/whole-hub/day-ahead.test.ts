import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { granted, refused } from '../../../contract/reply.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => (hub = await TestHub.start()));
afterAll(() => hub.stop());

const press = () => ({ commandId: hub.hub.office.chance.id() });
const begins = (line: Line, day: string) => line.emitWithAck('hall:begin-day', { ...press(), day });
const today = () => dayAt(hub.clock.time, 'WIB');

async function now(line: Line) {
  const reply = await line.emitWithAck('hall:now', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

it('[DU9] [HN2] a day that a clock had opened ahead of its time is ended by whoever runs the hall, and by nobody else', async () => {
  const right = hub.clock.time;
  await hub.takeNumber();
  hub.clock.time = right + days(100);
  const wrong = today();
  await hub.takeNumber();
  hub.clock.time = right;
  const ahead = { is: 'day-ahead', day: wrong };
  expect((await now(await hub.clerk('pengawas'))).alerts[0]).toEqual({ ...ahead, begins: null });

  hub.clock.time = right + days(1);
  const [head, front] = [await hub.clerk('pengawas'), await hub.clerk('front-office')];
  expect((await now(head)).alerts[0]).toEqual({ ...ahead, begins: today() });
  expect(await begins(front, today())).toEqual(refused('not-allowed'));
  const reads = vi.spyOn(hub.hub.office.reportArchive, 'givenFrom');
  for (const day of ['0001-01-01', dayAt(right + days(2), 'WIB'), '9999-12-31'])
    expect(await begins(head, day)).toEqual(refused('changed-meanwhile'));
  expect(reads, 'years of the ledger are read for no day that cannot be begun').not.toHaveBeenCalled();
  expect(await begins(head, today())).toEqual(granted(null));

  await hub.takeNumber();
  const { day, today: figures, alerts } = await now(head);
  expect([day, figures.arrived, alerts.some(({ is }) => is === 'day-ahead')]).toEqual([today(), 1, false]);
  const [record] = await hub.hub.office.access.recorded({ before: null, what: ['hall-begin-day'], count: 1 });
  expect(record?.subject).toBe(today());
  expect(hub.faults).toEqual([]);
});
