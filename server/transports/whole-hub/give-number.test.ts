import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let front: Line;

beforeAll(async () => {
  hub = await TestHub.start();
  front = await hub.clerk('front-office', 'front-office-1');
});
afterAll(() => hub.stop());

const asks = (line: Line, commandId = hub.hub.office.chance.id()) =>
  line.emitWithAck('counter:give-number', { commandId, serviceId: 'informasi-bansos', priorityId: null });
const given = () => [...hub.hub.office.live.hall.visits.values()].map(({ number }) => number);

describe('a number that a clerk gives', () => {
  it('[IS9] [IS2] is given once, however often the press is told', async () => {
    const commandId = hub.hub.office.chance.id();
    const replies = [await asks(front, commandId), await asks(front, commandId)];
    expect(replies).toEqual([
      { ok: true, value: { number: 'B001' } },
      { ok: true, value: { number: 'B001' } },
    ]);
    expect(given()).toEqual(['B001']);
  });

  it('[IS9] is offered for what is open, and for nothing else', async () => {
    const { file } = hub.hub.office;
    const seen = viewOf(front, (view) => 'giving' in view && view.giving.length === 1);
    const services = file.current.services.map((each) => ({ ...each, open: each.id !== 'informasi-bansos' }));
    await file.change({ ...file.current, services });
    expect(await seen).toMatchObject({ giving: [{ id: 'surat-keterangan-dtks' }] });
    expect(await asks(front)).toEqual(refused('service-closed'));
  });

  it('[IS9] is given by nobody who sits at no counter', async () => {
    expect(await asks(await hub.clerk('pengawas', null))).toEqual(refused('not-allowed'));
    expect(await asks(await hub.clerk('admin', null))).toEqual(refused('counter-closed'));
    expect(given()).toEqual(['B001']);
  });
});
