import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CounterView } from '../../contract/views/counter-view.ts';
import { CloudSimulator } from '../../server/adapters/whatsapp/cloud-simulator.fixture.ts';
import { newChat } from '../../server/domain/chat/chat.ts';
import type { OpenOffice } from '../../server/open-office.ts';
import { HandClock } from '../hand-clock.ts';
import { KillableHub } from '../killable-hub.ts';
import { openAgain } from '../open-again.ts';
import { write } from './support/mail-office.ts';
import { administrator, signedIn } from './support/signed-in.ts';
import type { StubbornScreen } from './support/stubborn-screen.ts';
import { layOutWithWhatsapp } from './support/whatsapp-office.ts';

const AT = '2026-11-23 09:00';
/** WhatsApp's error for a person who could not be reached after all. */
const UNREACHABLE = 131_026;

const hub = new KillableHub({ hallId: 'pariaman', webRoot: null });
const cloud = new CloudSimulator();
const people = ['6281111111111', '6282222222222'] as const;
let messages: string[];
let desk: StubbornScreen;

/** What the administrator sees, once there is anything. */
const troubles = async () =>
  ((await desk.viewThat((view) => 'messages' in view && view.messages.length > 0)) as TheirView).messages;
type TheirView = Extract<CounterView, { messages: unknown }>;

beforeAll(async () => {
  await cloud.start();
  cloud.reports = [];
  const keys = await layOutWithWhatsapp(hub.dataDir, cloud, AT);
  const opened = await openAgain(hub.dataDir, new HandClock('WIB', AT));
  for (const number of people) await hasWritten(opened, number);
  messages = [];
  for (const number of people) messages.push(await write(opened, number, 'whatsapp'));
  await opened.close();
  await hub.start(AT);
  await cloud.connect(`${hub.url}/api/whatsapp`);
  for (const number of people) await cloud.phone(number).reads();
  desk = await signedIn(hub.url, keys, administrator);
});
afterAll(async () => {
  desk.close();
  await hub.clear();
  await cloud.stop();
});

/** So that he may be answered; the greeting has already been sent. */
async function hasWritten({ office }: OpenOffice, address: string): Promise<void> {
  cloud.incoming(address, { type: 'text', text: { body: 'halo' } });
  const at = office.clock.now();
  const [id = ''] = await office.chatBook.keep([{ wamid: address, address, at, content: { is: 'other' } }], at);
  await office.chatBook.answered(id, (await office.chatBook.next(id))?.id ?? '', newChat);
}

it('[WA12][MS7] a message that WhatsApp took and cannot deliver after all is before the clerks, though the hub was killed in between and only WhatsApp’s own id names it', async () => {
  const [first, second] = people.map((number) => cloud.phone(number).all.at(-1)?.wamid ?? '');
  expect(await cloud.report(second ?? '', 'delivered')).toBe(200);
  await hub.kill();
  await hub.start(AT);
  // Delivered stays delivered, whatever is reported later.
  expect(await cloud.report(second ?? '', 'failed', { code: UNREACHABLE })).toBe(200);
  const told = troubles();
  expect(await cloud.report(first ?? '', 'failed', { code: UNREACHABLE })).toBe(200);
  expect(await told).toMatchObject([{ messageId: messages[0], state: 'failed', why: 'not-delivered' }]);
});
