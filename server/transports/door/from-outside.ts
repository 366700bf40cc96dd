import type { HttpBindings } from '@hono/node-server';
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import type { Office } from '../../application/office.ts';
import { isInsideName, isVisitorsName } from './own-names.ts';
import { isOwnNetwork, isSameMachine } from './own-network.ts';
import { isPublicPath } from './public-paths.ts';

/** Headers that proxies add to the requests they pass on. */
const marks = [
  ...(['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'] as const),
  ...(['cf-connecting-ip', 'true-client-ip', 'via'] as const),
];

/** A request's other end; undefined without a network, as in a test. */
export type Caller = Pick<IncomingMessage, 'socket' | 'httpVersion'> | undefined;

type Header = (name: string) => string | undefined;

/** Whose proxies and names these are. */
export interface Outside {
  readonly proxies: readonly string[];
  readonly publicUrl?: string | undefined;
}

/** How it is known that a request comes from the Internet; null: it does not, as far as it shows. */
type FromOutside = 'marked' | 'unmarked-proxy' | 'address';

/**
 * ON3: requests through a proxy, or from an address outside the office, come from the Internet. Forging these headers gains nothing: it
 * only takes rights away.
 */
export function whyFromOutside(header: Header, caller: Caller, outside: Outside): FromOutside | null {
  if (marks.some((name) => header(name) !== undefined)) return 'marked';
  if (caller === undefined) return null;
  const peer = plain(caller.socket.remoteAddress ?? 'unknown');
  if (isSameMachine(peer)) return isOwnBrowser(header, caller, peer, outside) ? null : 'unmarked-proxy';
  return !isOwnNetwork(peer) || outside.proxies.includes(peer) ? 'address' : null;
}

/**
 * ON3: a proxy may add no header at all, such as HAProxy or nginx set up in one line. On the hub's own machine its browser is told from one:
 * it speaks HTTP/1.1, does not ask by the visitors' address, and shows none of its pages; where a proxy was named, it asks by no name of the
 * Internet at all. A visitor can write any name himself: the proxy has to add a header, as `docs/security.md` says.
 */
function isOwnBrowser(header: Header, { httpVersion }: NonNullable<Caller>, peer: string, outside: Outside): boolean {
  const { proxies, publicUrl } = outside;
  const host = header('host');
  if (httpVersion === '1.0') return false;
  if (proxies.includes(peer) && !(host !== undefined && isInsideName(host))) return false;
  return ![host, hostIn(header('origin')), hostIn(header('referer'))].some((each) => isVisitorsName(each, publicUrl));
}

const hostIn = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;

/** The office's screens and files are for its own network: from outside only the visitors' paths exist. */
export function onlyVisitorsFromOutside(office: () => Office, proxies: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const { seen, clock, file } = office();
    const outside = { proxies, publicUrl: file.current.publicUrl };
    const why = whyFromOutside((name) => c.req.header(name), callerOf(c), outside);
    const isForVisitors = isPublicPath(c.req.path);
    if (isForVisitors && why === 'unmarked-proxy') seen.unmarkedProxyAt = clock.now();
    if (isForVisitors || why === null) return next();
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
