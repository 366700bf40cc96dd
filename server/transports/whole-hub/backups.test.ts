import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../adapters/backup/manifest.ts';
import { heard, TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let admin: Line;
beforeAll(async () => {
  hub = await TestHub.start();
  admin = await hub.clerk('admin');
});
afterAll(() => hub.stop());

async function backups() {
  const reply = await admin.emitWithAck('settings:backups', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

/** One press, awaited to the backup's end. */
async function make() {
  expect((await admin.emitWithAck('backup:make', {})).ok).toBe(true);
  await hub.hub.office.backups.make();
  return (await backups()).places;
}

async function useSecondDisk(folder: string): Promise<void> {
  const { current } = hub.hub.office.file;
  await hub.hub.office.file.change({ ...current, backup: { folder } });
}

describe('a backup by one click', () => {
  it('[DU4] is told to be none yet, which is no fault', async () => {
    expect((await backups()).places).toMatchObject([{ fault: null, newest: null }]);
  });

  it('[DU4] is kept beside the data, and the hall gives numbers meanwhile', async () => {
    const kiosk = await hub.screen('kiosk');
    const wish = { serviceId: 'informasi-bansos', priorityId: null, language: 'id', checkId: null } as const;
    const press = { commandId: hub.hub.office.chance.id(), ...wish };
    const [places, ticket] = await Promise.all([make(), kiosk.emitWithAck('ticket:issue', press)]);
    expect(ticket.ok).toBe(true);
    expect(places).toMatchObject([{ fault: null, newest: { madeAt: hub.clock.now() } }]);
    const [place] = places;
    expect(readManifest(join(place?.folder ?? '', place?.newest?.name ?? ''))?.position).toBeGreaterThan(0);
    const audit = await admin.emitWithAck('settings:audit', { before: null, what: ['backup-begun'] });
    expect(audit).toMatchObject({ ok: true, value: [{ by: 'Petugas Pengaturan' }] });
  });

  it('[DU4] tells what keeps the second disk from having it, and makes no folder in its place', async () => {
    const usb = join(hub.folder, 'usb');
    await useSecondDisk(usb);
    hub.clock.time += 60_000;
    expect(await make()).toMatchObject([{ fault: null }, { folder: usb, fault: 'no-place', newest: null }]);
    mkdirSync(usb);
    hub.clock.time += 60_000;
    expect(await make()).toMatchObject([
      { fault: null },
      { folder: usb, fault: null, newest: { madeAt: hub.clock.now() }, isOnDataDisk: true },
    ]);
  });
});

/** Whether something was written that a backup must have. */
async function asksFor(doing: () => Promise<unknown>): Promise<boolean> {
  const { look } = hub.hub.office;
  await hub.atRest();
  await heard(admin, 'beat');
  const before = look.rowsChanged();
  await doing();
  return look.rowsChanged() > before;
}

describe('the next hourly backup', () => {
  const clerk = { clerkId: 'rina', was: null, name: 'rina', fullName: 'Petugas Rina', password: 'sandi panjang 1' };
  const rights = { rights: ['serve' as const], stationIds: ['front-office'], roles: [] };

  it('[DU4] is asked for by a number, a changed setting and a new account', async () => {
    const saved = await admin.emitWithAck('settings:hall', {});
    if (!saved.ok) throw new Error(saved.refusal);
    const hall = { ...saved.value.hall, backup: { hourly: true } };
    const { edition } = saved.value;
    expect(await asksFor(() => hub.takeNumber())).toBe(true);
    expect(await asksFor(() => admin.emitWithAck('settings:save-hall', { hall, edition }))).toBe(true);
    expect(await asksFor(() => admin.emitWithAck('clerk:save', { ...clerk, ...rights }))).toBe(true);
  });

  it('[DU4] is not asked for by a look at the hall, or by trying whether its disk takes writes', async () => {
    const { look, live } = hub.hub.office;
    const looking = async () => {
      live.lookAgain();
      await Promise.all([look.tryLedger(), backups(), fetch(`${hub.hub.url}/keadaan`)]);
    };
    expect(await asksFor(looking)).toBe(false);
  });
});
