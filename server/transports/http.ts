import { Hono } from 'hono';
import type { Office } from '../application/office.ts';
import { Recordings } from '../application/complaints/recordings.ts';
import { diskTroubleIn } from '../application/seen/disk-watch.ts';
import { DamagedOnTheWay } from './files/as-sent.ts';
import { caseFiles, neverAPage } from './files/case-files.ts';
import { casePapers } from './files/case-papers.ts';
import { complaintFiles } from './files/complaint-files.ts';
import { frontPage } from './pages/front-page.ts';
import { homeRequests } from './files/home-requests.ts';
import { hasHungUp } from './door/hung-up.ts';
import { mediaFiles, mediaUploads } from './files/media-files.ts';
import { officeHeaders } from './door/office-headers.ts';
import { officeFiles } from './files/office-files.ts';
import type { UploadRoom } from './files/office-files.ts';
import { notByGuessing } from './door/guessing.ts';
import { onlyFromOurPages } from './door/our-pages.ts';
import { lettingGoOfUnread } from './door/unread.ts';
import { onlyVisitorsFromOutside } from './door/from-outside.ts';
import { onlyByOurNames } from './door/own-names.ts';
import { visitorsHeaders, visitorsPaths } from './online/headers.ts';
import type { TicketFollowers } from './online/ticket-followers.ts';
import { visitors } from './online/visitors.ts';
import { personPapers } from './files/person-papers.ts';
import { refuse } from './door/refuse.ts';
import { reportPapers } from './files/report-papers.ts';
import { screenPages } from './pages/screen-pages.ts';
import { seenPages } from './seen/seen-pages.ts';
import { standardPages } from './pages/standard-pages.ts';
import { ownRecordings, voiceFiles } from './files/voice-files.ts';
import { whatsappWebhook } from './whatsapp/whatsapp-webhook.ts';

interface HttpParts {
  readonly office: () => Office;
  /** The built screens; null in development, where Vite serves them. */
  readonly webRoot: string | null;
  readonly uploads: UploadRoom;
  readonly recordings?: Recordings;
  readonly followers?: TicketFollowers;
  /** The visitors' site's built scripts; its pages work without them, too. */
  readonly scriptRoot?: string | null;
  /** Addresses of the proxies before the hub: their headers about the sender count, and what they pass on is from outside. */
  readonly proxies?: readonly string[];
  readonly proofRounds?: number;
}

/** What the hub answers over http, apart from the screens' lines. */
export function httpApp({
  office,
  webRoot,
  uploads,
  recordings = new Recordings(),
  scriptRoot = webRoot,
  ...outside
}: HttpParts): Hono {
  const app = new Hono();
  app.use(lettingGoOfUnread);
  app.use(onlyVisitorsFromOutside(office, outside.proxies ?? []));
  app.use(onlyByOurNames(office));
  for (const path of ['/api/attachments/*', '/api/complaints/*']) app.use(path, neverAPage);
  for (const path of visitorsPaths) app.use(path, visitorsHeaders);
  app.use(officeHeaders);
  for (const path of ['/api/*', '/voice/*']) app.use(path, onlyFromOurPages);
  app.use(notByGuessing(office));
  app.route('/', seenPages(office));
  app.route('/', frontPage(office));
  app.route('/', visitors({ office, scriptRoot, ...outside }));
  app.route('/', standardPages(office));
  app.route('/voice', voiceFiles(office));
  app.route('/media', mediaFiles(office));
  // Before the office's own files, which require an administrator for everything below.
  app.route('/api', caseFiles(office));
  app.route('/api', complaintFiles(office, recordings));
  app.route('/api', casePapers(office));
  app.route('/api', ownRecordings(office));
  app.route('/api', mediaUploads(office));
  app.route('/api', reportPapers(office));
  app.route('/api', personPapers(office));
  app.route('/api', homeRequests(office));
  app.route('/api', whatsappWebhook(office, outside.proxies));
  app.route('/api', officeFiles(office, uploads));
  if (webRoot !== null) app.route('/', screenPages(webRoot));
  app.notFound((c) => c.text('Tidak ditemukan.', 404));
  app.onError((fault, c) => {
    if (fault instanceof DamagedOnTheWay) return refuse(c, 'malformed-request');
    if (hasHungUp(fault)) return c.body(null, 400);
    office().log.fault('a page could not be answered', fault);
    const trouble = diskTroubleIn(fault);
    // DU7: as on a line.
    if (trouble !== null && c.req.path.startsWith('/api/')) return refuse(c, 'not-kept', trouble);
    return c.text('Terjadi kesalahan pada hub.', 500);
  });
  return app;
}
