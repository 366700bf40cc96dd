// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';

const HUB = 'http://antrean.local';
const code = readFileSync(join(import.meta.dirname, 'shell-worker.js'), 'utf8');
const clips = Array.from({ length: 14 }, (_, nth) => `/assets/clip-${nth}.webm`);

interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly mode?: string;
}
type Answers = (asked: Asked, how?: { readonly signal?: AbortSignal }) => Promise<Response>;

/** A browser's store, in which an answer lies under its address. */
class PaperStore {
  readonly kept: Map<string, string>;
  readonly #fetch: Answers;
  /** How many were asked for together, each time. */
  readonly together: number[] = [];
  constructor(kept: Readonly<Record<string, string>>, fetch: Answers) {
    [this.kept, this.#fetch] = [new Map(Object.entries(kept)), fetch];
  }
  match(address: string): Promise<Response | undefined> {
    const text = this.kept.get(new URL(address, HUB).pathname);
    return Promise.resolve(text === undefined ? undefined : new Response(text));
  }
  async addAll(requests: readonly Request[]): Promise<void> {
    this.together.push(requests.length);
    const answers = await Promise.all(requests.map((request) => this.#fetch(request)));
    for (const [i, answer] of answers.entries())
      this.kept.set(new URL(requests[i]?.url ?? '').pathname, await answer.text());
  }
  keys(): Promise<Request[]> {
    return Promise.resolve([...this.kept.keys()].map((path) => new Request(HUB + path)));
  }
  delete({ url }: Request): Promise<boolean> {
    return Promise.resolve(this.kept.delete(new URL(url).pathname));
  }
}

/** The worker of a kiosk's screen, with what it had kept before, and a hub that answers so. */
function worker(kept: Readonly<Record<string, string>>, answers: Answers) {
  const heard = new Map<string, (event: object) => void>();
  const fetch = vi.fn(answers);
  const store = new PaperStore(kept, fetch);
  const skipWaiting = vi.fn(() => Promise.resolve());
  const claim = vi.fn(() => Promise.resolve());
  const screenFiles = { page: '/kiosk/', shell: ['/kiosk/', '/assets/kiosk-1.js'], rest: clips };
  const self = {
    screenFiles,
    skipWaiting,
    clients: { claim },
    location: { origin: HUB },
    addEventListener: (name: string, hears: (event: object) => void) => heard.set(name, hears),
  };
  const named: string[] = [];
  const open = (name: string) => (named.push(name), Promise.resolve(store));
  const within = vi.fn((ms: number) => AbortSignal.timeout(ms > 5_000 ? ms : 1));
  const asked = class extends Request {
    constructor(path: string, how: RequestInit) {
      super(new URL(path, HUB), how);
    }
  };
  runInNewContext(code, { self, caches: { open }, fetch, URL, Request: asked, AbortSignal: { timeout: within } });
  const lasts = async (name: string, more: object = {}) => {
    let work: Promise<unknown> | undefined;
    heard.get(name)?.({ ...more, waitUntil: (until: Promise<unknown>) => (work = until) });
    await work;
    return work !== undefined;
  };
  /** Null: the worker leaves it to the browser. */
  const answered = async (path: string, more: Partial<Asked> = {}) => {
    let answer: Promise<Response> | undefined;
    const request = { url: new URL(path, HUB).href, method: 'GET', mode: 'no-cors', ...more };
    heard.get('fetch')?.({ request, respondWith: (with_: Promise<Response>) => (answer = with_) });
    return answer ? (await answer).text() : null;
  };
  const opens = () => answered('/kiosk/', { mode: 'navigate' });
  return { store, fetch, named, within, skipWaiting, claim, lasts, answered, opens };
}

const byHub: Answers = ({ url }) => Promise.resolve(new Response(`of the hub: ${new URL(url).pathname}`));
const away: Answers = () => Promise.reject(new TypeError('Failed to fetch'));
const silent: Answers = (_asked, how) =>
  new Promise((_resolve, reject) => how?.signal?.addEventListener('abort', () => reject(new Error('too late'))));

it('[KI6] keeps the page as the hub has it now, and of its files those that are not there yet', async () => {
  const { store, fetch, named, skipWaiting, lasts } = worker(
    { '/kiosk/': 'an old page', '/assets/kiosk-1.js': 'code' },
    byHub,
  );
  await lasts('install');
  expect(Object.fromEntries(store.kept)).toEqual({ '/kiosk/': 'of the hub: /kiosk/', '/assets/kiosk-1.js': 'code' });
  expect(fetch.mock.calls.map(([asked]) => (asked as Request).cache)).toEqual(['reload']);
  expect([named, skipWaiting.mock.calls.length]).toEqual([['antrean/kiosk/'], 1]);
});

it('[KI6] is not begun with half of its files', async () => {
  const { skipWaiting, lasts } = worker({}, away);
  await expect(lasts('install')).rejects.toThrow('Failed to fetch');
  expect(skipWaiting).not.toHaveBeenCalled();
});

it('[KI6] [DI11] shows the page of the hub, and the kept one where the hub is away, refuses or only keeps silent', async () => {
  const kept = { '/kiosk/': 'the kept page' };
  expect(await worker(kept, byHub).opens()).toBe('of the hub: /kiosk/');
  expect(await worker(kept, away).opens()).toBe('the kept page');
  expect(await worker(kept, () => Promise.resolve(new Response('502', { status: 502 }))).opens()).toBe('the kept page');
  const pulled = worker(kept, silent);
  expect(await pulled.opens()).toBe('the kept page');
  expect(pulled.within).toHaveBeenCalledWith(3_000);
});

it('[KI6] hides no fault where nothing was kept', async () => {
  await expect(worker({}, away).opens()).rejects.toThrow('Failed to fetch');
  expect(await worker({}, () => Promise.resolve(new Response('502', { status: 502 }))).opens()).toBe('502');
});

it('[KI6] takes a kept file without asking the hub, and asks for one that is not kept', async () => {
  const { answered, fetch } = worker({ '/assets/kiosk-1.js': 'code' }, byHub);
  expect(await answered('/assets/kiosk-1.js')).toBe('code');
  expect(fetch).not.toHaveBeenCalled();
  expect(await answered('/assets/later.js')).toBe('of the hub: /assets/later.js');
});

it('[KI6] leaves everything else to the browser: other pages, what is asked of the hub, and other sites', async () => {
  const { answered, fetch } = worker({ '/kiosk/': 'the kept page', '/assets/kiosk-1.js': 'code' }, byHub);
  const left = [
    await answered('/display/', { mode: 'navigate' }),
    await answered('/kiosk/'),
    await answered('/kiosk/', { mode: 'navigate', method: 'POST' }),
    await answered('/api/voice/1'),
    await answered('/assets/kiosk-1.js', { method: 'HEAD' }),
    await answered('https://lain.example/assets/kiosk-1.js'),
  ];
  expect(new Set(left)).toEqual(new Set([null]));
  expect(fetch).not.toHaveBeenCalled();
});

it('[KI6] forgets the files of an older build, and keeps those that it needs', async () => {
  const needed = { '/kiosk/': 'page', '/assets/kiosk-1.js': 'code', '/assets/clip-3.webm': 'sound' };
  const { store, claim, lasts } = worker({ ...needed, '/assets/kiosk-0.js': 'old code' }, away);
  await lasts('activate');
  expect(Object.fromEntries(store.kept)).toEqual(needed);
  expect(claim).toHaveBeenCalledTimes(1);
});

it('[KI9] keeps what is seldom opened once the screen says so, a few at a time', async () => {
  const { store, lasts } = worker({ '/assets/clip-0.webm': 'sound' }, byHub);
  expect(await lasts('message', { data: 'something else' })).toBe(false);
  expect(store.kept.size).toBe(1);
  await lasts('message', { data: 'fetch-rest' });
  expect([...store.kept.keys()]).toEqual(clips);
  expect(store.together).toEqual([5, 6, 2]);
});

it('[KI9] asks no more of a hub that is away; the next start does', async () => {
  const { store, lasts } = worker({}, away);
  expect(await lasts('message', { data: 'fetch-rest' })).toBe(true);
  expect(store.together).toEqual([6]);
});
