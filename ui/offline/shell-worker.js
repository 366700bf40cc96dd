// Holds a screen's own files, so that a device that starts while the hub is away shows its screen and not the browser's error.
// scripts/offline-shell.ts writes PAGE (the screen's address), SHELL (what it cannot be without) and REST (clips, seldom pages).
// The build's files are named by their content: one that is here is the right one, and needs no hub.
/* global PAGE, SHELL, REST */
const STORE = `antrean${PAGE}`;
/** A pulled cable refuses nothing: it only never answers. */
const PAGE_WITHIN_MS = 3_000;
const AT_ONCE = 6;

self.addEventListener('install', (event) => {
  event.waitUntil(keep(SHELL).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => self.clients.claim()));
});

/** The screen asks for the rest once it has nothing better to do. */
self.addEventListener('message', (event) => {
  if (event.data === 'fetch-rest') event.waitUntil(keepRest());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(newestPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

async function keep(paths) {
  const store = await caches.open(STORE);
  const missing = [];
  // The page has one name for all its editions.
  for (const path of paths) if (path === PAGE || !(await store.match(path))) missing.push(path);
  await store.addAll(missing.map((path) => new Request(path, { cache: path === PAGE ? 'reload' : 'default' })));
}

/** A thousand clips, a few at a time; what does not come now comes with the next start. */
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

async function kept(request) {
  const store = await caches.open(STORE);
  return (await store.match(request.url)) ?? fetch(request);
}
