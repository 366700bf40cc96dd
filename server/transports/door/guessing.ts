import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Office } from '../../application/office.ts';
import { Tries } from '../../application/access/tries.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { isPublicPath } from './public-paths.ts';
import { refuse } from './refuse.ts';

/** A screen whose session has ended asks a few times more; somebody who guesses tokens goes on. */
const REFUSALS = { most: 120, lasting: minutes(10) };
const refusals = new Set([401, 403]);

/**
 * AC9: an address with this many refusals is not answered for a while. Visitors' pages have their own limits (ON7). Refusals are counted,
 * not requests: all screens of a hall arrive at the same moment, and tokens are too long to be guessed by parallel requests.
 */
export function notByGuessing(office: () => Office): MiddlewareHandler {
  const tries = new Tries(REFUSALS);
  return async (c, next) => {
    if (isPublicPath(c.req.path)) return next();
    const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
    const from = incoming?.socket.remoteAddress ?? null;
    if (from === null) return next();
    if (tries.isSpent(from, office().clock.now())) return refuse(c, 'too-many-tries');
    await next();
    if (refusals.has(c.res.status)) tries.allows(from, office().clock.now());
    return undefined;
  };
}
