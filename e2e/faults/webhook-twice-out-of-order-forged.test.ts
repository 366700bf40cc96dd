import { expect, it } from 'vitest';
import { jpeg } from '../../server/adapters/attachments/attachment-samples.fixture.ts';
import { hubWithWhatsapp } from './support/whatsapp-office.ts';

const AT = '2026-11-23 09:00';
const SECOND = 1_000;
const text = (body: string) => ({ type: 'text', text: { body } });

const { hub, cloud } = hubWithWhatsapp(AT);

const revision = async (): Promise<unknown> =>
  ((await (await fetch(`${hub.url}/healthz`)).json()) as { revision: number }).revision;

it('[WA9] a forged notification is refused, and the ledger does not know of it', async () => {
  const before = await revision();
  const notification = cloud.incoming('6281111111111', text('halo'));
  expect(await cloud.deliver(notification, 'another-secret')).toBe(403);
  expect(await cloud.deliver(notification, null)).toBe(403);
  expect(await cloud.phone('6281111111111').hearsNothing(800)).toBe(true);
  expect(await revision()).toBe(before);
});

it('[WA8] one that is delivered five times at once is answered once', async () => {
  const phone = cloud.phone('6282222222222');
  const notification = cloud.incoming(phone.number, text('jam buka'));
  const statuses = await Promise.all(Array.from({ length: 5 }, () => cloud.deliver(notification)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect((await phone.reads()).text).toContain('WIB');
  expect(await phone.hearsNothing(800)).toBe(true);
});

it('[WA8] one that is delivered again after its answer does not lead the conversation on', async () => {
  const phone = cloud.phone('6285555555555');
  await phone.says('ajukan');
  const agrees = cloud.incoming(phone.number, text('setuju'));
  expect(await cloud.deliver(agrees)).toBe(200);
  await phone.reads();
  expect(await cloud.deliver(agrees)).toBe(200);
  expect(await phone.hearsNothing(800)).toBe(true);
  // "setuju" is no name: the reply asks for the next thing.
  expect((await phone.says('Siti Contoh')).text).toContain('Tulis *NIK*');
});

it('[WA8] a photo that is delivered again after its answer is no second paper', async () => {
  const phone = cloud.phone('6286666666666');
  for (const answer of ['ajukan', 'setuju', 'Siti Contoh']) await phone.says(answer);
  const id = cloud.media.put(jpeg(), 'image/jpeg');
  const photo = cloud.incoming(phone.number, { type: 'image', image: { id, mime_type: 'image/jpeg' } });
  expect(await cloud.deliver(photo)).toBe(200);
  expect((await phone.reads()).text).toContain('catat sebagai KK');
  expect(await cloud.deliver(photo)).toBe(200);
  expect((await phone.sendsPhoto(jpeg())).text).toContain('catat sebagai KTP');
});

it('[WA8] an order that overtook an answer ends the topic, and the answer is let go', async () => {
  const phone = cloud.phone('6283333333333');
  await phone.says('ajukan');
  await phone.says('setuju');
  const at = cloud.clock.now();
  await cloud.brings(phone.number, text('batal'), { at: at + 5 * SECOND });
  expect((await phone.reads()).text).toContain('hapus');
  await cloud.brings(phone.number, text('Siti Contoh'), { at: at + 2 * SECOND });
  expect(await phone.hearsNothing(800)).toBe(true);
});

it('[WA12] reports that come twice and backwards leave a message delivered', async () => {
  const phone = cloud.phone('6284444444444');
  cloud.reports = [];
  await phone.says('halo');
  const reference = cloud.accepted.at(-1)?.biz_opaque_callback_data;
  const wamid = phone.all.at(-1)?.wamid ?? '';
  for (const status of ['read', 'delivered', 'sent', 'sent', 'failed']) {
    expect(await cloud.report(wamid, status, { reference })).toBe(200);
  }
  const settled = await revision();
  expect(await cloud.report(wamid, 'sent', { reference })).toBe(200);
  expect(await revision()).toBe(settled);
});
