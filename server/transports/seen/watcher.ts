import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Office } from '../../application/office.ts';

/** The machine itself: somebody at it could read the hub's files, too. */
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1)$/u;

export const peerOf = (c: Context): string =>
  ((c.env ?? {}) as Partial<HttpBindings>).incoming?.socket.remoteAddress?.replace(/^::ffff:/i, '') ?? '';

export const isAtTheHub = (c: Context): boolean => LOOPBACK.test(peerOf(c));

type Parts = Pick<Office, 'secrets' | 'guesses' | 'clock'>;

/** OB7: whether the token set by an administrator is shown. Null: none is set. After too many wrong tokens none is accepted. */
export function showsToken({ secrets, guesses, clock }: Parts, c: Context): boolean | null {
  const expected = secrets.get('metrics-token');
  if (expected === null) return null;
  const [, shown = ''] = /^Bearer (\S{1,2000})$/u.exec(c.req.header('Authorization') ?? '') ?? [];
  if (shown === '' || !guesses.metrics.allows(peerOf(c), clock.now())) return false;
  const fits = timingSafeEqual(digest(shown), digest(expected));
  if (fits) guesses.metrics.giveBack(peerOf(c));
  return fits;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
