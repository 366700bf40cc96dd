import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { granted } from '../../../contract/reply.ts';
import { steadyClock } from '../../adapters/system-clock.ts';
import type { SelfLook } from '../../ports/self-look.ts';
import { days } from '../../domain/hall-time/instant.ts';
import { instantOf } from '../../domain/hall-time/zone.ts';
import { TestHub, heard } from '../hub.fixture.ts';
import { seenPages } from './seen-pages.ts';
import { wrongLines } from './prometheus-lines.fixture.ts';

let hub: TestHub;
/** The hub's steady clock stands still, since a busy machine is no slow disk; it is moved on, since a check is repeated only after some time. */
let elapsedNow = performance.now();
const elapsedMs = vi.spyOn(steadyClock, 'elapsedMs').mockImplementation(() => elapsedNow);
beforeAll(async () => {
  hub = await TestHub.start();
  // Whose ping was under way when it was moved on has no slow line.
  vi.spyOn(hub.hub.office.seen.devices, 'answered').mockReturnValue();
});
afterAll(async () => {
  await hub.stop();
  elapsedMs.mockRestore();
});

const fetched = (path: string, headers: Record<string, string> = {}) => fetch(`${hub.hub.url}${path}`, { headers });
const TOKEN = 'a-long-and-random-token';
const bearing = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });
const metrics = async () => (await fetched('/metrics')).text();
const page = async (query = '') => (await fetched(`/keadaan${query}`)).text();
/** A minute later, with beats in between. */
function aWhileLater(): void {
  elapsedNow += 60_000;
  hub.hub.office.seen.beatAtMs = steadyClock.elapsedMs();
}

/** Replaces what the hub sees of its machine; call the result to restore it. */
function withMachine(look: Partial<SelfLook>): () => void {
  const { look: own } = hub.hub.office;
  const before = { tryLedger: own.tryLedger, diskRoom: own.diskRoom };
  Object.assign(own, look);
  aWhileLater();
  return () => {
    Object.assign(own, before);
    aWhileLater();
  };
}

const room = (freeBytes: number) => ({ diskRoom: () => Promise.resolve({ freeBytes, totalBytes: 1e11 }) });
const brokenLedger = { tryLedger: () => Promise.reject(new Error('disk I/O error')) };

describe('/healthz', () => {
  it('[OB1] says that all is well, which hall and day it is, and which register answers', async () => {
    const answer = await fetched('/healthz');
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    const { live } = hub.hub.office;
    expect(await answer.json()).toEqual({
      ok: true,
      hall: 'pariaman',
      trial: true,
      day: '2026-11-23',
      revision: live.position,
      register: { name: 'DTKS', period: 'Contoh uji coba' },
      reasons: [],
      warnings: [],
    });
  });

  it.each([
    ['ledger-not-writable', brokenLedger],
    ['disk-full', room(30e6)],
  ] as const)('[OB1] is 503 with the name %s', async (reason, look) => {
    const letGo = withMachine(look);
    const answer = await fetched('/healthz');
    expect([answer.status, await answer.json()]).toMatchObject([503, { ok: false, reasons: [reason] }]);
    letGo();
  });

  it('[OB1] is 503 when no screen has heard a beat for three seconds', async () => {
    const { seen } = hub.hub.office;
    // The hub beats meanwhile, and is not heard.
    const heard = { configurable: true, get: () => steadyClock.elapsedMs() - 3_100, set: () => {} };
    Object.defineProperty(seen, 'beatAtMs', heard);
    expect(await (await fetched('/healthz')).json()).toMatchObject({ ok: false, reasons: ['beat-stopped'] });
    Object.defineProperty(seen, 'beatAtMs', { configurable: true, enumerable: true, writable: true, value: 0 });
    aWhileLater();
  });

  it('[OB1] goes on saying 200, with a warning, while the hall can still work', async () => {
    const letGo = withMachine(room(500e6));
    const answer = await fetched('/healthz');
    expect([answer.status, await answer.json()]).toMatchObject([200, { ok: true, warnings: ['disk-low'] }]);
    letGo();
  });

  it('[OB1] tries the disk at most every ten seconds, whoever asks', async () => {
    const letGo = withMachine({});
    const tried = vi.spyOn(hub.hub.office.look, 'tryLedger');
    for (let i = 0; i < 5; i++) await fetched('/healthz');
    expect(tried.mock.calls.length).toBeLessThanOrEqual(1);
    tried.mockRestore();
    letGo();
  });
});

