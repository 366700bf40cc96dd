import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import type { Office } from '../../application/office.ts';
import { isPublicPath } from './public-paths.ts';

/** Nobody in the Internet can have them: they are kept for networks like an office's, or are no domain there. */
const INSIDE = /(^|\.)(local|lan|internal|home\.arpa|localhost|localdomain|home|corp)$/;
const DOMAIN = /^(?=.{1,253}$)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})+$/;
const named = new Set<string>();

/** What an office says its hub is called, too: a name of its own domain, say. False: that is no name. */
export function isOurNameToo(name: string): boolean {
  const plain = name.toLowerCase();
  if (!DOMAIN.test(plain)) return false;
  named.add(plain);
  return true;
}

/**
 * AC21: whether who asks has dialled the hub, and no name of another's that was made to point here, whose pages would be the hub's own to a
 * browser. An address is nobody else's, nor is one word, nor what only exists inside. A program without a name is nobody's browser.
 */
export function isOurName(host: string | undefined, publicUrl: string | undefined): boolean {
  if (host === undefined) return true;
  if (!URL.canParse(`http://${host}`)) return false;
  const name = nameIn(`http://${host}`);
  if (isIP(name.replaceAll(/[[\]]/g, '')) !== 0 || !name.includes('.') || INSIDE.test(name)) return true;
  return (
    named.has(name) || name === hostname().toLowerCase() || (publicUrl !== undefined && name === nameIn(publicUrl))
  );
}

const nameIn = (url: string): string => new URL(url).hostname.replace(/\.$/, '');

/** Visitors' pages are there under whatever name they are reached by. */
export const onlyByOurNames =
  (office: () => Office): MiddlewareHandler =>
  async (c, next) => {
    if (isPublicPath(c.req.path) || isOurName(c.req.header('host'), office().file.current.publicUrl)) return next();
    return c.text(
      'Nama ini belum dikenal sebagai nama pusat antrean. Bukalah dengan alamat angkanya, atau minta petugas TI menyebut nama ini saat program dijalankan: --name.',
      421,
    );
  };
