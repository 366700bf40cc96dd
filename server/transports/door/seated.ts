import type { MiddlewareHandler } from 'hono';
import type { HttpRoute } from '../../../contract/http-routes.ts';
import { refused } from '../../../contract/reply.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { SignedIn } from '../../application/answers/screen.ts';
import type { Office } from '../../application/office.ts';
import { takesPart } from '../../application/access/takes-part.ts';
import { signedIn } from './bearer.ts';
import { refuse } from './refuse.ts';

export interface Seated {
  Variables: { seat: SignedIn };
}

type Wanted = Pick<HttpRoute, 'right' | 'part'>;

/** AC1: requires a clerk with this right or part; checked before any of the body is read. */
export const seated =
  (office: () => Office, wanted: Wanted): MiddlewareHandler<Seated> =>
  async (c, next) => {
    const seat = await signedIn(office(), c);
    if (!seat) return refuse(c, 'not-signed-in');
    const allowed = permitted(office(), seat, wanted);
    if (!allowed.ok) return refuse(c, allowed.refusal);
    c.set('seat', seat);
    return next();
  };

function permitted(office: Office, seat: SignedIn, { right, part }: Wanted): Reply<null> {
  if (right !== undefined && !seat.clerk.rights.includes(right)) return refused('not-allowed');
  if (part !== undefined && !takesPart[part](office, seat)) return refused('not-allowed');
  return { ok: true, value: null };
}
