import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestHub, heard } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await TestHub.start()));
afterAll(() => hub.stop());

/** Somebody who is let in gets the answer that there is no such paper. */
const asked = async (bearer: string): Promise<number> =>
  (await fetch(`${hub.hub.url}/api/papers/x.png`, { headers: { Authorization: `Bearer ${bearer}` } })).status;

async function administratorAt(): Promise<{ session: string; device: string; deviceId: string }> {
  const [line, device] = await hub.pairedScreen('counter');
  const reply = await hub.signIn(line, 'admin');
  const known = await hub.hub.office.access.deviceWith(device);
  return { session: reply.ok ? reply.value.session : '', device, deviceId: known?.id ?? '' };
}

it('[AC4] lets in a session with its own device, and with no other', async () => {
  const [here, there] = [await administratorAt(), await administratorAt()];
  expect(await asked(`${here.session}.${here.device}`)).toBe(404);
  expect(await asked(`${here.session}.${there.device}`)).toBe(401);
  expect(await asked(here.session)).toBe(401);
});

it('[AC4] [DU2] lets in nobody with a device that was revoked', async () => {
  const { session, device, deviceId } = await administratorAt();
  expect(await asked(`${session}.${device}`)).toBe(404);
  await hub.hub.office.access.revoke(deviceId, hub.clock.now());
  expect(await asked(`${session}.${device}`)).toBe(401);
});

it('[AC2] [AC4] lets in nobody whose session is locked or over', async () => {
  const { session, device } = await administratorAt();
  const { door, access } = hub.hub.office;
  const { id = '' } = (await door.session({ token: session })) ?? {};
  await door.lock(id, hub.clock.now());
  expect(await asked(`${session}.${device}`)).toBe(401);
  await door.unlock(id);
  expect(await asked(`${session}.${device}`)).toBe(404);
  await access.endSession(id, hub.clock.now());
  expect(await asked(`${session}.${device}`)).toBe(401);
});

it('[AC4] knows an unpaired browser by its address', async () => {
  const { access, chance, clock, presence } = hub.hub.office;
  const admin = await access.clerkByName('admin');
  const session = { id: chance.id(), clerkId: admin?.id ?? '', counterId: null };
  const token = chance.token() + chance.token();
  await access.beginSession(session, token, clock.now(), null);
  const resumed = async () => {
    const [, device] = await hub.pairedScreen('counter');
    const line = hub.line({ role: 'counter', device, session: token });
    const ended = heard(line, 'session-ended').then(() => 'ended');
    const view = heard(line, 'view').then((shown) => ('is' in shown && shown.is === 'signed-out' ? 'ended' : 'open'));
    return Promise.race([ended, view]);
  };
  expect([await asked(token), await resumed()]).toEqual([401, 'ended']);
  presence.beganFrom(session.id, '192.0.2.7');
  expect([await asked(token), await resumed()]).toEqual([401, 'ended']);
  presence.beganFrom(session.id, '127.0.0.1');
  expect([await asked(token), await resumed()]).toEqual([404, 'open']);
});

it('[DU2] [AC4] lets in nobody at an unpaired browser who is no administrator any more', async () => {
  const { access, chance, clock, presence } = hub.hub.office;
  const admin = await access.clerkByName('admin');
  if (!admin) throw new Error('This trial has no administrator.');
  const clerk = { ...admin, id: chance.id(), name: 'sementara', rights: ['administer', 'serve'] as const };
  await access.saveClerk(clerk, hub.hub.trial?.password ?? '');
  const session = { id: chance.id(), clerkId: clerk.id, counterId: null };
  const token = chance.token() + chance.token();
  await access.beginSession(session, token, clock.now(), null);
  presence.beganFrom(session.id, '127.0.0.1');
  expect(await asked(token)).toBe(404);
  await access.changeClerk({ ...clerk, rights: ['serve'] }, null);
  expect(await asked(token)).toBe(401);
});
