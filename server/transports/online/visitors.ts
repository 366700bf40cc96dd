import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import type { OnlineParts } from '../../../contract/views/online-view.ts';
import { siteFrame } from '../../application/online/site-frame.ts';
import type { Office } from '../../application/office.ts';
import { hasHungUp } from '../door/hung-up.ts';
import { BigForms } from './big-form.ts';
import type { Guards } from './big-form.ts';
import { complaintPages } from './complaint-pages.ts';
import { visitorsPaths } from './headers.ts';
import { letterPages } from './letter-pages.ts';
import { limits as newLimits } from './limits.ts';
import { addressesOf, builtScripts, scriptFiles } from './scripts.ts';
import { Proofs } from './proofs.ts';
import { requestPages } from './request-pages.ts';
import { requestStatePages } from './request-state-pages.ts';
import { sitePages } from './site-pages.ts';
import { smallForm } from './small-form.ts';
import { surveyPages } from './survey-pages.ts';
import { ticketPages } from './ticket-pages.ts';
import { TicketFollowers } from './ticket-followers.ts';
import { sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** Nine answers and a thousand letters of up to nine bytes each when encoded. */
const SURVEY_LONGEST = 12_000;

interface SiteParts {
  readonly office: () => Office;
  readonly scriptRoot: string | null;
  readonly followers?: TicketFollowers;
  readonly proxies?: readonly string[];
  /** Difficulty of the proof of work; absent: the usual one. */
  readonly proofRounds?: number | undefined;
}

/** The site for visitors' own telephones. If the hall has switched it off, QR codes of tickets and letters still work. */
export function visitors({ office, scriptRoot, followers = new TicketFollowers(office), ...more }: SiteParts): Hono {
  const { proxies = [], proofRounds } = more;
  const built = builtScripts(scriptRoot);
  const parts: VisitorParts = { office, proxies, scripts: addressesOf(built) };
  const limits = newLimits();
  const app = new Hono();
  // These routes share an app with the office's, so the site's middleware is bound to its own paths.
  for (const path of visitorsPaths) app.use(path, compress());
  app.route('/', scriptFiles(built));
  app.route('/', ticketPages(parts, followers));
  app.route('/', letterPages(parts, smallForm(parts, limits), limits));
  app.use('/online/*', async (c, next) => {
    if (office().file.current.online?.enabled === true) return next();
    return sorry(c, parts, 'off', 404);
  });
  app.route('/', sitePages(parts));
  const proofs = new Proofs(() => office().chance.token(), proofRounds);
  app.route('/', formPages(parts, { proxies, limits, proofs }));
  app.all('/online/*', (c) => sorry(c, parts, 'notFound', 404));
  app.onError((fault, c) => {
    if (hasHungUp(fault)) return c.body(null, 400);
    office().log.fault('a page for visitors could not be answered', fault);
    return sorry(c, parts, 'fault', 500);
  });
  return app;
}

/** What visitors send. */
function formPages(parts: VisitorParts, guards: Guards): Hono {
  const { limits } = guards;
  const forms = new BigForms(parts.office, guards);
  const form = smallForm(parts, limits);
  const app = new Hono();
  // Those who have asked already can see the state, even where requests are no longer taken.
  app.use('/online/ajukan/*', isOpen(parts, 'requests'));
  app.route('/', requestPages(parts, forms));
  app.route('/', requestStatePages(parts, form, forms, limits));
  app.route('/', complaintPages(parts, form, forms));
  app.route('/', surveyPages(parts, smallForm(parts, limits, SURVEY_LONGEST)));
  return app;
}

const isOpen =
  (parts: VisitorParts, part: keyof OnlineParts): MiddlewareHandler =>
  async (c, next) =>
    siteFrame(parts.office()).parts[part] ? next() : sorry(c, parts, 'offPart', 404);
