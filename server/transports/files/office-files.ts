import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { refused } from '../../../contract/reply.ts';
import type { Office } from '../../application/office.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { asSent } from './as-sent.ts';
import { audit } from '../../application/access/audit.ts';

/** Saves an upload as a file outside the public folder; throws `UploadTooLarge`. */
export interface UploadRoom {
  keep(stream: Readable, name: string): Promise<string>;
}

/** Files that go over http because of their size: pictures of papers, the register. Only for administrators. */
export function officeFiles(office: () => Office, uploads: UploadRoom): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use(seated(office, { right: 'administer' }));

  app.get('/papers/:file{.+[.]png}', async (c) => {
    const jobId = c.req.param('file').slice(0, -'.png'.length);
    const picture = await office().printRoom.picture(jobId);
    if (!picture) return c.json(refused('unknown-job'), 404);
    await audit(office(), c.get('seat').clerk.id, 'paper-seen', jobId);
    c.header('Cache-Control', 'no-store');
    return c.body(new Uint8Array(picture), 200, { 'Content-Type': 'image/png' });
  });

  app.get('/register/:snapshot/refused', async (c) => {
    const snapshot = c.req.param('snapshot');
    const rows = await office().register.refusedRows(snapshot === 'last' ? snapshot : Number(snapshot));
    if (!rows) return c.json(refused('unknown-snapshot'), 404);
    await audit(office(), c.get('seat').clerk.id, 'refused-rows-seen', snapshot);
    return c.body(new Uint8Array(rows), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="baris-ditolak.csv"',
      'Cache-Control': 'no-store',
    });
  });

  app.post('/register', asSent(), async (c) => {
    const about = {
      name: headerText(c, 'X-Register-Name'),
      period: headerText(c, 'X-Register-Period'),
      source: headerText(c, 'X-File-Name'),
    };
    const body = c.req.raw.body;
    if (!body || Object.values(about).some((text) => text === '' || text.length > 200)) {
      return c.json(refused('malformed-request'), 400);
    }
    if (office().register.importing.is === 'running') return c.json(refused('import-running'), 409);
    const file = await uploads.keep(Readable.fromWeb(body as WebStream), about.source);
    if (!office().register.beginImport(file, about)) return c.json(refused('import-running'), 409);
    await audit(office(), c.get('seat').clerk.id, 'register-import-begun', about.period);
    return c.json({ ok: true, value: null }, 202);
  });
  return app;
}

function headerText(c: Context, name: string): string {
  try {
    return decodeURIComponent(c.req.header(name) ?? '').trim();
  } catch {
    return ''; // our settings screen never sends this; refused like a missing one
  }
}
