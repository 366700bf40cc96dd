import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import type { Office } from '../../application/office.ts';
import { isPublicPath } from './public-paths.ts';

/** Nobody on the Internet can own these: they are reserved for local networks, or are no top-level domains. */
const INSIDE = /(^|\.)(local|lan|internal|home\.arpa|localhost|localdomain|home|corp)$/;
const DOMAIN = /^(?=.{1,253}$)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/;
const named = new Set<string>();

/** Adds a name that the office gives its hub, such as one of its own domain. False: it is no domain name. */
export function isOurNameToo(name: string): boolean {
  const plain = name.toLowerCase();
  if (!DOMAIN.test(plain)) return false;
  named.add(plain);
  return true;
}

/**
 * AC21: whether the request was made to one of the hub's own names. Otherwise somebody could point his own domain here (DNS rebinding), and
 * his pages would count as the hub's. Addresses, single words and internal names belong to nobody else. A request without a name comes from
 * no browser.
 */
export function isOurName(host: string | undefined, publicUrl: string | undefined): boolean {
  if (host === undefined) return true;
  if (!URL.canParse(`http://${host}`)) return false;
  if (isInsideName(host)) return true;
  const name = nameIn(`http://${host}`);
  return isOfficeName(name) || (publicUrl !== undefined && name === nameIn(publicUrl));
}

/** ON3: the name at which visitors find the site from home, and by which nobody in the house asks for the hub. */
export function isVisitorsName(host: string | undefined, publicUrl: string | undefined): boolean {
  if (publicUrl === undefined || host === undefined || !URL.canParse(`http://${host}`)) return false;
  const name = nameIn(`http://${host}`);
  return name === nameIn(publicUrl) && !isInsideName(host) && !isOfficeName(name);
}

const isOfficeName = (name: string): boolean => named.has(name) || name === hostname().toLowerCase();

/** Nobody else can own it: an address, a single word, or an internal name. */
export function isInsideName(host: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const name = nameIn(`http://${host}`);
  return isIP(name.replaceAll(/[[\]]/g, '')) !== 0 || !name.includes('.') || INSIDE.test(name);
}

const nameIn = (url: string): string => new URL(url).hostname.replace(/\.$/, '');

/** Visitors' pages answer under any name. */
export const onlyByOurNames =
  (office: () => Office): MiddlewareHandler =>
  async (c, next) => {
    if (isPublicPath(c.req.path) || isOurName(c.req.header('host'), office().file.current.publicUrl)) return next();
    return c.text(
      'Nama ini belum dikenal sebagai nama pusat antrean. Bukalah dengan alamat angkanya, atau minta petugas TI menyebut nama ini saat program dijalankan: --name.',
      421,
    );
  };
