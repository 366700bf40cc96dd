/** ON3: all that the Internet may reach of a hub. The proxies in `docs/proxy` let through exactly these; a test compares. */
export const publicPaths = ['/online', '/online/*', '/t/*', '/v/*', '/api/whatsapp'] as const;

export function isPublicPath(path: string): boolean {
  return publicPaths.some((open) => (open.endsWith('/*') ? path.startsWith(open.slice(0, -1)) : path === open));
}
