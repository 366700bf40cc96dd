import type { HttpBindings } from '@hono/node-server';
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { isInsideName } from './own-names.ts';
import { isOwnNetwork, isSameMachine } from './own-network.ts';
import { isPublicPath } from './public-paths.ts';

/** Headers that proxies add to the requests they pass on. */
const marks = [
  ...(['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'] as const),
  ...(['cf-connecting-ip', 'true-client-ip', 'via'] as const),
];

/** A request's other end; undefined without a network, as in a test. */
export type Caller = Pick<IncomingMessage, 'socket' | 'httpVersion'> | undefined;

/**
 * ON3: requests through a proxy, or from an address outside the office, come from the Internet. Forging these headers gains nothing: it
 * only takes rights away.
 */
export function isFromOutside(
  header: (name: string) => string | undefined,
  caller: Caller,
  proxies: readonly string[],
): boolean {
  if (marks.some((name) => header(name) !== undefined)) return true;
  if (caller === undefined) return false;
  const peer = plain(caller.socket.remoteAddress ?? 'unknown');
  return !isOwnNetwork(peer) || (proxies.includes(peer) && !isOwnBrowser(peer, header('host'), caller));
}

/**
 * ON3: a named proxy may add no header at all, such as HAProxy or nginx set up in one line. From its address nobody else comes; only on the
 * hub's own machine the hub's browser does, which speaks HTTP/1.1 and knows no name of the Internet. A visitor can write such a name
 * himself: there the proxy has to add a header, as `docs/security.md` says.
 */
function isOwnBrowser(peer: string, host: string | undefined, { httpVersion }: NonNullable<Caller>): boolean {
  return isSameMachine(peer) && httpVersion !== '1.0' && host !== undefined && isInsideName(host);
}

/** The office's screens and files are for its own network: from outside only the visitors' paths exist. */
export function onlyVisitorsFromOutside(proxies: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (isPublicPath(c.req.path) || !isFromOutside((name) => c.req.header(name), callerOf(c), proxies)) return next();
    return c.req.path === '/' ? c.redirect('/online/') : c.text('Tidak ditemukan.', 404);
  };
}

const callerOf = (c: Context): Caller => ((c.env ?? {}) as Partial<HttpBindings>).incoming;

/** ON7: the sender, for rate limits. A proxy's header counts only if that proxy was named at the start. */
export function senderOf(c: Context, proxies: readonly string[]): string {
  const peer = plain(callerOf(c)?.socket.remoteAddress ?? 'unknown');
  if (!proxies.includes(peer)) return networkOf(peer);
  const passedOn = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? peer;
  return networkOf(isIP(passedOn) === 0 ? peer : passedOn);
}

/** Whoever has one IPv6 address also has the other 2^64 of its network. */
export function networkOf(peer: string): string {
  const address = plain(peer);
  return isIPv6(address) ? expanded(address).split(':').slice(0, 4).join(':') : address;
}

function expanded(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0)) }, () => '0');
  return [...(before ?? []), ...(address.includes('::') ? zeros : []), ...(after ?? [])].join(':');
}

const plain = (address: string): string => address.replace(/^::ffff:/i, '');
