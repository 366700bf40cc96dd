/** ON3: the only paths that the Internet may reach. The proxies in `docs/proxy` pass exactly these; a test compares. */
export const publicPaths = ['/online', '/online/*', '/t/*', '/v/*', '/api/whatsapp'] as const;

export function isPublicPath(path: string): boolean {
  return publicPaths.some((open) => (open.endsWith('/*') ? path.startsWith(open.slice(0, -1)) : path === open));
}
