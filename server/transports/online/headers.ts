import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { renewalScript } from '../../../online/pages/renewal.ts';
import { style } from '../../../online/pages/style.ts';

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `script-src 'self' ${digestOf(renewalScript)}`,
  `style-src ${digestOf(style)}`,
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const visitorsPaths = ['/online/*', '/t/*', '/v/*'] as const;

/**
 * The last word on the visitors' pages: nothing from elsewhere runs, nothing is kept, and no other site learns whence somebody came.
 * A page with a form must say to ourselves where it comes from: with `no-referrer` a browser hides the origin of its posts, too.
 */
export const visitorsHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('Content-Security-Policy', policy);
  headers.set('Referrer-Policy', c.req.path.startsWith('/t/') ? 'no-referrer' : 'same-origin');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.set('X-Robots-Tag', 'noindex');
};