describe('/metrics', () => {
  it('[OB2] is what Prometheus reads', async () => {
    const answer = await fetched('/metrics');
    expect(answer.headers.get('Content-Type')).toContain('text/plain; version=0.0.4');
    expect(wrongLines(await answer.text())).toEqual([]);
  });

  it('[OB2] counts numbers, calls and refusals by name, and tells who waits', async () => {
    await hub.takeNumber();
    const clerk = await hub.clerk('front-office', 'front-office-1');
    const press = () => ({ commandId: hub.hub.office.chance.id() });
    expect(await clerk.emitWithAck('counter:start', { ...press(), ...hub.stage(clerk) })).toMatchObject({
      refusal: 'counter-empty',
    });
    const before = await metrics();
    expect(before).toContain('antrean_waiting{service="informasi-bansos"} 1');
    expect(await clerk.emitWithAck('counter:call-next', press())).toEqual(granted(null));
    const after = await metrics();
    for (const line of [
      'antrean_tickets_issued_total 1',
      'antrean_calls_total 1',
      'antrean_refusals_total{refusal="counter-empty"} 1',
      'antrean_waiting{service="informasi-bansos"} 0',
    ]) {
      expect(after.split('\n')).toContain(line);
    }
    expect(after).toMatch(/antrean_commit_seconds_count [1-9]/);
    expect(after).toMatch(/antrean_screens\{role="counter"\} [1-9]/);
    expect(after).toMatch(/antrean_printer_condition\{printer="[^"]+",condition="ready"\} 1/);
  });

  it('[OB2] names no person, neither clerk nor anybody of the register', async () => {
    const text = await metrics();
    const { access, register } = hub.hub.office;
    const names = (await access.clerks()).flatMap(({ name, fullName }) => [name, fullName]);
    const person = register.byId(register.current()?.number ?? 0, 1);
    for (const name of [...names, person?.name ?? '', person?.nik ?? '']) expect(text).not.toContain(name);
  });

  it('[OB2] [ON3] is not there for whoever comes through a proxy', async () => {
    for (const path of ['/metrics', '/keadaan', '/healthz']) {
      expect((await fetched(path, { 'X-Forwarded-For': '203.0.113.7' })).status).toBe(404);
    }
  });
});

it('[OB2] [OB3] figures and state are for the office’s own network only', async () => {
  const pages = seenPages(() => hub.hub.office);
  const from = async (remoteAddress: string, path: string) =>
    (await pages.request(path, bearing(TOKEN), { incoming: { socket: { remoteAddress } } })).status;
  await hub.hub.office.secrets.set('metrics-token', TOKEN);
  for (const path of ['/metrics', '/keadaan']) {
    expect([await from('203.0.113.7', path), await from('::ffff:192.168.1.5', path)]).toEqual([404, 200]);
  }
  await hub.hub.office.secrets.set('metrics-token', null);
});

describe('whoever watches', () => {
  const pages = seenPages(() => hub.hub.office);
  const from = (remoteAddress: string, path: string, token?: string) =>
    pages.request(path, token === undefined ? {} : bearing(token), { incoming: { socket: { remoteAddress } } });
  const statuses = (remoteAddress: string) =>
    Promise.all(
      [undefined, 'another', TOKEN].map(async (token) => (await from(remoteAddress, '/metrics', token)).status),
    );

  const told = async (remoteAddress: string, token?: string) =>
    Object.keys((await (await from(remoteAddress, '/healthz', token)).json()) as object);

  it('[OB7] is the hub’s own machine, where no token is set', async () => {
    expect([await statuses('127.0.0.1'), await statuses('192.168.1.5')]).toEqual([
      [200, 200, 200],
      [404, 404, 404],
    ]);
  });

  it('[OB7] shows the token, where one is set', async () => {
    await hub.hub.office.secrets.set('metrics-token', TOKEN);
    expect([await statuses('127.0.0.1'), await statuses('192.168.1.5')]).toEqual([
      [401, 401, 200],
      [401, 401, 200],
    ]);
  });

  it('[OB7] is told what hinders the hub; others, whether it works', async () => {
    expect([await told('192.168.1.5'), await told('192.168.1.5', 'another')]).toEqual([['ok'], ['ok']]);
    expect(await told('192.168.1.5', TOKEN)).toContain('reasons');
    expect(await told('::1')).toContain('reasons');
    await hub.hub.office.secrets.set('metrics-token', null);
  });
});

describe('/keadaan', () => {
  it('[OB3] says that all is well, in Indonesian or in English, and runs no script', async () => {
    const [id, en] = await Promise.all([page(), page('?bahasa=en')]);
    expect(id).toContain('Semua berjalan baik');
    expect(en).toContain('All is well');
    expect(id + en).not.toMatch(/<script|onclick|javascript:/i);
  });

  it('[OB3] says first what stops the work, and what to do about it', async () => {
    const letGo = withMachine({ ...brokenLedger, ...room(500e6) });
    const text = await page();
    letGo();
    expect(text).toContain('Antrean tidak dapat melayani saat ini');
    expect(text.indexOf('Data tidak dapat disimpan')).toBeLessThan(text.indexOf('Ruang penyimpanan mulai sedikit'));
    expect(text).toContain('Hentikan lalu jalankan kembali hub. Nomor yang sudah diberikan tidak hilang.');
    expect(text).toContain('476 MB');
  });

  it('[OB3] [DU9] says that the clock is behind the hall’s own day or was set back, whose year is wanting, and how old the register is', async () => {
    const { clock } = hub;
    const right = clock.time;
    clock.time = instantOf('2021-01-01', '08:00', 'WIB');
    const behind = await page();
    clock.time = instantOf('2027-12-01', '08:00', 'WIB');
    const [later, en] = await Promise.all([page(), page('?bahasa=en')]);
    clock.time = right;
    Object.assign(hub.hub.office.clock, { aheadBy: () => days(3) });
    expect(await page()).toContain('Jam komputer hub dimundurkan (20 November 2026) sewaktu hub berjalan.');
    Object.assign(hub.hub.office.clock, { aheadBy: () => 0 });
    expect(await page()).not.toContain('dimundurkan');
    expect(behind).toContain('menunjukkan 1 Januari 2021, padahal balai sudah membuka hari 23 November 2026');
    expect(later).toContain('Hari libur tahun 2028 belum diisi.');
    expect(later).toContain('di Pengaturan, Jam buka.');
    expect(later).toContain('sudah dipakai lebih dari setengah tahun');
    expect(en).toContain('The holidays of 2028 are not written down.');
  });

  it('[OB3] says which printer wants what, and which screen is away since when', async () => {
    const { live, clock } = hub.hub.office;
    const printerId = hub.hub.office.file.current.printers[0]?.id ?? '';
    await live.perform({
      command: { type: 'record-printer', printerId, condition: 'paper-out' },
      commandId: null,
      answer: () => null,
    });
    const display = await hub.screen('display');
    display.disconnect();
    await expect.poll(page).toMatch(/tidak terhubung sejak pukul 09\.00 WIB/);
    const text = await page();
    expect(text).toContain('kertas habis.');
    expect(text).toContain('Pasang gulungan baru.');
    expect(clock.now()).toBe(hub.clock.now());
  });
});

it('[OB5] a screen of another build is known to be old, one of this build is not', async () => {
  const line = await hub.screen('kiosk');
  expect(await Promise.race([heard(line, 'newer-build'), heard(line, 'beat')])).toHaveProperty('revision');
});
