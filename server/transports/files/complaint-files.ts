import { Hono } from 'hono';
import { LARGEST_ATTACHMENT, LARGEST_RECORDING } from '../../../contract/attachment.ts';
import { attachToComplaint, seeComplaintAttachment } from '../../application/complaints/complaint-attachments.ts';
import type { Recordings } from '../../application/complaints/recordings.ts';
import type { Office } from '../../application/office.ts';
import { kioskOf } from '../door/bearer.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { asSent, commandIdOf } from './as-sent.ts';
import { atMost } from '../door/at-most.ts';

/** Scans and spoken notes of complaints: for those who have the complaint, and from the kiosk where a note is spoken. */
export function complaintFiles(office: () => Office, recordings: Recordings): Hono<Seated> {
  const app = new Hono<Seated>();
  // Before the check for a clerk, since nobody signs in at a kiosk.
  app.use('/complaints/recordings', async (c, next) => {
    if ((await kioskOf(office(), c)) === undefined) return refuse(c, 'not-paired');
    return next();
  });
  app.post('/complaints/recordings', asSent(), async (c) => {
    const kioskId = await kioskOf(office(), c);
    if (kioskId === undefined) return refuse(c, 'not-paired');
    const bytes = await atMost(LARGEST_RECORDING, c);
    if (!bytes) return refuse(c, 'file-too-large');
    const reply = await recordings.keep(office(), kioskId, bytes);
    return reply.ok ? c.json(reply, 201) : refuse(c, reply.refusal);
  });

  app.use('/complaints/*', seated(office, { part: 'complaints' }));
  app.post('/complaints/:complaint/attachments', asSent(), async (c) => {
    const bytes = await atMost(LARGEST_ATTACHMENT, c);
    if (!bytes) return refuse(c, 'file-too-large');
    const attached = { complaintId: c.req.param('complaint'), bytes, commandId: commandIdOf(c) };
    const reply = await attachToComplaint(office(), c.get('seat'), attached);
    return reply.ok ? c.json(reply, 201) : refuse(c, reply.refusal);
  });
  app.get('/complaints/:complaint/attachments/:id', async (c) => {
    const { complaint, id } = c.req.param();
    const seen = await seeComplaintAttachment(office(), c.get('seat'), complaint, id);
    if (!seen.ok) return refuse(c, seen.refusal);
    return c.body(new Uint8Array(seen.value.bytes), 200, {
      'Content-Type': seen.value.kind,
      'Content-Disposition': 'inline',
      'Cache-Control': 'no-store',
    });
  });
  return app;
}
