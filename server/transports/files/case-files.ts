import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { LARGEST_ATTACHMENT } from '../../../contract/attachment.ts';
import { attachPaper, seeAttachment } from '../../application/attachments/attachments.ts';
import type { Office } from '../../application/office.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { asSent, commandIdOf } from './as-sent.ts';
import { atMost } from '../door/at-most.ts';

/** Photos and scans of papers, for clerks who work on cases. */
export function caseFiles(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/attachments/*', seated(office, { part: 'cases' }));

  app.post('/attachments/:case', asSent(), async (c) => {
    const bytes = await atMost(LARGEST_ATTACHMENT, c);
    if (!bytes) return refuse(c, 'file-too-large');
    const requirementId = c.req.query('requirement') ?? null;
    const attached = { caseId: c.req.param('case'), requirementId, bytes, commandId: commandIdOf(c) };
    const reply = await attachPaper(office(), c.get('seat'), attached);
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

/** AT3: whatever is hidden in an upload, no browser runs it or takes it for another type. Sets the headers last. */
export const neverAPage: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  c.res.headers.set('X-Content-Type-Options', 'nosniff');
};
