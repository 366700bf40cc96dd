import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { isGoodAt, livingSession } from '../../application/access/living-session.ts';
import type { SignedIn } from '../../application/answers/screen.ts';
import type { Office } from '../../application/office.ts';
import type { Device } from '../../ports/access.ts';
import { isKnown } from './known.ts';

/**
 * The clerk whose valid session the request carries in its header; never in an address, which others could read. AC4: next to it stands the
 * token of the device at which the password was given, so that a session alone is worth nothing.
 */
export async function signedIn(office: Office, c: Context): Promise<SignedIn | undefined> {
  const { first: token, second: shown } = bearerOf(c);
  if (token === undefined) return undefined;
  const device = shown === undefined ? undefined : await office.access.deviceWith(shown);
  const deviceId = device?.role === 'counter' ? device.id : null;
  if (!(await isGoodAt(office, token, { deviceId, address: addressOf(c) }))) return undefined;
  const living = await livingSession(office, { token });
  // AC2: a locked screen may fetch nothing either.
  if (!living || living.isLocked) return undefined;
  // DU2: only an administrator works at an unpaired browser, over http as on its line, and only while he is one.
  if (deviceId === null && !living.seat.clerk.rights.includes('administer')) return undefined;
  office.presence.seen(living.seat.session.id);
  isKnown(c);
  return living.seat;
}

/** The paired device at which the request was made, whoever is signed in there. */
export async function deviceShown({ access }: Office, c: Context): Promise<Device | undefined> {
  const { first, second = first } = bearerOf(c);
  return second === undefined ? undefined : access.deviceWith(second);
}

/** The paired kiosk that asks. */
export async function kioskOf({ access }: Office, c: Context): Promise<string | undefined> {
  const { first: token } = bearerOf(c);
  const device = token === undefined ? undefined : await access.deviceWith(token);
  return device?.role === 'kiosk' ? (device.place ?? undefined) : undefined;
}

/** `Bearer session.device`, as `ui/bearer.ts` writes it; a kiosk sends only its device's token. */
function bearerOf(c: Context): { readonly first?: string; readonly second?: string } {
  const [, first, second] =
    /^Bearer ([\w-]{20,200})(?:[.]([\w-]{20,200}))?$/.exec(c.req.header('Authorization') ?? '') ?? [];
  return { ...(first === undefined ? {} : { first }), ...(second === undefined ? {} : { second }) };
}

const addressOf = (c: Context): string =>
  ((c.env ?? {}) as Partial<HttpBindings>).incoming?.socket.remoteAddress ?? 'unknown';
