import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { visible } from '../../../contract/visible.ts';
import { senderOf } from '../door/from-outside.ts';
import { isFromOurPages } from '../door/origin.ts';
import type { Limits } from './limits.ts';
import { sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';
import { shortBody } from '../door/short-body.ts';

const LONGEST = 2_000;

export type SmallForm = MiddlewareHandler<{ Variables: { fields: Readonly<Record<string, string>>; sender: string } }>;

/** A form of a few words: only from our own pages, and rate-limited. */
export function smallForm(parts: VisitorParts, limits: Limits, longest = LONGEST): SmallForm {
  const small = shortBody(longest, (c) => sorry(c, parts, 'notFromHere', 413));
  const read: SmallForm = async (c, next) => {
    if (!isFromOurPages((name) => c.req.header(name))) return sorry(c, parts, 'notFromHere', 403);
    const sender = senderOf(c, parts.proxies);
    const now = parts.office().clock.now();
    if (!limits.look.allows(sender, now)) return sorry(c, parts, 'tooMany', 429);
    c.set('sender', sender);
    c.set('fields', fieldsIn(await c.req.text()));
    const answered = await limits.wrong.guess(sender, now, () => next().then(() => c.res.status), leadsNowhere);
    return answered === null ? sorry(c, parts, 'tooMany', 429) : undefined;
  };
  return every(small, read) as SmallForm;
}

/** AC24. */
const fieldsIn = (body: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(body)].map(([name, words]) => [name, visible(words)]));

const leadsNowhere = (status: number): boolean => status === 404 || status === 403;
