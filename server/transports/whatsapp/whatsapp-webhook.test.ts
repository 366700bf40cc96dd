import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import { setUpWhatsapp } from './whatsapp.fixture.ts';

const NUMBER = '6281234567890';
const text = (body: string) => ({ type: 'text', text: { body } });

let hub: TestHub;
let cloud: CloudSimulator;
let webhook: string;
const logged: string[] = [];
beforeAll(async () => {
  [hub, cloud] = [await TestHub.start(), await new CloudSimulator().start()];
  cloud.clock = hub.clock;
  webhook = `${hub.hub.url}/api/whatsapp`;
  await setUpWhatsapp(hub.hub.office, cloud);
  await cloud.connect(webhook);
  Object.assign(hub.hub.office.log, { info: (...said: unknown[]) => void logged.push(JSON.stringify(said)) });
});
afterAll(async () => {
  await hub.stop();
  await cloud.stop();
});

let position = 0;
beforeEach(() => void (position = hub.hub.office.live.position));

/** A refused notification leaves nothing behind. */
async function nothingHappened(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
  expect(hub.hub.office.live.position).toBe(position);
  expect(await hub.hub.office.chatBook.waiting()).toEqual([]);
}

const ask = (change: Record<string, string>) => {
  const asked = { 'hub.mode': 'subscribe', 'hub.verify_token': cloud.verifyToken, 'hub.challenge': '1158201444' };
  return fetch(`${webhook}?${new URLSearchParams({ ...asked, ...change }).toString()}`);
};

describe('the webhook is verified', () => {
  it('[WA9] by the token that the administrator has chosen', async () => {
    const response = await ask({});
    expect([response.status, await response.text()]).toEqual([200, '1158201444']);
    expect(response.headers.get('Content-Type')).toContain('text/plain');
  });

  it.each([
    [{ 'hub.verify_token': 'another' }],
    [{ 'hub.verify_token': '' }],
    [{ 'hub.mode': 'unsubscribe' }],
    [{ 'hub.challenge': '<script>alert(1)</script>' }],
    [{ 'hub.challenge': '' }],
  ])('[WA9] and by nothing else: %o', async (change) => {
    expect((await ask(change)).status).toBe(403);
  });
});

describe('a notification', () => {
  const notification = () => cloud.incoming(NUMBER, text('rahasia saya'));

  it.each<[string, () => Promise<number>, number]>([
    ['without a signature', () => cloud.deliver(notification(), null), 403],
    ['signed by somebody else', () => cloud.deliver(notification(), 'another-secret'), 403],
    ['that is no JSON', () => cloud.deliver('{"object":'), 400],
    ['that is none', () => cloud.deliver({ object: 'page', entry: [] }), 400],
    ['without entries', () => cloud.deliver({ object: 'whatsapp_business_account' }), 400],
    ['that is larger than any', () => cloud.deliver('x'.repeat(3 * 1024 * 1024 + 1)), 413],
  ])('[WA9] %s is refused and changes nothing', async (_, deliver, status) => {
    expect(await deliver()).toBe(status);
    await nothingHappened();
  });

  it('[WA9] is signed byte by byte: one that means the same is another', async () => {
    const body = JSON.stringify(notification());
    const { createHmac } = await import('node:crypto');
    const signature = `sha256=${createHmac('sha256', cloud.appSecret).update(body).digest('hex')}`;
    for (const other of [`${body} `, body.replace('rahasia', 'Rahasia')]) {
      const headers = { 'X-Hub-Signature-256': signature };
      expect((await fetch(webhook, { method: 'POST', headers, body: other })).status).toBe(403);
    }
    await nothingHappened();
  });

  it.each<[string, unknown]>([
    ['of another number of the same app', { metadata: { phone_number_id: '1' }, messages: [] }],
    ['of a reaction', { messages: [{ type: 'reaction', id: 'r', from: NUMBER, timestamp: '1', reaction: {} }] }],
    ['of a group', { messages: [{ ...text('x'), id: 'g', from: NUMBER, timestamp: '1', group_id: 'g' }] }],
    ['of a kind that nobody knows yet', { messages: [{ type: 'hologram', somewhere: {} }], statuses: [{ a: 1 }] }],
    ['of errors', { errors: [{ code: 130_429 }] }],
  ])('[WA9] %s is taken and let pass', async (_, value) => {
    const metadata = { phone_number_id: cloud.phoneNumberId };
    const change = { field: 'messages', value: { metadata, ...(value as object) } };
    const other = { field: 'account_update', value: {} };
    const entry = [{ id: 'waba', changes: [change, other] }];
    expect(await cloud.deliver({ object: 'whatsapp_business_account', entry })).toBe(200);
    await nothingHappened();
  });

  it('[WA9] is nobody’s where WhatsApp is not set up', async () => {
    const { post, ...file } = hub.hub.office.file.current;
    await hub.hub.office.file.change(file);
    expect(await cloud.deliver(notification())).toBe(403);
    await hub.hub.office.file.change({ ...file, post });
    await hub.hub.office.secrets.set('whatsapp-app-secret', null);
    expect(await cloud.deliver(notification(), '')).toBe(403);
    await hub.hub.office.secrets.set('whatsapp-app-secret', cloud.appSecret);
    await nothingHappened();
  });

  it('[WA10] leaves no number and no word of it in the log', async () => {
    const phone = cloud.phone(NUMBER);
    await phone.says('status K7X3M9QPZZZZ');
    await phone.sendsPhoto(new Uint8Array(9));
    await cloud.deliver('{"from":"6281234567890"');
    const all = [...logged, ...hub.faults].join('\n');
    for (const word of [NUMBER, 'K7X3M9QPZZZZ', 'wamid']) expect(all).not.toContain(word);
    const ledger = JSON.stringify([...hub.hub.office.live.hall.messages.values()]);
    expect(ledger).not.toContain(NUMBER);
  });

  it('[WA13] of somebody who writes without end is taken, and let go', async () => {
    const from = '6289999999999';
    const many = await Promise.all(
      Array.from({ length: 40 }, () => cloud.brings(from, { type: 'text', text: { body: 'x' } })),
    );
    expect(new Set(many)).toEqual(new Set([200]));
    const phone = cloud.phone(from);
    for (let i = 0; i < 30; i += 1) await phone.reads();
    expect(await phone.hearsNothing(300)).toBe(true);
  });
});
