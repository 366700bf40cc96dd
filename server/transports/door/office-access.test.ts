import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Access } from '../../../contract/hall-file/access.ts';
import type { HallFile } from '../../../contract/hall-file.ts';
import { refused } from '../../../contract/reply.ts';
import { TestHub, viewOf } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
const MINUTE = 60_000;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

const set = (access: HallFile['access']) => {
  const { file } = hub.hub.office;
  return file.change({ ...file.current, access });
};
const asks = (line: Line) => line.emitWithAck('clerk:sessions', {});
const wrong = (line: Line) =>
  line.emitWithAck('clerk:sign-in', { name: 'front-office', password: 'bukan ini', counterId: null, takeOver: false });

describe('what the office has set for its doors', () => {
  it('[AC15] is told to the screen, and the hub itself locks a little later', async () => {
    const line = await hub.clerk('front-office');
    const told = viewOf(line, (view) => 'lockMinutes' in view);
    await set({ lockMinutes: 2 });
    expect(await told).toMatchObject({ lockMinutes: 2 });
    hub.steady.skip(6 * MINUTE);
    expect(await asks(line)).toMatchObject({ ok: true });
    hub.steady.skip(7 * MINUTE + 1);
    expect(await asks(line)).toEqual(refused('locked'));
  });

  it('[AC15] ends a session that has lasted so long, also one that began before', async () => {
    await set(undefined);
    const line = await hub.clerk('back-office');
    hub.clock.time += 61 * MINUTE;
    expect(await asks(line)).toMatchObject({ ok: true });
    await set({ sessionHours: 1 });
    expect(await asks(line)).toEqual(refused('not-signed-in'));
  });

  it('[AC15] lets so many wrong passwords pass, and keeps the wait within what it has chosen', async () => {
    await set({ freeTries: 2, longestWaitMinutes: 1 });
    const line = await hub.screen('counter');
    for (let i = 0; i < 3; i++) expect(await wrong(line)).toEqual(refused('wrong-name-or-password'));
    expect(await wrong(line)).toEqual(refused('too-many-tries', '30'));
    for (const _ of [1, 2, 3]) {
      hub.clock.time += MINUTE;
      expect(await wrong(line)).toEqual(refused('wrong-name-or-password'));
    }
    expect(await wrong(line)).toEqual(refused('too-many-tries', '60'));
  });

  it.each([
    { lockMinutes: 0 },
    { lockMinutes: 61 },
    { sessionHours: 25 },
    { freeTries: 1 },
    { freeTries: 11 },
    { longestWaitMinutes: 0 },
    { longestWaitMinutes: 61 },
  ])('[AC15] is refused beyond its bounds: %j', (access) => expect(Access.safeParse(access).success).toBe(false));
});
