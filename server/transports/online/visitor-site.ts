import type { Context } from 'hono';
import type { Html } from '../../../online/pages/page.ts';
import type { Scripts, Site } from '../../../online/pages/site.ts';
import { sorryPage } from '../../../online/pages/sorry.ts';
import { siteFrame } from '../../application/online/site-frame.ts';
import type { Office } from '../../application/office.ts';

/** What visitors' pages are made from. */
export interface VisitorParts {
  readonly office: () => Office;
  readonly scripts: Scripts;
  /** Proxies whose headers about the sender count. */
  readonly proxies: readonly string[];
}

export const languageOf = (c: Context): Site['language'] => (c.req.query('bahasa') === 'en' ? 'en' : 'id');

export const siteOf = (c: Context, { office, scripts }: VisitorParts): Site => ({
  frame: siteFrame(office()),
  language: languageOf(c),
  scripts,
});

type Status = 200 | 400 | 403 | 404 | 413 | 422 | 429 | 500 | 503;

export const send = (c: Context, page: Html, status: Status = 200): Response | Promise<Response> =>
  c.html(page, status);

export const sorry = (c: Context, parts: VisitorParts, why: Parameters<typeof sorryPage>[1], status: Status) =>
  send(c, sorryPage(siteOf(c, parts), why), status);
