import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { hours, minutes } from '../../domain/hall-time/instant.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let kiosk: Line;

beforeAll(async () => {
  hub = await TestHub.start({ hallId: 'oku-selatan' });
  kiosk = await hub.screen('kiosk');
});
afterAll(() => hub.stop());

const serviceId = 'pelayanan-dtks';
const press = (commandId = hub.hub.office.chance.id(), wish: object = { serviceId }) =>
  kiosk.emitWithAck('ticket:issue', {
    commandId,
    serviceId,
    priorityId: null,
    language: 'id',
    checkId: null,
    ...wish,
  });
const given = () => hub.hub.office.live.hall.visits.size;
const tooFast = refused('kiosk-too-fast');

async function alerts(): Promise<unknown[]> {
  hub.clock.time += minutes(1);
  const head = await hub.clerk('pengawas');
  const reply = await head.emitWithAck('hall:now', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.alerts.filter(({ is }) => is === 'kiosk-too-fast');
}

describe('a program with a kiosk’s token', () => {
  it('[KI14] is given forty numbers in a minute, and whoever runs the hall is told where to look', async () => {
    const ids = Array.from({ length: 60 }, () => hub.hub.office.chance.id());
    const replies = await Promise.all(ids.map((id) => press(id)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(40);
    expect(replies.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 20 }, () => tooFast));
    expect(given()).toBe(40);
    expect(await alerts()).toEqual([{ is: 'kiosk-too-fast', kiosk: hub.hub.office.file.current.kiosks[0]?.name }]);
  });

  it('[KI14] [IS2] is told a number that it has already, and prints no standard instead', async () => {
    const wish = { commandId: hub.hub.office.chance.id(), serviceId, language: 'id' } as const;
    expect(await kiosk.emitWithAck('standard:print', wish)).toEqual(tooFast);
    hub.steady.skip(minutes(1));
    const id = hub.hub.office.chance.id();
    const reply = await press(id);
    expect(reply.ok).toBe(true);
    await Promise.all(Array.from({ length: 39 }, () => press()));
    expect(await press()).toEqual(tooFast);
    expect(await press(id)).toEqual(reply);
  });

  it('[KI14] loses nothing of it to what came to nothing', async () => {
    hub.steady.skip(minutes(1));
    const before = given();
    for (let i = 0; i < 50; i++) expect(await press(undefined, { serviceId: 'tidak-ada' })).not.toEqual(tooFast);
    expect(given()).toBe(before);
    expect((await press()).ok).toBe(true);
  });

  it('[KI14] [DU7] nor to what could not be kept, however often it is asked again', async () => {
    hub.steady.skip(minutes(1));
    const { live } = hub.hub.office;
    const perform = live.perform.bind(live);
    live.perform = () => Promise.reject(new Error('the disk is full'));
    for (let i = 0; i < 50; i++) expect(await press()).toEqual(refused('hub-fault'));
    live.perform = perform;
    expect((await press()).ok).toBe(true);
  });

  it('[KI14] is given nine hundred in an hour, however slowly it asks, and an hour later as before', async () => {
    hub.steady.skip(hours(1));
    const before = given();
    for (let i = 0; i < 25; i++) {
      await Promise.all(Array.from({ length: 40 }, () => press()));
      hub.steady.skip(minutes(1));
    }
    expect(given() - before).toBe(900);
    expect(await press()).toEqual(tooFast);
    hub.steady.skip(hours(1));
    expect((await press()).ok).toBe(true);
    expect(await alerts()).toEqual([]);
  });
});
