import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { hasRoom, within } from './online/limits.ts';
import { isPublicPath } from './online/public-paths.ts';
import { refuse } from './refuse.ts';

/** A screen whose session has ended asks a few times more; whoever guesses at tokens asks on. */
const REFUSALS = { points: 120, duration: 10 * 60 };
const refusals = new Set([401, 403]);

/** AC9: an address that was refused that often is not looked at for a while. Visitors' pages have limits of their own (ON7). */
export function notByGuessing(): MiddlewareHandler {
  const limiter = new RateLimiterMemory(REFUSALS);
  return async (c, next) => {
    if (isPublicPath(c.req.path)) return next();
    const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
    const from = incoming?.socket.remoteAddress ?? null;
    if (from === null) return next();
    if (!(await hasRoom(limiter, from))) return refuse(c, 'too-many-tries');
    await next();
    if (refusals.has(c.res.status)) await within(limiter, from);
    return undefined;
  };
}
