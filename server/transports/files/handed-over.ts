import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Context } from 'hono';
import type { ExportedTable } from '../../application/cases/case-export.ts';
import type { Office } from '../../application/office.ts';

/** A file for download, sent while it is made. */
export function handOver({ log }: Office, c: Context, { fileName, mediaType, bytes }: ExportedTable): Response {
  const stream = Readable.from(bytes, { objectMode: false });
  stream.on('error', (fault) => log.fault('a file to take along broke off', fault));
  // The same stream; only the types of Node and the web differ.
  return c.body(Readable.toWeb(stream) as WebStream & ReadableStream, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
  });
}

export function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // our screens never send this; refused like any malformed request
  }
}
