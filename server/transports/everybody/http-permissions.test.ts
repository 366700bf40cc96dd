import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRoutes } from '../../../contract/http-routes.ts';
import type { HttpRoute } from '../../../contract/http-routes.ts';
import { atTheHttpDoor, comers } from '../../../contract/who-may.ts';
import { UploadFolder } from '../../adapters/upload-folder.ts';
import { openVault } from '../../adapters/vault/vault.ts';
import { httpApp } from '../http.ts';
import { TestHub } from '../hub.fixture.ts';
import { isPublicPath } from '../door/public-paths.ts';
import { comerNames, everybodyAt } from './everybody.fixture.ts';
import type { Everybody } from './everybody.fixture.ts';

let hub: TestHub;
let app: Hono;
let everybody: Everybody;
/** A computer of the hall where nobody is signed in. */
let other: string;
const built = mkdtempSync(join(tmpdir(), 'pages-'));

beforeAll(async () => {
  for (const screen of ['kiosk', 'display', 'counter']) {
    mkdirSync(join(built, screen), { recursive: true });
    writeFileSync(join(built, screen, 'index.html'), '<!doctype html><title>layar</title>');
  }
  hub = await TestHub.start();
  const uploads = new UploadFolder(
    join(hub.folder, 'uploads'),
    () => openVault(join(hub.folder, 'trial')).files,
    () => hub.hub.office.chance.id(),
  );
  app = httpApp({ office: () => hub.hub.office, webRoot: built, uploads });
  everybody = await everybodyAt(hub);
  [, other] = await hub.pairedScreen('counter');
});
afterAll(async () => {
  await hub.stop();
  rmSync(built, { recursive: true, force: true });
});

const named = httpRoutes.map((route) => [`${route.method} ${route.path}`, route] as const);
const guarded = named.filter(([, { who }]) => who === 'clerk' || who === 'kiosk');

async function traces(): Promise<unknown> {
  const { live, access, file, hallMedia, ownVoice, register } = hub.hub.office;
  const [seen] = await access.recorded({ before: null, what: null, count: 1 });
  return [live.position, file.current, seen?.position, hallMedia.files, ownVoice.edition, register.importing];
}

const statuses = { 'not-signed-in': 401, 'not-paired': 401, 'not-allowed': 403 } as const;

function ask({ method, example }: HttpRoute, token: string | null, headers = {}): Promise<Response> {
  const authorization = token === null ? {} : { Authorization: `Bearer ${token}` };
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: 'x' };
  return Promise.resolve(app.request(example, { method, ...body, headers: { ...authorization, ...headers } }));
}

describe('over http', () => {
  it('[AC1] nothing is answered that the table of routes does not name', () => {
    const answered = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/online/skrip/'))
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(answered)].toSorted()).toEqual(named.map(([name]) => name).toSorted());
  });

  it.each(guarded)(
    '[AC1] [DU2] nothing is granted of %s to whoever the contract does not name',
    async (_name, route) => {
      const before = await traces();
      for (const comer of comerNames) {
        const refusal = atTheHttpDoor(route, comers[comer]);
        if (refusal === null) continue;
        const answer = await ask(route, everybody[comer].token);
        const body: unknown = await answer.json();
        expect([comer, answer.status, body]).toEqual([comer, statuses[refusal], { ok: false, refusal }]);
      }
      expect(await traces()).toEqual(before);
    },
  );

  it.each(guarded)('[AC1] [DU2] nothing is granted of %s to whoever once had a session', async (_name, route) => {
    const [once, device] = await hub.pairedScreen('counter');
    const reply = await hub.signIn(once, 'administrator');
    await once.emitWithAck('clerk:sign-out', {});
    const before = await traces();
    const tokens = [`${reply.ok ? reply.value.session : ''}.${device}`, 'x'.repeat(48), 'x', '', `${'x'.repeat(300)}`];
    for (const token of tokens) expect((await ask(route, token)).status).toBe(401);
    expect(await traces()).toEqual(before);
  });

  it.each(guarded.filter(([, { who }]) => who === 'clerk'))(
    '[AC4] nothing is granted of %s to a session without its own device',
    async (_name, route) => {
      const [session = '', device = ''] = (everybody.administrator.token ?? '').split('.');
      const kiosk = everybody.kiosk.token ?? '';
      const before = await traces();
      for (const token of [session, device, `${session}.`, `${session}.${other}`, `${session}.${kiosk}`]) {
        expect([token, (await ask(route, token)).status]).toEqual([token, 401]);
      }
      expect(await traces()).toEqual(before);
    },
  );

  it.each(guarded)('[AC1] %s lets in whoever the contract names', async (_name, route) => {
    for (const comer of comerNames.filter((name) => atTheHttpDoor(route, comers[name]) === null)) {
      const { status } = await ask(route, everybody[comer].token);
      expect([comer, [401, 403].includes(status)]).toEqual([comer, false]);
    }
  });

  it.each(named)('[AC1] [ON3] %s is there from outside only if it is for visitors', async (_name, route) => {
    expect(isPublicPath(route.example)).toBe(route.from === 'internet');
    if (route.from === 'internet') return;
    const answer = await ask(route, everybody.administrator.token, { 'X-Forwarded-For': '203.0.113.7' });
    expect([302, 404]).toContain(answer.status);
  });
});
