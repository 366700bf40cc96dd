import type { HttpBindings } from '@hono/node-server';
import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { isPublicPath } from './public-paths.ts';

/** What a proxy writes on a request that it passes on. */
const marks = [
  ...(['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'] as const),
  ...(['cf-connecting-ip', 'true-client-ip', 'via'] as const),
];

/** ON3: whoever comes through a proxy comes from the Internet. Nobody gains by claiming it: it only takes away. */
export const isFromOutside = (header: (name: string) => string | undefined): boolean =>
  marks.some((name) => header(name) !== undefined);

/** The office's own screens and files are for its own network: from outside only the visitors' paths are there at all. */
export const onlyVisitorsFromOutside: MiddlewareHandler = async (c, next) => {
  if (!isFromOutside((name) => c.req.header(name)) || isPublicPath(c.req.path)) return next();
  return c.req.path === '/' ? c.redirect('/online/') : c.text('Tidak ditemukan.', 404);
};

/** ON7: who sends, for the limits. What a proxy says of it counts only where that proxy was named at the start. */
export function senderOf(c: Context, proxies: readonly string[]): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const peer = plain(incoming?.socket.remoteAddress ?? 'unknown');
  if (!proxies.includes(peer)) return networkOf(peer);
  const passedOn = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? peer;
  return networkOf(isIP(passedOn) === 0 ? peer : passedOn);
}

/** Who has one address of IPv6 has the other 2^64 of that network, too. */
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

const ownNetworks = new BlockList();
ownNetworks.addSubnet('127.0.0.0', 8);
ownNetworks.addSubnet('10.0.0.0', 8);
ownNetworks.addSubnet('172.16.0.0', 12);
ownNetworks.addSubnet('192.168.0.0', 16);
ownNetworks.addAddress('::1', 'ipv6');
ownNetworks.addSubnet('fc00::', 7, 'ipv6');

/** A proxy stands in the office's own network: an address of the Internet could be anybody's. */
export function isOwnNetwork(address: string): boolean {
  const kind = isIP(address);
  return kind !== 0 && ownNetworks.check(address, kind === 6 ? 'ipv6' : 'ipv4');
}
