import { createHmac } from 'node:crypto';
import { anything, array, assert, asyncProperty, boolean, constantFrom, json, oneof, record, string } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import { damaged, fuzzed } from '../../fuzz.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import { setUpWhatsapp } from './whatsapp.fixture.ts';

const cloud = new CloudSimulator();
let hub: TestHub;
beforeAll(async () => {
  await cloud.start();
  hub = await TestHub.start();
  await setUpWhatsapp(hub.hub.office, cloud);
  await cloud.connect(`${hub.hub.url}/api/whatsapp`);
});
afterAll(async () => {
  await hub.stop();
  await cloud.stop();
});

const position = () => hub.hub.office.live.position;

const odd = oneof(
  string(),
  constantFrom<unknown>('', null, 0, -1, [], {}, 'x'.repeat(9_000), '\u0000', '__proto__'),
  anything({ maxDepth: 2 }),
);
const message = record(
  {
    id: odd,
    from: oneof(odd, constantFrom('6281111111111', '6282222222222')),
    timestamp: oneof(odd, constantFrom('1795000000', '0', '999999999999')),
    type: oneof(odd, constantFrom('text', 'image', 'document', 'interactive', 'button', 'reaction')),
    text: oneof(odd, record({ body: odd }), record({ body: string() })),
    image: oneof(odd, record({ id: odd, caption: odd })),
    interactive: oneof(odd, record({ button_reply: odd, list_reply: record({ id: odd }) })),
  },
  { requiredKeys: [] },
);
const status = record(
  {
    id: odd,
    status: oneof(odd, constantFrom('sent', 'delivered', 'read', 'failed')),
    biz_opaque_callback_data: odd,
    errors: odd,
  },
  { requiredKeys: [] },
);

it('[WA9] a notification that is signed and says anything at all is taken or refused, and faults nothing', async () => {
  const notification = record({
    messages: array(message, { maxLength: 3 }),
    statuses: array(status, { maxLength: 3 }),
    isOurs: boolean(),
  }).map(({ isOurs, ...value }) => ({
    object: 'whatsapp_business_account',
    entry: [
      {
        changes: [
          {
            field: 'messages',
            value: { metadata: { phone_number_id: isOurs ? cloud.phoneNumberId : '1' }, ...value },
          },
        ],
      },
    ],
  }));
  const bodies = oneof(
    { weight: 8, arbitrary: notification.map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: json() },
    { weight: 1, arbitrary: string() },
  );
  const statuses = new Set<number>();
  await assert(
    asyncProperty(bodies, async (body) => {
      const answered = await cloud.deliver(body);
      statuses.add(answered);
      expect([200, 400, 422]).toContain(answered);
    }),
    fuzzed(300),
  );
  expect(statuses).toContain(200);
  // Everything accepted has been answered or dropped.
  await expect.poll(async () => (await hub.hub.office.chatBook.waiting()).length).toBe(0);
  expect(hub.faults).toEqual([]);
});

it('[WA9] with one byte changed after it was signed, or another signature, it is nobody’s word', async () => {
  const before = position();
  const sound = Buffer.from(JSON.stringify(cloud.incoming('6281111111111', { type: 'text', text: { body: 'halo' } })));
  const signature = `sha256=${createHmac('sha256', cloud.appSecret).update(sound).digest('hex')}`;
  const post = (body: Buffer, signed: string) =>
    fetch(`${hub.hub.url}/api/whatsapp`, {
      method: 'POST',
      headers: { 'X-Hub-Signature-256': signed },
      body: new Uint8Array(body),
    });
  const bodies = damaged([sound]).filter((body) => !body.equals(sound));
  const headers = damaged([Buffer.from(signature)])
    .map((bytes) => bytes.toString('latin1').replace(/[^\x21-\x7e]/g, '?'))
    .filter((header) => header.toLowerCase() !== signature);
  await assert(
    asyncProperty(bodies, headers, async (body, header) => {
      expect((await post(body, signature)).status).toBe(403);
      expect((await post(sound, header)).status).toBe(403);
    }),
    fuzzed(150),
  );
  expect(position()).toBe(before);
  expect(hub.faults).toEqual([]);
});
