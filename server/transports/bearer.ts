import type { Context } from 'hono';
import { livingSession } from '../application/access/living-session.ts';
import type { SignedIn } from '../application/answers/screen.ts';
import type { Office } from '../application/office.ts';

/** Whose living session the request carries in its header: never in an address, which others would read. */
export async function signedIn(office: Office, c: Context): Promise<SignedIn | undefined> {
  const token = bearerOf(c);
  const living = token === undefined ? undefined : await livingSession(office, { token });
  // AC2: a locked screen fetches nothing, either.
  if (!living || living.isLocked) return undefined;
  office.presence.seen(living.seat.session.id);
  return living.seat;
}

/** Which paired kiosk of the hall asks. */
export async function kioskOf({ access }: Office, c: Context): Promise<string | undefined> {
  const token = bearerOf(c);
  const device = token === undefined ? undefined : await access.deviceWith(token);
  return device?.role === 'kiosk' ? (device.place ?? undefined) : undefined;
}

function bearerOf(c: Context): string | undefined {
  const [, token] = /^Bearer ([\w-]{20,200})$/.exec(c.req.header('Authorization') ?? '') ?? [];
  return token;
}
