import { createHash, randomUUID } from 'node:crypto';
import fs, { existsSync, readdirSync } from 'node:fs';
import promises from 'node:fs/promises';
import { request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpRoutes } from '../../../contract/http-routes.ts';
import type { HttpRoute } from '../../../contract/http-routes.ts';
import { jpeg } from '../../adapters/attachments/attachment-samples.fixture.ts';
import { wavOf } from '../../../voice/wav.ts';
import { insteadOnDisk } from '../../adapters/disk-instead.fixture.ts';
import { picture } from '../../adapters/media/media.fixture.ts';
import { webm } from '../../adapters/attachments/voice-samples.fixture.ts';
import { comes } from '../../domain/hall.fixture.ts';
import { TestHub } from '../hub.fixture.ts';

let hub: TestHub;
let bearers: Record<'kiosk' | 'front' | 'officer' | 'admin', string>;
let caseId: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const [, kiosk] = await hub.pairedScreen('kiosk');
  const front = await hub.screen('counter');
  const signedIn = await hub.signIn(front, 'front-office', 'front-office-1');
  const of = async (name: string) => {
    const reply = await hub.signIn(await hub.screen('counter'), name);
    return hub.bearer(reply.ok ? reply.value.session : '');
  };
  bearers = {
    kiosk,
    front: hub.bearer(signedIn.ok ? signedIn.value.session : ''),
    officer: await of('petugas-pengaduan'),
    admin: await of('admin'),
  };
  const { live, chance } = hub.hub.office;
  const press = () => ({ commandId: chance.id() });
  const visit = comes(chance.id(), { serviceId: 'surat-keterangan-dtks', jobId: chance.id(), token: chance.token() });
  await live.perform({ command: visit, commandId: null, answer: () => null });
  await front.emitWithAck('counter:call-next', press());
  await front.emitWithAck('counter:start', { ...press(), ...hub.stage(front) });
  await front.emitWithAck('visit:tick-papers', {
    ...press(),
    ...hub.here(front),
    papers: { kk: 'present', ktp: 'present' },
  });
  [caseId = ''] = live.hall.cases.keys();
  // A slip being printed also writes to the ledger.
  await vi.waitUntil(() => [...live.hall.jobs.values()].every(({ settled }) => settled), 60_000);
});
afterAll(() => hub.stop());

const uploads = httpRoutes.flatMap((route) =>
  route.isUpload ? [[`${route.method} ${route.path}`, route] as const] : [],
);

