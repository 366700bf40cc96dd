import type { MiddlewareHandler } from 'hono';
import { isFromOurPages } from './origin.ts';
import { isPublicPath } from './public-paths.ts';
import { refuse } from './refuse.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** AC8: requests that change something must come from our own pages, or from a program that is no browser; Meta's are signed (WA9). */
export const onlyFromOurPages: MiddlewareHandler = async (c, next) => {
  const isOurs = reads.has(c.req.method) || isPublicPath(c.req.path) || isFromOurPages((name) => c.req.header(name));
  return isOurs ? next() : refuse(c, 'not-allowed');
};
