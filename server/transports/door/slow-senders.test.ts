import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestHub, heard } from '../hub.fixture.ts';
import { PATIENCE } from './patience.ts';

let hub: TestHub;
beforeAll(async () => {
  const short = { ...PATIENCE, headersTimeout: 300, requestTimeout: 900, connectionsCheckingInterval: 50 };
  hub = await TestHub.start({ patience: short });
});
afterAll(() => hub.stop());

const HEAD = 'POST /online/status HTTP/1.1\r\nHost: x\r\n';
const FORM = `${HEAD}Content-Type: application/x-www-form-urlencoded\r\n`;

const senders = [
  ['nothing at all', '', ''],
  ['a head that never ends', `${HEAD}X-Slow: `, 'a'],
  ['a body of so many bytes', `${FORM}Content-Length: 1900\r\n\r\ncode=`, 'A'],
  ['a body that never ends', `${FORM}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nA\r\n'],
  ['a body that nobody wants', `POST /tidak-ada HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n`, 'A'],
] as const;

/** Sends byte by byte until the hub cuts the connection. */
async function cutOff(begin: string, more: string): Promise<void> {
  const socket: Socket = connect(hub.hub.port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.resume();
  if (begin !== '') socket.write(begin);
  const trickle = setInterval(() => {
    if (more !== '' && socket.writable) socket.write(more);
  }, 40);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(trickle);
}

describe('who sends a byte at a time', () => {
  it.each(senders)('[AC9] %s: is cut off, and others are answered meanwhile', async (_, begin, more) => {
    const gone = Promise.all(Array.from({ length: 20 }, () => cutOff(begin, more)));
    expect((await fetch(`${hub.hub.url}/healthz`)).status).toBe(200);
    await gone;
    expect(await heard(await hub.screen('display'), 'beat')).toBeDefined();
    expect(hub.faults).toEqual([]);
  });

  it('[AC9] has ten seconds for a head and five minutes for a body, where nobody says otherwise', () => {
    expect([PATIENCE.headersTimeout, PATIENCE.requestTimeout]).toEqual([10_000, 300_000]);
  });
});
