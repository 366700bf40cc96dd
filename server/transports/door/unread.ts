import type { MiddlewareHandler } from 'hono';

/** Nobody reads the body of an answer to HEAD: whatever it holds, such as an open file, is released at once. */
export const lettingGoOfUnread: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method === 'HEAD') await c.res.body?.cancel();
};
