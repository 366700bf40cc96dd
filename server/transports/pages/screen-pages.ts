import { serveStatic } from '@hono/node-server/serve-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';

import type { Builds, ScreenRole } from '../../../contract/handshake.ts';

const screens = ['kiosk', 'display', 'counter'] as const satisfies readonly ScreenRole[];

interface BuiltPage {
  readonly html: string;
  readonly etag: string;
  readonly build: string;
}

/** A page names its assets by content hash, so its own digest covers everything it loads. */
function builtPage(webRoot: string, screen: ScreenRole): BuiltPage {
  const page = readFileSync(join(webRoot, screen, 'index.html'), 'utf8');
  const build = createHash('sha256').update(page).digest('base64url').slice(0, 22);
  return {
    html: page.replace('</head>', `<meta name="antrean-build" content="${build}" /></head>`),
    etag: `"${build}"`,
    build,
  };
}

export function buildsIn(webRoot: string): Builds {
  const build = (screen: ScreenRole) => builtPage(webRoot, screen).build;
  return { kiosk: build('kiosk'), display: build('display'), counter: build('counter') };
}

/** The built screens: pages with an ETag, everything else under names that change with the content. */
export function screenPages(webRoot: string): Hono {
  const app = new Hono();
  for (const screen of screens) {
    const { html, etag } = builtPage(webRoot, screen);
    app.get(`/${screen}`, (c) => c.redirect(`/${screen}/`));
    app.get(`/${screen}/`, (c) => {
      c.header('ETag', etag);
      c.header('Cache-Control', 'no-cache');
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
      return c.html(html);
    });
  }
  // ui/offline: a screen's service worker is always revalidated, so that a newer one is found at the next start.
  app.get('/:screen{kiosk|display}/shell-worker.js', async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-cache');
  });
  app.get('/:screen{kiosk|display}/shell-worker.js', serveStatic({ root: webRoot }));
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root: webRoot }));
  return app;
}
