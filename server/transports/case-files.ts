import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { LARGEST_ATTACHMENT } from '../../contract/attachment.ts';
import { worksOnCases } from '../application/actor.ts';
import type { SignedIn } from '../application/answers/screen.ts';
import { attachPaper, seeAttachment } from '../application/attachments.ts';
import type { Office } from '../application/office.ts';
import { signedIn } from './bearer.ts';
import { atMost } from './body.ts';
import { refuse } from './refuse.ts';

/** Photos and scans of papers, for clerks who work on cases. */
export function caseFiles(office: () => Office): Hono<{ Variables: { seat: SignedIn } }> {
  const app = new Hono<{ Variables: { seat: SignedIn } }>();
  app.use('/attachments/*', async (c, next) => {
    const seat = await signedIn(office(), c);
    if (!seat) return refuse(c, 'not-signed-in');
    if (!worksOnCases(office(), seat)) return refuse(c, 'not-allowed');
    c.set('seat', seat);
    return next();
  });

  app.post('/attachments/:case', async (c) => {
    const bytes = await atMost(LARGEST_ATTACHMENT, c);
    if (!bytes) return refuse(c, 'file-too-large');
    const requirementId = c.req.query('requirement') ?? null;
    const reply = await attachPaper(office(), c.get('seat'), { caseId: c.req.param('case'), requirementId, bytes });
    return reply.ok ? c.json(reply, 201) : refuse(c, reply.refusal);
  });

  app.get('/attachments/:case/:id', async (c) => {
    const seen = await seeAttachment(office(), c.get('seat'), c.req.param('case'), c.req.param('id'));
    if (!seen.ok) return refuse(c, seen.refusal);
    return c.body(new Uint8Array(seen.value.bytes), 200, {
      'Content-Type': seen.value.kind,
      'Content-Disposition': 'inline',
      'Cache-Control': 'no-store',
    });
  });
  return app;
}

/** AT3: whatever hides in an upload, no browser runs it or takes it for something else. The last word on its headers. */
export const neverAPage: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
};
