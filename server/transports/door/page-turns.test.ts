import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestHub } from '../hub.fixture.ts';
import { PageTurns } from './page-turns.ts';

const fails = (): never => {
  throw new Error('a page that fails');
};

describe('pages that are asked for at the same moment', () => {
  it('[AC20] are begun one in a turn, of each network in its turn', async () => {
    const [turns, begun]: [PageTurns, string[]] = [new PageTurns(), []];
    const asked = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'].map((page) =>
      turns.take(page.slice(0, 1), () => begun.push(page)),
    );
    expect(begun).toEqual(['a1']);
    await turn();
    expect(begun).toEqual(['a1', 'a2']);
    await Promise.all(asked);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
    await turn();
    expect(turns.take('a', () => 'at once')).toBe('at once');
  });

  it('[AC20] one that fails takes none with it', async () => {
    const turns = new PageTurns();
    const [, failed, next] = [turns.take('a', () => 1), turns.take('a', fails), turns.take('a', () => 2)];
    await expect(failed).rejects.toThrow('a page that fails');
    expect(await next).toBe(2);
  });

  it('[AC20] of one network wait no more than may stand at the door; others are let in', async () => {
    const turns = new PageTurns();
    const asked = Array.from({ length: 1_300 }, () => turns.take('a', () => 'page'));
    expect(asked.filter((each) => each === null)).toHaveLength(99);
    expect(await turns.take('b', () => 'page')).toBe('page');
  });
});

describe('a flood of pages', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.start();
  });
  afterAll(() => hub.stop());

  it('[AC20] is waited for by nobody else', async () => {
    const { hostname, port } = new URL(hub.hub.url);
    const flood = connect({ host: hostname, port: Number(port) });
    let answered = 0;
    flood.on('data', (bytes: Buffer) => (answered += bytes.toString('latin1').split('HTTP/1.1 200').length - 1));
    await once(flood, 'connect');
    flood.write(`GET /keadaan HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`.repeat(300));
    const neighbour = get({ host: hostname, port, path: '/keadaan', localAddress: '127.0.0.2', agent: false });
    const [answer] = (await once(neighbour, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    expect(answered).toBeLessThan(150);
    answer.resume();
    flood.destroy();
  });
});
