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
 * Final headers of visitors' pages: nothing from elsewhere runs, nothing is cached, and no other site learns where a visitor came from.
 * Pages with a form send a referrer to us alone: with `no-referrer` a browser would hide the origin of their posts, too.
 */
export const visitorsHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('Content-Security-Policy', policy);
  headers.set('Referrer-Policy', c.req.path.startsWith('/t/') ? 'no-referrer' : 'same-origin');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  headers.set('X-Robots-Tag', 'noindex');
};
