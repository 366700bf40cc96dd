import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { join } from 'node:path';
import { refused } from '../../../contract/reply.ts';
import { openInFolder } from '../../adapters/vault/open-in-folder.fixture.ts';
import { requested } from './home.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';

let hub: TestHub;
let admin: Line;
beforeAll(async () => {
  hub = await TestHub.start();
  admin = await hub.clerk('admin');
});
afterAll(() => hub.stop());

async function current() {
  const reply = await admin.emitWithAck('settings:hall', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

async function saveName(shownName: string): Promise<void> {
  const { hall, edition } = await current();
  const renamed = { ...hall, agency: { ...hall.agency, shownName } };
  const reply = await admin.emitWithAck('settings:save-hall', { hall: renamed, edition });
  expect(reply.ok).toBe(true);
}

async function readAs(wished: unknown) {
  const reply = await admin.emitWithAck('settings:check-hall', { hall: wished });
  return reply.ok && reply.value;
}

async function editions() {
  const reply = await admin.emitWithAck('settings:editions', { before: null });
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value;
}

describe('editions of the hall’s file', () => {
  it('[SE3] are kept with who saved them and what they changed, and one is brought back as a new one', async () => {
    const began = (await current()).hall.agency.shownName;
    await saveName('Dinas Satu');
    await saveName('Dinas Dua');
    const [second, first, origin] = await editions();
    expect(second).toMatchObject({ number: 3, by: 'Petugas Pengaturan', stands: 'current' });
    expect(second?.changes).toEqual([{ path: ['agency', 'shownName'], before: 'Dinas Satu', after: 'Dinas Dua' }]);
    expect(first?.stands).toBe('other');
    expect(origin).toMatchObject({ number: 1, by: null, changes: [] });

    const { edition } = await current();
    expect((await admin.emitWithAck('settings:bring-back', { number: 1, edition })).ok).toBe(true);
    expect((await current()).hall.agency.shownName).toBe(began);
    // The first says the same, and is not the one in use.
    const stand = (await editions()).map(({ number, stands }) => [number, stands]);
    expect(stand).toEqual([
      [4, 'current'],
      [3, 'other'],
      [2, 'other'],
      [1, 'alike'],
    ]);
  });

  it('[SE3] [HF4] are not brought back over a newer change, nor where there is none', async () => {
    const { edition } = await current();
    await saveName('Dinas Tiga');
    expect(await admin.emitWithAck('settings:bring-back', { number: 1, edition })).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    const now = await current();
    expect(await admin.emitWithAck('settings:bring-back', { number: 99, edition: now.edition })).toMatchObject({
      refusal: 'unknown-snapshot',
    });
  });

  it('[HF4] of two that are saved at the same moment one is refused, and not lost', async () => {
    const { hall, edition } = await current();
    const named = (shownName: string) => ({ hall: { ...hall, agency: { ...hall.agency, shownName } }, edition });
    const names = ['Dinas Kiri', 'Dinas Kanan'];
    const replies = await Promise.all(names.map((name) => admin.emitWithAck('settings:save-hall', named(name))));
    expect(replies.filter(({ ok }) => !ok)).toMatchObject([{ refusal: 'changed-meanwhile' }]);
    expect((await current()).hall.agency.shownName).toBe(names[replies.findIndex(({ ok }) => ok)]);
  });

  it('[HF4] [SC12] saved by a press whose answer was lost are not said to be another’s, nor kept twice', async () => {
    const { hall, edition } = await current();
    const wished = { hall: { ...hall, agency: { ...hall.agency, shownName: 'Dinas Sekali' } }, edition };
    const press = () => admin.emitWithAck('settings:save-hall', wished);
    const [first, again] = await Promise.all([press(), press()]);
    expect([first.ok, again]).toEqual([true, first]);
    expect(await press()).toEqual(first);
    const [newest, before] = await editions();
    expect([newest?.changes[0]?.after, before?.changes[0]?.after === 'Dinas Sekali']).toEqual(['Dinas Sekali', false]);
  });

  it('[HF4] [SC12] on a disk that was full when they were to be written down are in use, and are written down by the next press', async () => {
    const { hall, edition } = await current();
    const wished = { hall: { ...hall, agency: { ...hall.agency, shownName: 'Dinas Penuh' } }, edition };
    const press = () => admin.emitWithAck('settings:save-hall', wished);
    const { office } = hub.hub;
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const keep = vi.spyOn(office.editions, 'keep').mockRejectedValueOnce(full);
    const rearrange = vi.spyOn(office.printRoom, 'rearrange');
    expect(await press()).toEqual(refused('not-kept', 'full'));
    expect(rearrange).toHaveBeenCalledOnce();
    keep.mockRestore();
    expect(await press()).toMatchObject({ ok: true });
    const [kept] = await editions();
    expect(kept).toMatchObject({ by: 'Petugas Pengaturan', stands: 'current', changes: [{ after: 'Dinas Penuh' }] });
    const [newest] = await office.access.recorded({ before: null, what: null, count: 1 });
    expect(newest).toMatchObject({ what: 'hall-changed' });
  });

  it('[ON11] with an address that has more than a name are refused before a paper bears it', async () => {
    const { hall } = await current();
    for (const [publicUrl, faults] of [
      ['https://antrean.contoh.go.id/online', 1],
      ['https://antrean.contoh.go.id?dari=qr', 1],
      ['https://antrean.contoh.go.id?', 1],
      ['https://antrean.contoh.go.id#', 1],
      ['https://:sandi@antrean.contoh.go.id', 1],
      ['https://antrean.contoh.go.id', 0],
      ['http://192.168.1.10:8080', 0],
    ] as const) {
      const reply = await admin.emitWithAck('settings:check-hall', { hall: { ...hall, publicUrl } });
      expect([publicUrl, reply.ok && reply.value.faults.length]).toEqual([publicUrl, faults]);
    }
  });

  it('[SE2] are checked before they are saved, and all that is wrong is told at once', async () => {
    const { hall } = await current();
    const services = hall.services.map((service) => ({ ...service, series: 'aa' }));
    const reply = await admin.emitWithAck('settings:check-hall', { hall: { ...hall, services } });
    if (!reply.ok) throw new Error(reply.refusal);
    expect(reply.value.faults.map(({ path }) => path)).toEqual(hall.services.map((_, i) => `services[${i}].series`));
    expect(await admin.emitWithAck('settings:check-hall', { hall })).toEqual({ ok: true, value: { faults: [], hall } });
  });

  it('[SE12] come back as they are read, with what is usual; what has another shape does not', async () => {
    const { hall } = await current();
    const { roles: _, ...written } = hall;
    expect(await readAs(written)).toMatchObject({ hall: { roles: [] } });
    for (const shape of [null, 5, [], {}, { ...hall, services: null }]) {
      expect(await readAs(shape)).toMatchObject({ hall: null, faults: expect.arrayContaining([expect.anything()]) });
    }
  });

  it('[SE4] are told with the name of whoever was removed, and what has a name in the hall by its name', async () => {
    const { office } = hub.hub;
    const clerkId = 'clerk-who-leaves';
    const leaving = { id: clerkId, name: 'pergi', fullName: 'Petugas Pergi', rights: [], stationIds: [], roles: [] };
    await office.access.saveClerk(leaving, 'sandi-yang-panjang');
    const [counter] = office.file.current.counters;
    const write = (what: string, subject: string, by: string) =>
      office.access.record({ at: 0, clerkId: by, what, subject });
    await write('counter-taken-over', counter?.id ?? '', clerkId);
    await write('case-seen', 'case-that-is-gone', 'clerk-nobody-knows');
    await write('alarm-raised', 'Komputer hub', clerkId);
    expect((await admin.emitWithAck('clerk:remove', { clerkId })).ok).toBe(true);
    const what = ['clerk-removed', 'alarm-raised', 'case-seen', 'counter-taken-over'];
    const reply = await admin.emitWithAck('settings:audit', { before: null, what });
    expect(reply).toMatchObject({
      value: [
        { by: 'Petugas Pengaturan', isRemoved: false, subject: clerkId, called: { id: 'Petugas Pergi' } },
        { subject: 'Komputer hub', called: null },
        { by: null, isRemoved: true, subject: 'case-that-is-gone', called: null },
        { by: 'Petugas Pergi', isRemoved: true, called: counter?.name },
      ],
    });
  });

  it('[SE4] and what has none is told by the number that it belongs to, of an earlier day with that day', async () => {
    const { office } = hub.hub;
    await requested(hub, {});
    const [behind] = office.live.hall.cases.values();
    const [message] = await office.outbox.about({ is: 'case', caseId: behind?.id ?? '' });
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db');
    db.exec(`INSERT INTO visit (id, day, number, token, service, arrived_at)
      VALUES ('of-before', '2026-11-20', 'A007', 'token-of-before', 'informasi-bansos', 0)`);
    db.close();
    const write = (what: string, subject: string) => office.access.record({ at: 0, clerkId: null, what, subject });
    await write('person-seen', 'of-before');
    await write('message-looked-at', message?.id ?? '');
    await write('attachment-seen', `some-paper ${behind?.number}`);
    await write('attachment-seen', 'noted-by-an-older-antrean');
    const what = ['attachment-seen', 'message-looked-at', 'person-seen'];
    const reply = await admin.emitWithAck('settings:audit', { before: null, what });
    expect(reply).toMatchObject({
      value: [
        { subject: 'noted-by-an-older-antrean', called: null },
        { subject: 'some-paper', called: { id: behind?.number } },
        { called: { id: behind?.number } },
        { called: { id: 'A007, 20 November 2026', en: 'A007, 20 November 2026' } },
      ],
    });
  });

  it('[SE4] are in the audit record, which can be read by what was done', async () => {
    const reply = await admin.emitWithAck('settings:audit', { before: null, what: ['hall-changed'] });
    if (!reply.ok) throw new Error(reply.refusal);
    expect(reply.value.length).toBeGreaterThan(2);
    expect(reply.value.every(({ what, by }) => what === 'hall-changed' && by === 'Petugas Pengaturan')).toBe(true);
    const all = await admin.emitWithAck('settings:audit', { before: reply.value[0]?.position ?? null, what: [] });
    expect(all.ok && all.value.every(({ position }) => position < (reply.value[0]?.position ?? 0))).toBe(true);
  });
});
