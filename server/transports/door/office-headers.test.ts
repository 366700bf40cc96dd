import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../../contract/reply.ts';
import { httpRoutes } from '../../../contract/http-routes.ts';
import { heard, isEnded, TestHub } from '../hub.fixture.ts';
import type { Line } from '../hub.fixture.ts';
import { Pace, StrangersAsking } from './pace.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.start();
  await hub.takeNumber('a-token-of-at-least-128-bits');
});
afterAll(() => hub.stop());

const open = (path: string, init: RequestInit = {}) => fetch(`${hub.hub.url}${path}`, { redirect: 'manual', ...init });

const pages = httpRoutes
  .filter(({ method, who }) => method === 'GET' && (who === 'anybody' || who === 'code'))
  .map(({ example }) => example);

describe('every page', () => {
  it.each([...pages, '/t/a-token-of-at-least-128-bits', '/tidak-ada', '/api/papers/x.png'])(
    '[AC7] runs nothing that was written into it, is framed by nobody and tells nobody whence it was left: %s',
    async (path) => {
      const { headers } = await open(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).not.toContain('unsafe');
      expect(policy).toMatch(/frame-ancestors 'none'|sandbox/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toMatch(/^(?:no-referrer|same-origin)$/);
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    },
  );

  it.each(['/', '/keadaan', '/standar/informasi-bansos'])(
    '[AC7] of the hub has one style, which bears the number of its answer: %s',
    async (path) => {
      const answer = await open(path);
      const page = await answer.text();
      const [, nonce] =
        /style-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get('Content-Security-Policy') ?? '') ?? [];
      expect([...page.matchAll(/<style nonce="([^"]+)">/g)].map(([, own]) => own)).toEqual([nonce]);
      expect(page).not.toMatch(/<script|<style>|\sstyle=|\son\w+=/);
      const [, other] = /nonce="([^"]+)"/.exec(await (await open(path)).text()) ?? [];
      expect(other).not.toBe(nonce);
    },
  );
});

