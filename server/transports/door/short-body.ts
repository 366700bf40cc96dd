import type { Context, MiddlewareHandler } from 'hono';
import { atMost } from './at-most.ts';

/**
 * AC9: a body of no more than so many bytes, whether its length was said before or it comes in chunks, as some proxies pass a form on. Hono's
 * own limit makes a request from the server's light one, which Node refuses for chunks.
 */
export function shortBody(most: number, tooLong: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.raw.body === null) return next();
    const said = c.req.header('Content-Length');
    // Node's parser lets no more through than was said.
    if (said !== undefined && c.req.header('Transfer-Encoding') === undefined) {
      return Number(said) > most ? tooLong(c) : next();
    }
    const body = await atMost(most, c);
    if (body === null) return tooLong(c);
    const { method, headers, url } = c.req.raw;
    c.req.raw = new Request(url, { method, headers, body: Buffer.from(body) });
    return next();
  };
}
