import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CloudSimulator } from '../../adapters/whatsapp/cloud-simulator.fixture.ts';
import { TestHub } from '../hub.fixture.ts';
import { NUMBER, setUpWhatsapp, text } from './whatsapp.fixture.ts';

const MANY = 30;
const MEGABYTE = 1024 * 1024;
/** Eight of the largest notifications. */
const MOST_MEGABYTES = 24;

let hub: TestHub;
let cloud: CloudSimulator;
beforeAll(async () => {
  [hub, cloud] = [await TestHub.start(), await new CloudSimulator().start()];
  cloud.clock = hub.clock;
  await setUpWhatsapp(hub.hub.office, cloud);
  await cloud.connect(`${hub.hub.url}/api/whatsapp`);
});
afterAll(async () => {
  await hub.stop();
  await cloud.stop();
});

interface Sender {
  readonly socket: Socket;
  said: string;
}

/** Sends two of three announced megabytes, and then nothing more. */
function sendsForEver(): Sender {
  const socket = connect(hub.hub.port, '127.0.0.1');
  const sender: Sender = { socket, said: '' };
  socket.on('error', () => {}).on('data', (chunk: Buffer) => (sender.said += chunk.toString()));
  socket.write(`POST /api/whatsapp HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${3 * MEGABYTE}\r\n\r\n`);
  socket.write(Buffer.alloc(2 * MEGABYTE, 'x'));
  return sender;
}

it('[WA9] [ON9] notifications that never end hold no more memory than eight of them, and keep out none that does', async () => {
  const senders = Array.from({ length: MANY }, sendsForEver);
  const sentAway = () => senders.filter(({ said }) => said.startsWith('HTTP/1.1 503')).length;
  await vi.waitFor(() => expect(MANY - sentAway()).toBeLessThanOrEqual(MOST_MEGABYTES / 2), 60_000);
  expect(await cloud.deliver(cloud.incoming(NUMBER, text('menu')))).toBe(200);
  expect(sentAway()).toBeLessThan(MANY);
  for (const { socket } of senders) socket.destroy();
});
