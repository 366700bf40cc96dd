import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENTS_PATH } from '../../../contract/agent.ts';
import { PROTOCOL } from '../../../contract/lists.ts';
import { TestHub, heard } from '../hub.fixture.ts';
import { ROOM } from './doorway.ts';
import { PATIENCE } from './patience.ts';

let hub: TestHub;
afterAll(() => hub.stop());

const upgrade = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
const SCREEN = '/socket.io/?EIO=4&transport=websocket';
const hello = `40${JSON.stringify({ protocol: PROTOCOL, role: 'display', device: 'x'.repeat(48) })}`;

/** RFC 6455, 5.2: a text frame, masked with zeros. */
const frame = (text: string) =>
  Buffer.concat([Buffer.from([0x81, 0xfe, text.length >> 8, text.length & 0xff, 0, 0, 0, 0]), Buffer.from(text)]);

function opened(): Socket {
  const socket = connect(hub.hub.port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  return socket;
}

/** A client that never closes its half of a connection, and ignores close frames. */
function stubborn(path: string, words: readonly string[]): Promise<unknown> {
  const socket = connect({ port: hub.hub.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => socket.destroy());
  socket.write(upgrade(path));
  socket.once('data', () => {
    for (const word of words) socket.write(frame(word));
  });
  // Answers each ping, so that only the door can end the line.
  const pong = setInterval(() => void (socket.writable && socket.write(frame('3'))), 100);
  socket.on('data', () => {});
  return new Promise((resolve) => socket.once('close', resolve)).finally(() => clearInterval(pong));
}

const lines = [
  ['that says nothing more', SCREEN, []],
  ['of a print agent that says nothing more', `${AGENTS_PATH}/?EIO=4&transport=websocket`, []],
  ['to nowhere', '/tidak-ada', []],
  ['that asks for a room that is not there', SCREEN, ['40/tidak-ada,']],
  ['that comes in, leaves, and stays connected', SCREEN, [hello, '41']],
  ['of an older protocol', SCREEN, ['40{"protocol":0,"role":"kiosk"}']],
] as const;

describe('a line on which nobody is', () => {
  beforeAll(async () => {
    hub = await TestHub.start({ patience: { ...PATIENCE, lineTimeout: 300 } });
  });

  it.each(lines)('[AC17] %s: is ended, also where the other end does not take part in it', async (_, path, words) => {
    await stubborn(path, words);
    expect(hub.faults).toEqual([]);
  });

  it('[AC17] has five seconds, where nobody says otherwise', () => expect(PATIENCE.lineTimeout).toBe(5_000));
});

/** More connections than the limit, until the door has cut this many of them. */
async function crowd(tooMany: number): Promise<readonly Socket[]> {
  const sockets = Array.from({ length: ROOM.ofOneNetwork + tooMany }, opened);
  let gone = 0;
  await new Promise<void>((resolve) => {
    for (const socket of sockets) socket.once('close', () => void ((gone += 1) === tooMany && resolve()));
  });
  return sockets;
}

/** A clerk's request whose last byte is still missing. */
async function halfSent(): Promise<{ readonly socket: Socket; readonly rest: string }> {
  const reply = await hub.signIn(await hub.screen('counter'), 'admin');
  if (!reply.ok) throw new Error(reply.refusal);
  const body = JSON.stringify({ from: '2026-11-23', to: '2026-11-23' });
  const head = ['POST /api/reports/figures/all.xlsx HTTP/1.1', 'Host: x', `Content-Length: ${body.length}`];
  const socket = opened();
  socket.write(
    [...head, `Authorization: Bearer ${hub.bearer(reply.value.session)}`, '', body.slice(0, -1)].join('\r\n'),
  );
  return { socket, rest: body.slice(-1) };
}

describe('a crowd at the door', () => {
  beforeAll(async () => {
    await hub.stop();
    hub = await TestHub.start();
  });

  it('[AC17] of one address is as many as that, and whoever is known comes in, stays, and is served', async () => {
    const here = await hub.screen('display');
    await hub.takeNumber('token-of-a-telephone-in-the-hall');
    const telephone = await fetch(`${hub.hub.url}/t/token-of-a-telephone-in-the-hall/live`);
    const reader = telephone.body?.getReader();
    await reader?.read();
    let isCutOff = false;
    reader?.closed.catch(() => (isCutOff = true));
    const { socket, rest } = await halfSent();
    const sockets = await crowd(100);
    expect(await heard(await hub.screen('kiosk'), 'beat')).toBeDefined();
    expect((await fetch(`${hub.hub.url}/healthz`)).status).toBe(200);
    expect(here.connected).toBe(true);
    expect(isCutOff).toBe(false);
    const answer = new Promise<Buffer>((resolve) => socket.once('data', resolve));
    socket.write(rest);
    expect((await answer).toString()).toContain(' 200 OK');
    for (const each of [...sockets, socket]) each.destroy();
    await reader?.cancel();
  });
});
