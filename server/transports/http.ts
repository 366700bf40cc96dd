import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Office } from '../application/office.ts';
import { Recordings } from '../application/complaints/recordings.ts';
import { caseFiles, neverAPage } from './case-files.ts';
import { casePapers } from './case-papers.ts';
import { complaintFiles } from './complaint-files.ts';
import { officeFiles } from './office-files.ts';
import type { UploadRoom } from './office-files.ts';
import { publicPages } from './public-pages.ts';
import { screenPages } from './screen-pages.ts';
import { standardPages } from './standard-pages.ts';

export interface HttpParts {
  readonly office: () => Office;
  /** The built screens; null in development, where Vite serves them. */
  readonly webRoot: string | null;
  readonly uploads: UploadRoom;
  readonly recordings?: Recordings;
}

/** What the hub answers besides the screens' own line. */
export function httpApp({ office, webRoot, uploads, recordings = new Recordings() }: HttpParts): Hono {
  const app = new Hono();
  for (const path of ['/api/attachments/*', '/api/complaints/*']) app.use(path, neverAPage);
  app.use(
    secureHeaders({
      // Plain http in the office network: a promise of https would lock the screens out.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.get('/healthz', (c) => {
    const { live, file, trial } = office();
    return c.json({ ok: true, hall: file.current.id, trial, day: live.hall.day, revision: live.position });
  });
  app.route('/', publicPages(office));
  app.route('/', standardPages(office));
  // Before the office's own files, which want an administrator for whatever else lies below.
  app.route('/api', caseFiles(office));
  app.route('/api', complaintFiles(office, recordings));
  app.route('/api', casePapers(office));
  app.route('/api', officeFiles(office, uploads));
  if (webRoot !== null) app.route('/', screenPages(webRoot));
  app.notFound((c) => c.text('Tidak ditemukan.', 404));
  app.onError((fault, c) => {
    office().log.fault('a page could not be answered', fault);
    return c.text('Terjadi kesalahan pada hub.', 500);
  });
  return app;
}
