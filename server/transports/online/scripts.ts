import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Scripts } from '../../../online/pages/site.ts';

const names = ['ticket', 'form', 'state', 'proof'] as const;

interface BuiltScript {
  readonly name: (typeof names)[number];
  readonly path: string;
  readonly text: string;
}

/** The site's few scripts: read once, each under an address that changes with its content. */
export function builtScripts(webRoot: string | null): readonly BuiltScript[] {
  if (webRoot === null) return [];
  return names.flatMap((name) => {
    const file = join(webRoot, 'online', `${name}.js`);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8');
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    return [{ name, path: `/online/skrip/${name}.${digest}.js`, text }];
  });
}

export const addressesOf = (built: readonly BuiltScript[]): Scripts =>
  Object.fromEntries(built.map(({ name, path }) => [name, path]));

export function scriptFiles(built: readonly BuiltScript[]): Hono {
  const app = new Hono();
  for (const { path, text } of built) {
    app.get(path, (c) => {
      c.header('Cache-Control', 'public, max-age=31536000, immutable');
      return c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
    });
  }
  return app;
}