describe('a page of another site', () => {
  const elsewhere = [
    { Origin: 'http://jahat.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null' },
    { Referer: 'http://jahat.example/halaman' },
  ];

  it.each(elsewhere)('[AC8] changes nothing, whatever it shows: %j', async (headers) => {
    const reply = await hub.signIn(await hub.screen('counter'), 'admin');
    const authorization = { Authorization: `Bearer ${hub.bearer(reply.ok ? reply.value.session : '')}` };
    const writes = httpRoutes.filter(({ method, path }) => method !== 'GET' && /^\/(?:api|voice)\//.test(path));
    for (const { method, example, from } of writes) {
      if (from === 'internet') continue;
      const answer = await open(example, {
        method,
        headers: { ...authorization, ...headers } as Record<string, string>,
      });
      expect([example, answer.status]).toEqual([example, 403]);
    }
  });

  it('[AC8] has no line', async () => {
    const line = hub.line({ role: 'counter' }, { Origin: 'http://jahat.example' });
    expect(await isEnded(line)).toBe(true);
  });
});

/** The refusal, or why the line was ended first. */
const refusalOf = (line: Line) =>
  new Promise<string>((resolve) => {
    line.once('disconnect', resolve);
    line.emit('case:see', { caseId: 'x' }, (reply) => resolve(reply.ok ? 'ok' : reply.refusal));
  });

describe('who floods', () => {
  it('[AC9] is answered so fast and no faster, by each line', () => {
    const pace = new Pace();
    const asked = (at: number, times: number) => Array.from({ length: times }, () => pace.allows(at)).filter(Boolean);
    expect(asked(10_000, 2_000)).toHaveLength(500);
    expect(asked(10_100, 2_000)).toHaveLength(20);
    expect(asked(11_100, 2_000)).toHaveLength(200);
  });

  it('[AC9] has no more for having a whole network of addresses', () => {
    const strangers = new StrangersAsking();
    const asked = (address: string, times: number) =>
      Array.from({ length: times }, () => strangers.from(address).allows(0)).filter(Boolean).length;
    expect(asked('2001:db8:1:2::1', 700)).toBe(600);
    expect(asked('2001:db8:1:2:ffff::9', 1)).toBe(0);
    expect(asked('2001:db8:1:3::1', 1)).toBe(1);
  });

  it('[AC9] is refused beyond that, while others are answered', async () => {
    const [loud, calm] = await Promise.all([hub.screen('kiosk'), hub.screen('kiosk')]);
    const said = await Promise.all(
      Array.from({ length: 3_000 }, () => loud.emitWithAck('standard:board', { serviceId: 'x' } as never)),
    );
    expect(said.filter((reply) => !reply.ok && reply.refusal === 'too-many-tries').length).toBeGreaterThan(100);
    expect(await calm.emitWithAck('ticket:issue', {} as never)).toEqual(refused('malformed-request'));
  });

  it('[AC9] by showing no token, has twenty lines of one computer', async () => {
    const strangers = Array.from({ length: 21 }, () => hub.line({ role: 'display', device: 'x'.repeat(48) }));
    const ended = await Promise.all(strangers.map((line) => isEnded(line)));
    expect(ended.filter(Boolean)).toHaveLength(1);
    for (const line of strangers) line.disconnect();
    expect(await heard(await hub.screen('display'), 'beat')).toBeDefined();
  });

  it('[AC9] without a device is answered six hundred times a minute, over however many lines, and shown out', async () => {
    const other = await TestHub.start();
    const lines = Array.from({ length: 8 }, () => other.line({ role: 'counter' }));
    await Promise.all(lines.map((line) => heard(line, 'paired')));
    const ask = (times: number) =>
      Promise.all(Array.from({ length: times }, (_, each) => refusalOf(lines[each % lines.length]!)));
    expect(new Set(await ask(600))).toEqual(new Set(['not-signed-in']));
    const out = lines.map((line) => new Promise((resolve) => line.once('disconnect', resolve)));
    expect(await ask(lines.length)).not.toContain('not-signed-in');
    expect(new Set(await Promise.all(out))).toEqual(new Set(['io server disconnect']));
    expect(await (await other.screen('kiosk')).emitWithAck('ticket:issue', {} as never)).toEqual(
      refused('malformed-request'),
    );
    await other.stop();
  });

  it('[AC9] by guessing at tokens, is not looked at for a while', async () => {
    const other = await TestHub.start();
    const guess = () =>
      fetch(`${other.hub.url}/api/papers/x.png`, { headers: { Authorization: `Bearer ${'x'.repeat(48)}` } });
    const statuses: number[] = [];
    for (let i = 0; i < 122; i++) statuses.push((await guess()).status);
    expect(statuses.slice(0, 120).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(121)).toEqual([429]);
    await other.stop();
  });

  it('[AC9] by guessing at tokens, keeps nobody from his work who has the same address', async () => {
    const other = await TestHub.start();
    const [line] = await other.pairedScreen('counter');
    const reply = await other.signIn(line, 'admin');
    const session = other.bearer(reply.ok ? reply.value.session : '');
    const paper = (bearer: string) =>
      fetch(`${other.hub.url}/api/papers/x.png`, { headers: { Authorization: `Bearer ${bearer}` } });
    for (let i = 0; i < 121; i++) await paper('x'.repeat(48));
    expect((await paper('x'.repeat(48))).status).toBe(429);
    expect((await fetch(`${other.hub.url}/healthz`)).status).toBe(200);
    expect((await paper(session)).status).toBe(404);
    // Whoever guesses at sessions from a computer of the hall is counted there.
    const device = session.split('.')[1] ?? '';
    for (let i = 0; i < 120; i++) expect((await paper(`${'y'.repeat(48)}.${device}`)).status).toBe(401);
    expect((await paper(`${'y'.repeat(48)}.${device}`)).status).toBe(429);
    await other.stop();
  });
});
