// Service worker that caches a screen's own files, so that a device started while the hub is away shows its screen and
// not the browser's error. Files of a build are named by their content: a cached one is always right and needs no
// request.

/**
 * What scripts/offline-shell.ts writes above: the screen's address, what it cannot be without, and clips and pages that are seldom opened.
 * @typedef {{ page: string, shell: string[], rest: string[] }} ScreenFiles
 */
/** @typedef {Event & { waitUntil(work: Promise<unknown>): void }} Lasting */
/** @typedef {Event & { request: Request, respondWith(answer: Promise<Response>): void }} Asked */
/**
 * @typedef {object} WorkerScope
 * @property {ScreenFiles} screenFiles
 * @property {() => Promise<void>} skipWaiting
 * @property {{ claim(): Promise<void> }} clients
 * @property {Location} location
 * @property {{ (name: 'install' | 'activate', heard: (event: Lasting) => void): void,
 *   (name: 'message', heard: (event: Lasting & { data: unknown }) => void): void,
 *   (name: 'fetch', heard: (event: Asked) => void): void }} addEventListener
 */

/** The screens are type-checked for a window; this runs in a worker. */
const worker = /** @type {WorkerScope} */ (/** @type {unknown} */ (self));
const { page: PAGE, shell: SHELL, rest: REST } = worker.screenFiles;
const STORE = `antrean${PAGE}`;
/** With a pulled cable nothing is refused: requests only time out. */
const PAGE_WITHIN_MS = 3_000;
const AT_ONCE = 6;

worker.addEventListener('install', (event) => {
  event.waitUntil(keep(SHELL).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => worker.clients.claim()));
});

/** The screen asks for the rest when it is idle. */
worker.addEventListener('message', (event) => {
  if (event.data === 'fetch-rest') event.waitUntil(keepRest());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(newestPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

/** @param {string[]} paths */
async function keep(paths) {
  const store = await caches.open(STORE);
  const missing = [];
  // The page keeps its name in every build.
  for (const path of paths) if (path === PAGE || !(await store.match(path))) missing.push(path);
  await store.addAll(missing.map((path) => new Request(path, { cache: path === PAGE ? 'reload' : 'default' })));
}

/** A thousand clips, a few at a time; what fails now is loaded at the next start. */
async function keepRest() {
  for (let i = 0; i < REST.length; i += AT_ONCE) {
    try {
      await keep(REST.slice(i, i + AT_ONCE));
    } catch {
      return;
    }
  }
}

async function forgetOld() {
  const store = await caches.open(STORE);
  const wanted = new Set([...SHELL, ...REST]);
  for (const request of await store.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await store.delete(request);
  }
}

/** @param {Request} request */
async function newestPage(request) {
  const store = await caches.open(STORE);
  try {
    const page = await fetch(request, { signal: AbortSignal.timeout(PAGE_WITHIN_MS) });
    if (page.ok) return page;
    return (await store.match(PAGE)) ?? page;
  } catch (fault) {
    const page = await store.match(PAGE);
    if (page) return page;
    throw fault;
  }
}

/** @param {Request} request */
async function kept(request) {
  const store = await caches.open(STORE);
  return (await store.match(request.url)) ?? fetch(request);
}
