import type { Context } from 'hono';
import type { SignedIn } from '../application/answers/screen.ts';
import type { Office } from '../application/office.ts';

/** Whose living session the request carries in its header: never in an address, which others would read. */
export async function signedIn({ access }: Office, c: Context): Promise<SignedIn | undefined> {
  const token = bearerOf(c);
  const session = token === undefined ? undefined : await access.sessionWith(token);
  const clerk = session && (await access.clerk(session.clerkId));
  return clerk && { clerk, session };
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
