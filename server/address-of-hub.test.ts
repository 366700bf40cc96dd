import { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os, { tmpdir } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHEAP_PASSWORDS } from './adapters/access/cheap-passwords.fixture.ts';
import { systemChance } from './adapters/system-chance.ts';
import { comes } from './domain/hall.fixture.ts';
import { instantOf } from './domain/hall-time/zone.ts';
import { setupFor } from './set-up.fixture.ts';
import { startHub } from './start-hub.ts';
import type { Hub } from './start-hub.ts';
import { TestHub } from './transports/hub.fixture.ts';
import { welcomeText } from './welcome-text.ts';

type Interfaces = Record<string, NetworkInterfaceInfo[]>;

const machine = { interfaces: {} as Interfaces };

function v4(address: string, internal = false): NetworkInterfaceInfo {
  return { family: 'IPv4', internal, address, cidr: `${address}/24`, netmask: '255.255.255.0', mac: '' };
}
const alone: Interfaces = { lo: [v4('127.0.0.1', true)] };
const at = (address: string): Interfaces => ({ ...alone, eth0: [v4(address)] });

/** Some containers have none. */
const hasIpv6 = Object.values(os.networkInterfaces()).some((of) => of?.some(({ address }) => address === '::1'));

let folder: string;
let hub: Hub | null;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  machine.interfaces = alone;
  vi.spyOn(os, 'networkInterfaces').mockImplementation(() => machine.interfaces);
  syncBuiltinESMExports();
  folder = mkdtempSync(join(tmpdir(), 'address-'));
  hub = null;
});
afterEach(async () => {
  await hub?.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

const start = (dataDir = folder, host = '0.0.0.0') => {
  const clock = { now: () => instantOf('2026-11-23', '10:00', 'WIB') };
  const world = { clock, chance: systemChance, log: { info: () => {}, fault: () => {} } };
  return startHub({ ...world, dataDir, hallId: null, port: 0, host, webRoot: null, passwordCost: CHEAP_PASSWORDS });
};

/** A folder of an office at work. */
async function realWork(): Promise<TestHub> {
  const trial = await TestHub.start();
  const line = await trial.screen('counter');
  const begun = await line.emitWithAck('setup:begin', setupFor(trial));
  if (!begun.ok) throw new Error(begun.refusal);
  trial.hangUp();
  await trial.hub.close();
  return trial;
}

/** What stands in the QR of a ticket that is taken now, but for the ticket's own token; null: it has none. */
async function codeOfTicket({ office }: Hub): Promise<string | null> {
  const { live, file, chance } = office;
  const queued = Promise.withResolvers<string | null>();
  const forget = live.onChange((_hall, events) => {
    for (const event of events)
      if (event.type === 'paper-queued' && event.paper.kind === 'ticket')
        queued.resolve(event.paper.statusUrl?.replace(/[^/]+$/, '') ?? null);
  });
  const [service] = file.current.services;
  const command = comes(chance.id(), { jobId: chance.id(), token: chance.token(), serviceId: service?.id ?? '' });
  const reply = await live.perform({ command, commandId: null, answer: () => null });
  forget();
  if (!reply.ok) throw new Error(reply.refusal);
  return queued.promise;
}

const lookedAgain = () => vi.advanceTimersByTime(5_000);

describe('the address of a hub that was given none', () => {
  it('[ON11] is not localhost on a ticket of a hub that is there before its network, and is there as soon as that is', async () => {
    const real = await realWork();
    hub = await start(real.folder);
    expect(await codeOfTicket(hub)).toBeNull();
    expect(welcomeText(hub)).not.toContain('Dari komputer lain');
    machine.interfaces = { ...alone, eth0: [v4('169.254.7.7')] };
    lookedAgain();
    expect(await codeOfTicket(hub)).toBeNull();
    machine.interfaces = at('192.168.10.5');
    lookedAgain();
    expect(await codeOfTicket(hub)).toBe(`http://192.168.10.5:${hub.port}/t/`);
    expect(welcomeText(hub)).toContain(`Dari komputer lain / from other computers: http://192.168.10.5:${hub.port}`);
    machine.interfaces = at('192.168.10.77');
    lookedAgain();
    expect(await codeOfTicket(hub)).toBe(`http://192.168.10.77:${hub.port}/t/`);
    rmSync(real.folder, { recursive: true, force: true });
  });

  it('[ST1] is not offered to other computers where the hub listens to its own alone', async () => {
    machine.interfaces = at('192.168.10.5');
    hub = await start(folder, '127.0.0.1');
    expect(welcomeText(hub)).not.toContain('Dari komputer lain');
  });

  it.runIf(hasIpv6)('[ST1] is one that a browser takes, where the hub listens to an address of IPv6', async () => {
    hub = await start(folder, '::1');
    expect(hub.url).toBe(`http://[::1]:${hub.port}`);
    expect((await fetch(`${hub.url}/healthz`)).ok).toBe(true);
  });

  it('[ST1] is that of the screens, where another program serves them', async () => {
    hub = await start(folder, '127.0.0.1');
    expect(welcomeText(hub, 18_080)).toContain('Kiosk     http://localhost:18080/kiosk/');
  });

  it('[ON11] never takes the place of the address that the office has written down', async () => {
    hub = await start();
    const { file } = hub.office;
    await file.change({ ...file.current, publicUrl: 'https://antrean.contoh.go.id' });
    machine.interfaces = at('192.168.10.5');
    lookedAgain();
    expect(await codeOfTicket(hub)).toBe('https://antrean.contoh.go.id/t/');
  });

  it('[ON11] is of this machine in a trial, and is nobody else’s where the hub listens to this machine alone', async () => {
    hub = await start();
    expect(await codeOfTicket(hub)).toBe(`http://localhost:${hub.port}/t/`);
    await hub.close();
    const real = await realWork();
    machine.interfaces = at('192.168.10.5');
    hub = await start(real.folder, '127.0.0.1');
    expect([await codeOfTicket(hub), hub.url]).toEqual([null, `http://127.0.0.1:${hub.port}`]);
    rmSync(real.folder, { recursive: true, force: true });
  });

  it('[ON11] is still known while the hub stops, when its port is closed already', async () => {
    hub = await start(folder, '127.0.0.1');
    const { port, url } = hub;
    const closing = hub.close();
    await closing;
    expect(hub.url).toBe(url);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    hub = null;
  });
});
