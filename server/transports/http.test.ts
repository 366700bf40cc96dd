import { openInFolder } from '../adapters/vault/open-in-folder.fixture.ts';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { UploadFolder } from '../adapters/upload-folder.ts';
import { openVault } from '../adapters/vault/vault.ts';
import { httpApp } from './http.ts';
import { TestHub } from './hub.fixture.ts';

let hub: TestHub;
let app: Hono;
let administrator: string;
let clerk: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const uploads = new UploadFolder(
    join(hub.folder, 'uploads'),
    () => openVault(join(hub.folder, 'trial')).files,
    () => hub.hub.office.chance.id(),
  );
  app = httpApp({ office: () => hub.hub.office, webRoot: null, uploads });
  [administrator, clerk] = [await sessionOf('admin'), await sessionOf('front-office')];
});
afterAll(() => hub.stop());

async function sessionOf(name: string): Promise<string> {
  const reply = await hub.signIn(await hub.screen('counter'), name);
  return reply.ok ? reply.value.session : '';
}

const as = (session: string, more: RequestInit = {}): RequestInit => ({
  ...more,
  headers: { ...more.headers, Authorization: `Bearer ${hub.bearer(session)}` },
});

describe('the hub', () => {
  it('[ST1] says that it serves, which hall, and that it is a trial', async () => {
    const atTheHub = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
    const answer = await app.request('/healthz', {}, atTheHub);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: true, hall: 'pariaman', trial: true, day: '2026-11-23' });
  });

  it('[ST2] marks its pages as a trial', async () => {
    expect(await (await app.request('/')).text()).toContain('UJI COBA');
  });

  it('says in words that a page does not exist', async () => {
    const answer = await app.request('/rahasia');
    expect([answer.status, await answer.text()]).toEqual([404, 'Tidak ditemukan.']);
  });

  it('[DU3] forbids other sites to frame it and scripts from elsewhere', async () => {
    const policy = (await app.request('/')).headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('the page of a ticket', () => {
  it('[IS7] [SC6] tells the bearer of the token where the visit stands, and no more', async () => {
    await hub.takeNumber('a-token-of-at-least-128-bits');
    const answer = await app.request('/t/a-token-of-at-least-128-bits');
    const page = await answer.text();
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(page).toMatch(/B\d{3}/);
    expect(page).toContain('Menunggu');
  });

  it.each(['/t/unknown', '/t/B001', '/t/%00', `/t/${'x'.repeat(500)}`])(
    '[IS7] is not found by anything else: %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );

  it('[IS7] carries a token of at least 128 random bits', () => {
    const tokens = Array.from({ length: 100 }, () => hub.hub.office.chance.token());
    expect(new Set(tokens).size).toBe(100);
    expect(Math.min(...tokens.map((token) => Buffer.from(token, 'base64url').length))).toBeGreaterThanOrEqual(16);
  });
});

describe('the page of a letter', () => {
  it.each(['/v/TIDAKADA1234', '/v/%27%20OR%201=1', '/v/x'])(
    '[LE4] says of an unknown code that no such letter is known: %s',
    async (path) => {
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Tidak ada surat dengan kode ini');
    },
  );
});

describe('files of the office', () => {
  const paths = ['/api/papers/x.png', '/api/register/99/refused', '/api/register/last/refused'];

  it.each(paths)('[DU2] are given to nobody without a session, nor with a made-up one: %s', async (path) => {
    for (const init of [{}, as('x'.repeat(40)), as('short'), { headers: { Authorization: administrator } }]) {
      expect((await app.request(path, init)).status).toBe(401);
    }
  });

  it.each(paths)('[DU2] are given only to administrators: %s', async (path) => {
    expect((await app.request(path, as(clerk))).status).toBe(403);
    expect((await app.request(path, as(administrator))).status).toBe(404);
  });

  it('[PR5] [DU5] show an administrator what was printed, which is recorded', async () => {
    await hub.takeNumber('a-token-for-the-picture');
    const [job] = await hub.hub.office.archive.newestJobs(null, 1);
    await expect.poll(async () => (await hub.hub.office.archive.bytes(job?.id ?? ''))?.length ?? 0).toBeGreaterThan(0);
    const answer = await app.request(`/api/papers/${job?.id}.png`, as(administrator));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const db = openInFolder(join(hub.folder, 'trial'), 'hall.db', { readonly: true });
    const seen = db.prepare("SELECT subject FROM audit WHERE what = 'paper-seen'").all();
    db.close();
    expect(seen.map(({ subject }) => subject)).toEqual([job?.id]);
  });

  it('[RG4] [DU2] take a register only from an administrator', async () => {
    const upload = {
      method: 'POST',
      body: 'nik;nama\n',
      headers: { 'X-Register-Name': 'DTSEN', 'X-Register-Period': '2026-10', 'X-File-Name': 'a.csv' },
    };
    expect((await app.request('/api/register', as(clerk, upload))).status).toBe(403);
    expect((await app.request('/api/register', upload)).status).toBe(401);
    expect(hub.hub.office.register.importing.is).toBe('idle');
  });

  it('[RG5] offer the refused rows of a register that was refused whole', async () => {
    const upload = {
      method: 'POST',
      body: 'NIK,NAMA\n1,2\n',
      headers: { 'X-Register-Name': 'DTSEN', 'X-Register-Period': '2026-10', 'X-File-Name': 'a.csv' },
    };
    expect((await app.request('/api/register', as(administrator, upload))).status).toBe(202);
    const { register } = hub.hub.office;
    await expect
      .poll(() => register.importing)
      .toMatchObject({
        is: 'failed',
        report: expect.stringContaining('ditolak 1: NIK tidak terdiri dari 16 angka.') as string,
        hasRefusedRows: true,
      });
    const answer = await app.request('/api/register/last/refused', as(administrator));
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect(await answer.text()).toContain('2;"1";"";"2";');
    expect((await app.request('/api/register/last/refused', as(clerk))).status).toBe(403);
  });

  it('[DU3] take no register that does not say what it is', async () => {
    const nameless = {
      method: 'POST',
      body: 'nik',
      headers: { 'X-Register-Name': '%E0%A4%A', 'X-Register-Period': '', 'X-File-Name': 'a.csv' },
    };
    const { importing } = hub.hub.office.register;
    expect((await app.request('/api/register', as(administrator, nameless))).status).toBe(400);
    expect(hub.hub.office.register.importing).toBe(importing);
  });
});

it('[DU5] no fault came up, and none would name anybody', () => {
  expect(hub.faults).toEqual([]);
});
