import { afterAll, beforeAll, expect, it } from 'vitest';
import { days, hours } from '../../domain/hall-time/instant.ts';
import { TestSite } from '../online/visitors.fixture.ts';

let site: TestSite;
const hub = () => site.hub;
beforeAll(async () => {
  site = await TestSite.open();
  const { live } = hub().hub.office;
  const madeAt = hub().clock.time - hours(15);
  const nothing = { times: 1, mostTickets: 0, most: { cases: 0, letters: 0, complaints: 0 }, last: {} };
  const restore = { type: 'record-restore', restoreId: 'restore', madeAt, ...nothing } as const;
  await live.perform({ command: restore, commandId: null, answer: () => null });
});
afterAll(() => hub().stop());

async function alertNow() {
  const reply = await (await hub().clerk('pengawas')).emitWithAck('hall:now', {});
  if (!reply.ok) throw new Error(reply.refusal);
  return reply.value.alerts.find(({ is }) => is === 'restored');
}

async function finds(number: string) {
  const reply = await (await hub().clerk('front-office')).emitWithAck('visit:find', { number });
  if (!reply.ok) throw new Error(reply.refusal);
  return [reply.value.visits.map((each) => each.number), reply.value.someAreLost];
}

const OLD_SLIP = 'token-on-a-slip-of-this-morning';

it('[DU16] [HN2] tells those who run the hall of when its backup is, and from which numbers on it goes', async () => {
  const numbers = { tickets: 501, cases: 101, letters: 101, complaints: 101 };
  expect(await alertNow()).toEqual({ is: 'restored', day: '2026-11-22', clock: '18.00', ...numbers });
});

it('[DU16] [CA16] tells a clerk who looks for an old slip that its number can be lost, and finds the new ones', async () => {
  await hub().takeNumber();
  expect(await finds('1')).toEqual([[], true]);
  expect(await finds('501')).toEqual([['B501'], true]);
});

it('[DU16] [IS7] tells whoever opens the page of an old slip to show it at a counter, in both languages', async () => {
  const page = await site.get(`/t/${OLD_SLIP}`);
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('petugas memberi nomor baru');
  expect(await site.text(`/t/${OLD_SLIP}?bahasa=en`)).toContain('a clerk gives you a new one');
});

it('[DU16] [IS7] [ON5] tells it on a page that was open all the while, too', async () => {
  const { html, is } = (await (await site.get(`/t/${OLD_SLIP}/now`)).json()) as { html: string; is: string };
  expect(is).toBe('over');
  expect(html).toContain('petugas memberi nomor baru');
});

it('[DU16] says nothing of it on the next day', async () => {
  hub().clock.time += days(1);
  await hub().takeNumber();
  expect(await alertNow()).toBeUndefined();
  expect(await finds('501')).toEqual([[], false]);
  expect(await finds('1')).toEqual([['B001'], false]);
  expect(await site.text(`/t/${OLD_SLIP}`)).toContain('Periksa kembali QR');
  expect((await site.get(`/t/${OLD_SLIP}/now`)).status).toBe(404);
  expect(hub().faults).toEqual([]);
});
