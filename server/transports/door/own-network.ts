import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Of nobody in the Internet: private, of this machine, of one cable, of a provider's or a tunnel's inside. */
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

/** What an office says is its own, too: its addresses may be public ones behind a router of its own. False: that is no network. */
export const isOursToo = (network: string): boolean => add(ours, network);

/**
 * ON3: whether somebody at this address is of the office: where addresses are private, or beside this machine on one of its networks. Whoever is
 * not came from the Internet, also where a router lets him through and no proxy says so.
 */
export function isOwnNetwork(address: string): boolean {
  const [bare = ''] = address.replace(/^::ffff:/i, '').split('%');
  if (isIP(bare) === 0) return false;
  return ours.check(bare, kindOf(bare)) || besideUs().check(bare, kindOf(bare));
}

/** Asked for anew: a cable is put in, and an address given, after the start. */
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
