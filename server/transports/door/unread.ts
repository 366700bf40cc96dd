import type { MiddlewareHandler } from 'hono';

/** Whoever asks with HEAD reads no answer: what stands behind it, an open file or a place in a line, is let go of at once. */
export const lettingGoOfUnread: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
