import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Addresses that are not on the public Internet: private, loopback, link-local, carrier-grade NAT, and the like. */
const PRIVATE = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
];
const ours = new BlockList();
for (const network of PRIVATE) add(ours, network);

/** Adds a network as the office's own: its addresses may be public ones. False: it is no network. */
export const isOursToo = (network: string): boolean => add(ours, network);

/**
 * ON3: whether an address belongs to the office: a private one, or in one of this machine's own networks. All others come from the
 * Internet, even where a router lets them through without a proxy's headers.
 */
export function isOwnNetwork(address: string): boolean {
  const [bare = ''] = address.replace(/^::ffff:/i, '').split('%');
  if (isIP(bare) === 0) return false;
  return ours.check(bare, kindOf(bare)) || besideUs().check(bare, kindOf(bare));
}

export const isSameMachine = (address: string): boolean =>
  address === '::1' || address.replace('::ffff:', '').startsWith('127.');

/** Read each time: cables are plugged in and addresses assigned after the start. */
function besideUs(): BlockList {
  const networks = new BlockList();
  for (const { cidr } of Object.values(networkInterfaces()).flatMap((each) => each ?? [])) {
    if (cidr !== null) add(networks, cidr);
  }
  return networks;
}

function add(networks: BlockList, network: string): boolean {
  const [address = '', bits = ''] = network.split('/');
  const longest = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0 || !/^\d{1,3}$/u.test(bits) || Number(bits) === 0 || Number(bits) > longest) return false;
  networks.addSubnet(address, Number(bits), kindOf(address));
  return true;
}

function kindOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
