import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setupFor } from '../server/set-up.fixture.ts';
import { TestHub } from '../server/transports/hub.fixture.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await TestHub.start();
});
afterEach(() => hub.stop());

function newPassword(...args: readonly string[]) {
  const command = [join(import.meta.dirname, 'new-password.ts'), ...args, '--data', hub.folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, command);
  return { status, said: `${String(stdout)}${String(stderr)}` };
}

it('[AC23] whoever has the hub lets its only administrator in again; what the old password had begun is over', async () => {
  const begun = await (await hub.screen('counter')).emitWithAck('setup:begin', setupFor(hub));
  if (!begun.ok) throw new Error(begun.refusal);
  expect(newPassword('kepala'), 'not beside a hub at work').toEqual({
    status: 1,
    said: expect.stringContaining('Hentikan hub') as string,
  });
  const { access: before, door } = hub.hub.office;
  await door.setPin((await before.clerkByName('kepala'))?.id ?? '', '2468');
  await hub.hub.close();
  expect(newPassword('kepal')).toEqual({ status: 1, said: expect.stringContaining('yang ada: kepala') as string });

  const { status, said } = newPassword('kepala');
  const [, password = ''] = /kepala: (\S{12})$/m.exec(said) ?? [];
  expect([status, password]).toEqual([0, expect.stringMatching(/^[a-z2-9]{12}$/)]);
  const again = await hub.startAgain();
  const { access } = again.office;
  const clerk = await access.clerkByName('kepala');
  expect(await access.passwordFits(clerk?.id ?? null, password)).toBe(true);
  expect(await again.office.door.hasPin(clerk?.id ?? ''), 'chosen by whoever knew the old one').toBe(false);
  expect(await again.office.door.session({ token: begun.value.session })).toBeUndefined();
  const [last] = await access.recorded({ before: null, what: null, count: 1 });
  expect(last).toMatchObject({ what: 'password-made-at-hub', subject: clerk?.id, clerkId: null });
  await again.close();
});
