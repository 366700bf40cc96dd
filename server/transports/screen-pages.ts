import { serveStatic } from '@hono/node-server/serve-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';

const screens = ['kiosk', 'display', 'counter'] as const;

/** The built screens: pages with an ETag, everything else under a name that changes with its content. */
export function screenPages(webRoot: string): Hono {
  const app = new Hono();
  for (const screen of screens) {
    const page = readFileSync(join(webRoot, screen, 'index.html'));
    const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
    app.get(`/${screen}`, (c) => c.redirect(`/${screen}/`));
    app.get(`/${screen}/`, (c) => {
      c.header('ETag', etag);
      c.header('Cache-Control', 'no-cache');
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
      return c.html(page.toString('utf8'));
    });
  }
  // ui/offline: where a screen has a worker that holds its files, a newer one is found with the next start.
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
