import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostname, networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from 'hono';
import { TestSite } from '../online/visitors.fixture.ts';
import { isAllowed } from './screen-door.ts';
import { senderOf, whyFromOutside } from './from-outside.ts';
import { isOursToo, isOwnNetwork } from './own-network.ts';
import { isPublicPath, publicPaths } from './public-paths.ts';
import { isEnded } from '../hub.fixture.ts';

let site: TestSite;

beforeAll(async () => {
  site = await TestSite.open();
});
afterAll(() => site.hub.stop());

const passedOn = { 'X-Forwarded-For': '203.0.113.7' };
const ofTheOffice = [
  '/kiosk/',
  '/counter/',
  '/display/',
  '/healthz',
  '/standar/surat-keterangan-dtks',
  '/api/register',
];

describe('a request that came through a proxy', () => {
  it.each(ofTheOffice)('[ON3] finds nothing of the office: %s', async (path) => {
    const marks = ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'X-Forwarded-Host', 'X-Forwarded-Proto'];
    for (const header of [...marks, 'CF-Connecting-IP', 'True-Client-IP', 'Via']) {
      const answer = await site.get(path, { [header]: '203.0.113.7' });
      expect([answer.status, await answer.text()]).toEqual([404, 'Tidak ditemukan.']);
    }
  });

  it('[ON3] finds the visitors’ site, also at the bare address', async () => {
    expect((await site.get('/online/', passedOn)).status).toBe(200);
    const front = await site.get('/', passedOn);
    expect([front.status, front.headers.get('Location')]).toEqual([302, '/online/']);
  });

  it('[ON3] is given no line of a screen, not even one that a trial would pair by itself', async () => {
    const line = site.hub.line({ role: 'counter' }, passedOn);
    expect(await isEnded(line)).toBe(true);
  });

  it.each(['/onlinex', '/online/../counter/', '/T/x', '/api', '/api/whatsapp/x', '/t', '/socket.io/'])(
    '[ON3] reaches nothing by a path that only looks like ours: %s',
    (path) => {
      expect(isPublicPath(new URL(path, 'http://hub').pathname)).toBe(false);
    },
  );
});

const at = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
const statuses = async (address: string, paths: readonly string[], { app } = site) =>
  Promise.all(paths.map(async (path) => (await app.request(path, {}, at(address))).status));
const asked = (remoteAddress: string) =>
  ({ headers: { host: 'hub:8080' }, socket: { remoteAddress } }) as Parameters<typeof isAllowed>[0];

