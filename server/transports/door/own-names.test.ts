import { syncBuiltinESMExports } from 'node:module';
import os, { hostname } from 'node:os';
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isEnded, TestHub } from '../hub.fixture.ts';
import { isOurName, isOurNameToo } from './own-names.ts';

const publicUrl = 'https://antrean.contoh.go.id';

describe('a name by which the hub is asked', () => {
  it.each([
    '127.0.0.1:8080',
    '192.168.1.9',
    '[::1]:8080',
    '[fe80::1]',
    'antrean',
    'antrean:8080',
    'localhost:8080',
    'antrean.local',
    'HUB.Kantor.LAN:8080',
    'antrean.home.arpa.',
    'antrean.contoh.go.id',
    `${hostname()}:8080`,
  ])('[AC21] is its own: %s', (host) => {
    expect(isOurName(host, publicUrl)).toBe(true);
  });

  it.each([
    'jahat.example',
    'jahat.example:8080',
    '192.168.1.9.jahat.example',
    'local.jahat.example',
    'antreanlocal.id',
    'contoh.go.id',
    'antrean.contoh.go.id.jahat.example',
    'a b',
    'jahat.example/',
    '@jahat.example',
  ])('[AC21] is another’s: %s', (host) => {
    expect(isOurName(host, publicUrl)).toBe(false);
  });

  it('[AC21] is its own where the computer itself is called so', () => {
    const named = vi.spyOn(os, 'hostname').mockReturnValue('Hub.Dinsos.example');
    syncBuiltinESMExports();
    expect(isOurName('hub.dinsos.example:8080', undefined)).toBe(true);
    named.mockRestore();
    syncBuiltinESMExports();
    expect(isOurName('hub.dinsos.example:8080', undefined)).toBe(false);
  });

  it('[AC21] is its own where the office says so at the start', () => {
    expect(isOurName('antrean.dinsos.example:8080', undefined)).toBe(false);
    expect(['kantor', 'http://antrean.dinsos.example', 'a..b', ''].map(isOurNameToo)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(isOurNameToo('Antrean.Dinsos.example')).toBe(true);
    expect(isOurName('antrean.dinsos.example:8080', undefined)).toBe(true);
  });
});

describe('a page of another’s name that points here', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await TestHub.start();
  });
  afterAll(() => hub.stop());

  async function status(path: string, host: string): Promise<number> {
    const [answer] = (await once(get(`${hub.hub.url}${path}`, { headers: { host } }), 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode ?? 0;
  }

  it('[AC21] reads nothing of the office, and is given no line', async () => {
    for (const path of ['/', '/keadaan', '/healthz', '/metrics', '/api/register', '/voice/own.json']) {
      expect([path, await status(path, 'jahat.example')]).toEqual([path, 421]);
    }
    const names = { host: 'jahat.example', origin: 'http://jahat.example' };
    for (const line of [hub.line({ role: 'counter' }, names), hub.line({ role: 'kiosk' }, { host: 'jahat.example' })]) {
      expect(await isEnded(line)).toBe(true);
    }
  });

  it('[AC21] [ON3] the visitors’ pages are there by any name, and the office’s by the hub’s own', async () => {
    expect(await status('/online/', 'antrean.example')).toBe(200);
    expect(await status('/healthz', 'antrean.local:8080')).toBe(200);
    const line = hub.line({ role: 'counter' }, { host: 'antrean:8080', origin: 'http://antrean:8080' });
    await new Promise((resolve) => line.once('connect', () => resolve(null)));
    expect(line.connected).toBe(true);
  });
});
