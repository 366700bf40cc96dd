import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Hono } from 'hono';
import type { Office } from '../../application/office.ts';
import type { ByteRange } from '../../ports/hall-media.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { asSent } from './as-sent.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** DI4: videos and pictures for displays in the office network, whole or in ranges, as browsers request them. */
export function mediaFiles(office: () => Office): Hono {
  const app = new Hono();
  app.get('/:file', (c) => {
    const name = c.req.param('file');
    const found = office().hallMedia.files.find(({ file }) => file === name);
    if (!found?.kind) return c.notFound();
    const range = rangeOf(c.req.header('Range'), found.bytes);
    if (range === 'beyond') return c.body(null, 416, { 'Content-Range': `bytes */${found.bytes}` });
    const { from, to } = range ?? { from: 0, to: found.bytes - 1 };
    const bytes = office().hallMedia.read(name, { from, to });
    if (!bytes) return c.notFound();
    return c.body(Readable.toWeb(bytes) as unknown as ReadableStream, range ? 206 : 200, {
      'Content-Type': found.kind,
      'Content-Length': String(to - from + 1),
      'Accept-Ranges': 'bytes',
      'Cache-Control': FOR_EVER,
      ETag: `"${found.edition}"`,
      ...(range ? { 'Content-Range': `bytes ${from}-${to}/${found.bytes}` } : {}),
    });
  });
  return app;
}

/** A single range; null: the whole file. Several ranges are answered with the whole, as the standard allows. */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from >= bytes || from > to ? 'beyond' : { from, to };
}

/** For administrators: puts a file into the folder, under the name given. */
export function mediaUploads(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/media', seated(office, { right: 'administer' }));

  app.post('/media', asSent(), async (c) => {
    const { body } = c.req.raw;
    const name = nameIn(c.req.header('X-File-Name'));
    if (!body || name === '') return refuse(c, 'malformed-request');
    const { hallMedia, access, clock } = office();
    const kept = await hallMedia.keep(Readable.fromWeb(body as WebStream), name);
    if (kept === 'too-large') return refuse(c, 'file-too-large');
    if (kept === 'not-accepted') return refuse(c, 'media-not-accepted');
    if (kept === 'disk-full') return refuse(c, 'disk-full');
    const { id } = c.get('seat').clerk;
    await access.record({ at: clock.now(), clerkId: id, what: 'media-added', subject: kept.file });
    return c.json({ ok: true, value: kept }, 201);
  });
  return app;
}

function nameIn(header = ''): string {
  try {
    return decodeURIComponent(header).trim().slice(0, 200);
  } catch {
    return ''; // our settings screen never sends this; refused like a missing one
  }
}
