import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
});
afterAll(() => hub.stop());

/** What the hub says within two seconds to a request that offers another protocol beside its own. */
function said(head: string, offers: string, body = ''): Promise<string> {
  const socket = connect(hub.hub.port, '127.0.0.1');
  socket.write(`${head} HTTP/1.1\r\nHost: localhost\r\n${offers}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  let text = '';
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => socket.destroy(), 2_000);
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (text.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(patience);
      resolve(text);
    });
  });
}

const status = (answer: string) => /^HTTP\/1\.1 \d+/.exec(answer)?.[0];

const H2C = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA';

it.each([
  ['h2c, by curl and Java', H2C],
  ['TLS', 'Connection: Upgrade\r\nUpgrade: TLS/1.0'],
  ['several at once', 'Connection: upgrade\r\nUpgrade: websocket, h2c'],
])('[AC25] whoever offers %s is answered', async (_, offers) => {
  expect(await said('GET /healthz', offers)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await said('GET /tidak-ada', offers)).toMatch(/^HTTP\/1\.1 404 /);
});

it('[AC25] with what he sent', async () => {
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nOrigin: http://localhost';
  const plain = await said('POST /online/status', form, 'code=ABCD');
  const offered = await said('POST /online/status', `${form}\r\n${H2C}`, 'code=ABCD');
  expect([status(offered), status(plain)]).toEqual([status(plain), expect.stringMatching(/ \d+$/)]);
});

it('[AC25] a line of a screen is one, however its browser writes it', async () => {
  const screen = 'GET /socket.io/?EIO=4&transport=websocket';
  const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
  expect(await said(screen, `Connection: Upgrade\r\nUpgrade: WebSocket\r\n${key}`)).toMatch(/^HTTP\/1\.1 101 /);
  expect(hub.faults).toEqual([]);
});
