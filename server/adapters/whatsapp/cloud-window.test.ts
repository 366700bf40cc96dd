import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { days, hours } from '../../domain/hall-time/instant.ts';
import { CarriedByCloud, letter, NUMBER } from './cloud-carrier.fixture.ts';

/** Nobody has written, so the window is closed. */
let by: CarriedByCloud;
beforeEach(async () => {
  by = await CarriedByCloud.start();
});
afterEach(() => by.cloud.stop());

it('[WA11] says once a day, by the template, that something waits', async () => {
  expect(await by.send()).toMatchObject({ is: 'try-later', why: 'window-closed', stops: 'this' });
  expect(await by.send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
  expect(by.cloud.accepted).toMatchObject([{ type: 'template', template: { name: 'jawaban_siap' } }]);
  expect(by.cloud.phone(NUMBER).all[0]?.text).toBe('Dinas Sosial Kota Contoh · Jawaban permohonan 2026-00012');
  by.clock.time += hours(25);
  await by.send();
  expect(by.cloud.accepted).toHaveLength(2);
});

it('[WA11] [DU9] says it again where it was said by a clock that was ahead and has been set right', async () => {
  by.clock.time += days(365);
  await by.send();
  by.clock.time -= days(365);
  await by.send();
  await by.send();
  expect(by.cloud.accepted).toHaveLength(2);
});

it('[WA11] sends the message itself as soon as he has written', async () => {
  await by.send({ letter });
  await by.writes();
  expect(await by.send({ letter })).toEqual({ is: 'sent' });
  expect(by.cloud.accepted.map(({ type }) => type)).toEqual(['template', 'document']);
});

it('[WA11] says nothing in its last moment that would find it closed', async () => {
  await by.writes();
  by.clock.time += hours(24) - 30_000;
  expect(await by.send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
  expect(by.cloud.accepted.map(({ type }) => type)).toEqual(['template']);
});

it('[WA11] believes WhatsApp, not its own clock', async () => {
  await by.writes();
  by.clock.time += hours(25);
  await by.book.keep([{ wamid: 'x', address: NUMBER, at: by.clock.now(), content: { is: 'other' } }], by.clock.now());
  expect(await by.send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
  expect(by.cloud.accepted.map(({ type }) => type)).toEqual(['template']);
});

it('[WA11] keeps it open for whoever writes while WhatsApp says that it had closed', async () => {
  await by.book.keep([{ wamid: 'x', address: NUMBER, at: by.clock.now(), content: { is: 'other' } }], by.clock.now());
  by.clock.time += hours(1);
  const { closeWindow } = by.book;
  vi.spyOn(by.book, 'closeWindow').mockImplementationOnce(async (...asked) => {
    await by.writes();
    await closeWindow.apply(by.book, asked);
  });
  expect(await by.send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
  expect([await by.carrier().isOpenTo(NUMBER), by.cloud.accepted]).toEqual([true, []]);
  expect(await by.send()).toEqual({ is: 'sent' });
});

it('[WA11] tells nobody twice who was perhaps told', async () => {
  by.cloud.mood = { is: 'breaks', status: 502 };
  expect(await by.send()).toMatchObject({ is: 'try-later', why: 'window-closed' });
  by.cloud.mood = { is: 'well' };
  await by.send();
  expect(by.cloud.accepted).toHaveLength(1);
});

it('[WA11] a template that nobody approved is for the administrator', async () => {
  expect(await by.send({}, { template: { name: 'lain', language: 'id' } })).toMatchObject({
    is: 'refused',
    why: 'refused',
  });
  by.cloud.mood = { is: 'refuses', status: 400, code: 131_047, message: 'odd' };
  expect(await by.send()).toMatchObject({ is: 'refused', why: 'refused' });
});

it('[WA11] what a conversation said too late is not said at all', async () => {
  const about = { is: 'chat', chatId: 'chat' } as const;
  expect(await by.send({ about })).toMatchObject({ is: 'refused', why: 'window-closed' });
  expect(by.cloud.accepted).toEqual([]);
});

it('[WA11] a test message is the template', async () => {
  expect(await by.send({ about: null })).toEqual({ is: 'sent' });
});
