import { expect, it } from 'vitest';
import { notificationIn } from './whatsapp-notification.ts';

const from = { id: 'wamid.1', from: '6281200000001', timestamp: '1795000000' };
const TURNED = 'Siti\u202e 1377\u200b0245\u2066\u001b';

function contentOf(message: Readonly<Record<string, unknown>>) {
  const value = { metadata: { phone_number_id: '1' }, messages: [{ ...from, ...message }] };
  const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
  return notificationIn(body, '1')?.incoming[0]?.content;
}

it.each([
  ['a message', { type: 'text', text: { body: TURNED } }, 'text'],
  ["a button's words", { type: 'button', button: { text: TURNED } }, 'text'],
  ["a photo's caption", { type: 'image', image: { id: 'm', caption: TURNED } }, 'caption'],
])('[AC24] %s is taken as its reader sees it', (_, message, where) => {
  expect(contentOf(message)).toMatchObject({ [where]: 'Siti 13770245 ' });
});