describe('a request from an address that is not the office’s', () => {
  it('[ON3] finds the visitors’ paths only, though no proxy says whence it comes: a router let it through', async () => {
    expect(new Set(await statuses('203.0.113.7', ofTheOffice))).toEqual(new Set([404]));
    expect(await statuses('203.0.113.7', ['/online/', '/'])).toEqual([200, 302]);
    const inside = [...(await statuses('192.168.1.5', ['/healthz', '/'])), ...(await statuses('::1', ['/healthz']))];
    expect(inside).toEqual([200, 200, 200]);
  });

  it('[ON3] is given no line', () => {
    expect(['203.0.113.7', '2001:db8:1::7'].map((each) => isAllowed(asked(each), []))).toEqual([false, false]);
    expect(['10.1.2.3', '::ffff:192.168.1.5', 'fe80::1%eth0'].map((each) => isAllowed(asked(each), []))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('[ON3] is at home beside the hub, and where the office says so at the start', () => {
    const beside = Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address));
    expect(beside.every(isOwnNetwork)).toBe(true);
    expect(isOwnNetwork('198.51.100.77')).toBe(false);
    expect(isOursToo('198.51.100.64/26')).toBe(true);
    expect(['198.51.100.77', '198.51.100.130'].map(isOwnNetwork)).toEqual([true, false]);
    expect(['all', '0.0.0.0/0', '10.0.0.0', '10.0.0.0/33', '::/129'].map(isOursToo)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});

describe('who sends', () => {
  it('[ON7] is whoever is at the other end, whatever he writes of himself', () => {
    expect(senderOf(from('::ffff:198.51.100.4', '203.0.113.7'), [])).toBe('198.51.100.4');
  });

  it('[ON7] is what a proxy that was named says last', () => {
    expect(senderOf(from('127.0.0.1', '10.9.9.9, 203.0.113.7'), ['127.0.0.1'])).toBe('203.0.113.7');
    expect(senderOf(from('127.0.0.1', 'nonsense'), ['127.0.0.1'])).toBe('127.0.0.1');
  });

  it('[ON7] is one network of IPv6, whichever of its addresses is used', () => {
    const [one, other] = ['2001:db8:1:2::3', '2001:db8:1:2:ffff::9'].map((address) => senderOf(from(address), []));
    expect(one).toBe(other);
    expect(senderOf(from('2001:db8:1:3::3'), [])).not.toBe(one);
  });

  it('[ON7] may be told by a proxy in the office’s own network only', () => {
    expect(['127.0.0.1', '192.168.1.2', '10.0.0.1', '172.20.0.1', '::1', 'fd00::1'].every(isOwnNetwork)).toBe(true);
    expect(['8.8.8.8', '172.32.0.1', '2001:db8::1', 'proxy', ''].some(isOwnNetwork)).toBe(false);
  });
});

describe('a proxy that was named at the start and adds no header', () => {
  const through = (remoteAddress: string, host: string, httpVersion = '1.1') =>
    isAllowed(
      { headers: { host }, socket: { remoteAddress }, httpVersion } as Parameters<typeof isAllowed>[0],
      proxies,
      publicUrl,
    );
  const publicUrl = 'https://antrean.contoh.go.id';
  const proxies = ['192.168.7.9', '127.0.0.1'];

  it('[ON3] is the Internet all the same', async () => {
    const behind = await TestSite.open(null, proxies);
    expect(new Set(await statuses('192.168.7.9', ofTheOffice, behind))).toEqual(new Set([404]));
    expect(await statuses('192.168.7.9', ['/online/'], behind)).toEqual([200]);
    await behind.hub.stop();
    expect([through('::ffff:192.168.7.9', '192.168.7.1:8080'), through('192.168.7.10', '192.168.7.1:8080')]).toEqual([
      false,
      true,
    ]);
  });

  it('[ON3] on the hub’s own machine is told from its browser', () => {
    expect(through('127.0.0.1', 'antrean.contoh.go.id')).toBe(false); // HAProxy
    expect(through('::ffff:127.0.0.1', '127.0.0.1:8080', '1.0')).toBe(false); // nginx
    expect(['localhost:8080', '127.0.0.1:8080', 'antrean.local'].map((host) => through('127.0.0.1', host))).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('a proxy on the hub’s own machine that nobody named and that adds no header', () => {
  const publicUrl = 'https://antrean.contoh.go.id';
  const peer = '127.0.0.1';
  const inside = (headers: Record<string, string>, httpVersion = '1.1', remoteAddress = peer) =>
    whyFromOutside((name) => headers[name], { socket: { remoteAddress }, httpVersion } as never, {
      proxies: [],
      publicUrl,
    }) === null;

  const line = (host: string) =>
    isAllowed({ headers: { host }, socket: { remoteAddress: peer }, httpVersion: '1.1' } as never, [], publicUrl);

  it('[ON3] is told from the machine’s own browser by the visitors’ address, or by its HTTP/1.0', () => {
    expect(inside({ host: 'antrean.contoh.go.id' }), 'passes the host on').toBe(false);
    expect(inside({ host: '127.0.0.1:8080' }, '1.0'), 'nginx in one line').toBe(false);
    expect(inside({ host: '127.0.0.1:8080', referer: `${publicUrl}/online/` }), 'asks by an address').toBe(false);
    expect(inside({ host: '127.0.0.1:8080', origin: publicUrl }), 'a form').toBe(false);
    for (const host of ['localhost:8080', '127.0.0.1:8080', hostname(), 'antrean.local'])
      expect([host, inside({ host, origin: `http://${host}`, referer: `http://${host}/counter/` })]).toEqual([
        host,
        true,
      ]);
    expect(inside({}), 'a program of the machine').toBe(true);
    expect(inside({ host: 'antrean.contoh.go.id' }, '1.1', '192.168.1.5'), 'a name that the office, too, uses').toBe(
      true,
    );
  });

  it('[ON3] is given no line of a screen', () => {
    expect([line('antrean.contoh.go.id'), line('localhost:8080')]).toEqual([false, true]);
  });

  it('[ON3] [AC21] is not every name that is not ours: those are refused as such', () => {
    expect(inside({ host: 'jahat.example' })).toBe(true);
    expect(inside({ host: 'localhost:8080', referer: 'https://jahat.example/' })).toBe(true);
  });

  it('[ON3] [OB3] reaches the visitors’ pages only, and is told at /keadaan as soon as a visitor came that way', async () => {
    const { office } = site.hub.hub;
    const { current } = office.file;
    await office.file.change({ ...current, publicUrl });
    const status = async (path: string, headers: Record<string, string>) =>
      (await site.app.request(path, { headers }, at(peer))).status;
    const told = async () =>
      (await (await fetch(`${site.hub.hub.url}/keadaan`)).text()).includes('--name antrean.contoh.go.id');
    expect(await status('/counter/', { Host: 'localhost:8080' })).not.toBe(421);
    expect(await told()).toBe(false);
    expect(await status('/online/', { Host: 'antrean.contoh.go.id' })).toBe(200);
    expect(await told()).toBe(true);
    expect(await status('/keadaan', { Host: 'antrean.contoh.go.id' })).toBe(404);
    site.hub.clock.time += 25 * 3_600_000;
    expect(await told()).toBe(false);
    await office.file.change(current);
  });
});

describe('the example proxies', () => {
  it('[ON3] Caddy lets through exactly the visitors’ paths', () => {
    const [, paths = ''] = /@visitors path (.+)/.exec(read('Caddyfile')) ?? [];
    expect(paths.split(' ')).toEqual([...publicPaths]);
  });

  it('[ON3] nginx lets through exactly the visitors’ paths', () => {
    const text = read('nginx.conf');
    const locations = [...text.matchAll(/^\s*location (=|\^~) (\S+) \{/gm)].map(([, kind, path = '']) =>
      kind === '=' ? path : `${path}*`,
    );
    const visitors = locations.filter((path) => path !== '/');
    expect([...new Set(visitors)].toSorted()).toEqual([...publicPaths].toSorted());
    expect(text).toMatch(/location \/ \{\s*return 404;/);
  });
});

const from = (peer: string, forwarded?: string): Context =>
  ({
    env: { incoming: { socket: { remoteAddress: peer } } },
    req: { header: (name: string) => (name === 'x-forwarded-for' ? forwarded : undefined) },
  }) as unknown as Context;

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs/proxy', name), 'utf8');