const bearerFor = ({ who, right, part }: HttpRoute): string => {
  if (who === 'kiosk') return bearers.kiosk;
  if (right === 'administer') return bearers.admin;
  return part === 'complaints' ? bearers.officer : bearers.front;
};
const about = { 'X-File-Name': 'a.csv', 'X-Register-Name': 'DTSEN', 'X-Register-Period': '2026-10' };
const digestOf = (bytes: Uint8Array) => `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;

function send(route: HttpRoute, body: Uint8Array, headers: Record<string, string> = {}, path = route.example) {
  const said = { ...about, Authorization: `Bearer ${bearerFor(route)}`, ...headers };
  return fetch(`${hub.hub.url}${path}`, {
    method: route.method,
    headers: said,
    body: new Blob([new Uint8Array(body)]),
  });
}

/** Everything that an upload could have left behind. */
function left(): unknown {
  const folders = ['attachments', 'media', 'voice/own', 'uploads'].map((name) => join(hub.folder, 'trial', name));
  const files = [...folders, join(hub.folder, 'uploads')].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()) : [],
  );
  const { live, ownVoice, hallMedia, register } = hub.hub.office;
  return [files.map(({ name }) => name), live.position, ownVoice.edition, hallMedia.files, register.importing];
}

const routeOf = (path: string): HttpRoute => {
  const found = httpRoutes.find((route) => route.isUpload && route.path.startsWith(path));
  if (!found) throw new Error(path);
  return found;
};

it('[AT5] every route that takes a file is among those that are tried here', () => {
  expect(uploads.length).toBe(7);
  const streams = httpRoutes.filter(({ method, who }) => method === 'PUT' || (method === 'POST' && who === 'kiosk'));
  expect(streams.filter(({ isUpload }) => !isUpload)).toEqual([]);
});

describe('an upload', () => {
  it.each(uploads)('[AT5] whose checksum is another leaves nothing: %s', async (_name, route) => {
    const before = left();
    const path = route.example.replace('a-case', caseId);
    const answer = await send(
      route,
      route.who === 'kiosk' ? webm() : jpeg(),
      { 'Content-Digest': digestOf(pdfOf()) },
      path,
    );
    // For an unknown complaint the upload is refused before anything is stored.
    const expected = route.path.includes(':complaint') ? [400, 404] : [400];
    expect(expected).toContain(answer.status);
    expect(left()).toEqual(before);
  });

  it.each(uploads)('[AT5] with a checksum or an id that is none is refused: %s', async (_name, route) => {
    const before = left();
    for (const headers of [{ 'Content-Digest': 'md5=:x:' }, { 'X-Command-Id': '7' }]) {
      expect((await send(route, jpeg(), headers)).status).toBe(400);
    }
    expect(left()).toEqual(before);
  });

  describe.each(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'])('that the disk does not take (%s)', (code) => {
    it.each([
      ['/api/attachments', jpeg, (): string => `/api/attachments/${caseId}`],
      ['/api/complaints/recordings', webm, (): string => '/api/complaints/recordings'],
      ['/api/media', () => picture, (): string => '/api/media'],
      ['/api/voice', () => tone, (): string => '/api/voice/own/calls/id/number-1'],
      ['/api/register', jpeg, (): string => '/api/register'],
    ] as const)(
      '[DU7] [AT5] is refused by name, leaves nothing, and is taken at the next try: %s',
      async (path, bytes, at) => {
        const route = routeOf(path);
        const headers = { 'X-Command-Id': randomUUID() };
        const before = left();
        const well = diskWithout(code, hub.folder);
        const answer = await send(route, bytes(), headers, at());
        well();
        const { refusal } = (await answer.json()) as { refusal?: string };
        const named = code === 'ENOSPC' && path === '/api/media' ? 'disk-full' : 'not-kept';
        expect([answer.status, refusal]).toEqual([507, named]);
        expect(left()).toEqual(before);
        expect((await send(route, bytes(), headers, at())).ok).toBe(true);
        await vi.waitUntil(() => hub.hub.office.register.importing.is !== 'running' && uploaded().length === 0, 60_000);
      },
    );
  });

  it.each(uploads)('[AT5] that breaks off leaves nothing: %s', async (_name, route) => {
    const before = left();
    await breaksOff(route);
    await expect.poll(() => left()).toEqual(before);
  });

  it.each([
    ['/api/attachments', jpeg, (): string => `/api/attachments/${caseId}`],
    ['/api/complaints/recordings', webm, (): string => '/api/complaints/recordings'],
    ['/api/media', () => picture, (): string => '/api/media'],
  ] as const)('[AT5] [IS2] is kept once and answered alike, however often it comes: %s', async (path, bytes, at) => {
    const route = routeOf(path);
    const headers = { 'X-Command-Id': randomUUID(), 'Content-Digest': digestOf(bytes()) };
    const first = await send(route, bytes(), headers, at());
    expect(first.status).toBe(201);
    const said: unknown = await first.json();
    const after = left();
    for (const again of await Promise.all([1, 2].map(() => send(route, bytes(), headers, at())))) {
      expect([again.status, await again.json()]).toEqual([201, said]);
    }
    expect(left()).toEqual(after);
  });

  it('[AT5] [IS2] of a paper is known to the ledger, too, when nobody remembers it any more', async () => {
    const { attachments } = hub.hub.office.live.hall.cases.get(caseId) ?? { attachments: [] };
    const route = routeOf('/api/attachments');
    const headers = { 'X-Command-Id': randomUUID() };
    const count = () => hub.hub.office.live.hall.cases.get(caseId)?.attachments.length;
    await send(route, jpeg(), headers, `/api/attachments/${caseId}`);
    const kept = left();
    // Under another address the answer is not remembered, but the ledger knows the command.
    expect((await send(route, jpeg(), headers, `/api/attachments/${caseId}?`)).status).toBe(201);
    expect([count(), left()]).toEqual([attachments.length + 1, kept]);
  });

  it('[AT5] that was damaged is taken at the next try, with the same id', async () => {
    const route = routeOf('/api/media');
    const id = { 'X-Command-Id': randomUUID() };
    expect((await send(route, picture, { ...id, 'Content-Digest': digestOf(jpeg()) })).status).toBe(400);
    expect((await send(route, picture, { ...id, 'Content-Digest': digestOf(picture) })).status).toBe(201);
  });

  it('[AT5] that broke off is taken at the next try, with the same id', async () => {
    const route = routeOf('/api/media');
    const id = { 'X-Command-Id': randomUUID() };
    await breaksOff(route, id);
    expect((await send(route, picture, { ...id, 'Content-Digest': digestOf(picture) })).status).toBe(201);
  });

  it('[AT5] that was answered is not told to somebody else', async () => {
    const route = routeOf('/api/media');
    const headers = { 'X-Command-Id': randomUUID() };
    expect((await send(route, picture, headers)).status).toBe(201);
    expect((await send(route, picture, { ...headers, Authorization: `Bearer ${bearers.front}` })).status).toBe(403);
  });
});

const uploaded = () => (existsSync(join(hub.folder, 'uploads')) ? readdirSync(join(hub.folder, 'uploads')) : []);
const tone = wavOf({ rate: 24_000, samples: Float32Array.from({ length: 24_000 }, (_, i) => Math.sin(i / 10) / 4) });
/** Beside the ledger nothing can be opened for writing below this folder; returns what makes it well again. */
function diskWithout(code: string, folder: string): () => void {
  const refuses = (path: unknown, flags: unknown) =>
    String(path).startsWith(folder) && typeof flags === 'string' && /[wa+]/.test(flags);
  const fault = () => Object.assign(new Error(`${code}: the disk refuses it`), { code });
  const open = fs.open as (...given: unknown[]) => void;
  const { open: openSoon } = promises;
  const opens = (...given: unknown[]): void =>
    refuses(given[0], given[1]) ? (given.at(-1) as (fault: Error) => void)(fault()) : open(...given);
  const well = insteadOnDisk({ open: opens as typeof fs.open });
  promises.open = (path, flags, mode) => (refuses(path, flags) ? Promise.reject(fault()) : openSoon(path, flags, mode));
  syncBuiltinESMExports();
  return () => {
    promises.open = openSoon;
    well();
  };
}

const pdfOf = () => Buffer.from('something else');

/** Sends half of what was announced, then drops the connection. */
function breaksOff(route: HttpRoute, more: Record<string, string> = {}): Promise<void> {
  const bytes = route.who === 'kiosk' ? webm() : jpeg();
  const known = { ...about, Authorization: `Bearer ${bearerFor(route)}`, ...more };
  const headers = { ...known, 'Content-Length': bytes.length };
  return new Promise((resolve) => {
    const path = route.example.replace('a-case', caseId);
    const sending = request(`${hub.hub.url}${path}`, { method: route.method, headers });
    sending.on('error', () => {});
    sending.on('close', () => resolve());
    sending.write(bytes.slice(0, Math.floor(bytes.length / 2)), () => setTimeout(() => sending.destroy(), 50));
  });
}
