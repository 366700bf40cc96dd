import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { Office } from '../../application/office.ts';
import { Tries } from '../../application/access/tries.ts';
import { minutes } from '../../domain/hall-time/instant.ts';
import { deviceShown } from './bearer.ts';
import { isPublicPath } from './public-paths.ts';
import { refuse } from './refuse.ts';

/** A screen whose session has ended asks a few times more; somebody who guesses tokens goes on. */
const REFUSALS = { most: 120, lasting: minutes(10) };
const refusals = new Set([401, 403]);

/**
 * AC9: an address with this many refusals is not answered for a while when it shows a token again. Visitors' pages have their own limits
 * (ON7). Refusals are counted, not requests: all screens of a hall arrive at the same moment, and tokens are too long to be guessed by
 * parallel requests. Whoever shows none guesses nothing; and a device is counted by itself, since all of them may stand behind the address
 * of a guesser.
 */
export function notByGuessing(office: () => Office): MiddlewareHandler {
  const tries = new Tries(REFUSALS);
  return async (c, next) => {
    if (isPublicPath(c.req.path) || c.req.header('Authorization') === undefined) return next();
    const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
    const from = incoming?.socket.remoteAddress ?? null;
    if (from === null) return next();
    const now = office().clock.now();
    const whose = tries.isSpent(from, now) ? ((await deviceShown(office(), c))?.id ?? from) : from;
    if (tries.isSpent(whose, now)) return refuse(c, 'too-many-tries');
    await next();
    if (refusals.has(c.res.status)) tries.allows(whose, now);
    return undefined;
  };
}
