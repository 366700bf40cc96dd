import { Hono } from 'hono';
import type { Context } from 'hono';
import { CaseQuery } from '../../../contract/requests/case-requests.ts';
import type { SignedIn } from '../../application/answers/screen.ts';
import { exportCases } from '../../application/cases/case-export.ts';
import { seeLetter } from '../../application/letters/letter-file.ts';
import type { Office } from '../../application/office.ts';
import type { TableKind } from '../../ports/tables.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { handOver, json } from './handed-over.ts';
import { shortBody } from '../door/short-body.ts';

/** In bytes; what screens send is shorter. */
const LONGEST_QUESTION = 4_000;

/** Files that clerks export: the table of a search, and a letter on A4. */
export function casePapers(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  for (const path of ['/cases.csv', '/cases.xlsx']) app.use(path, seated(office, { part: 'cases' }));
  app.use('/letters/*', seated(office, { part: 'letters' }));
  // The search names a person or a NIK, so it travels in the body and never in an address, which others could read.
  const small = shortBody(LONGEST_QUESTION, (c) => refuse(c, 'malformed-request'));
  app.post('/cases.csv', small, (c) => table(office(), c, c.get('seat'), 'csv'));
  app.post('/cases.xlsx', small, (c) => table(office(), c, c.get('seat'), 'xlsx'));

  app.get('/letters/:file{.+[.]pdf}', async (c) => {
    const letterId = c.req.param('file').slice(0, -'.pdf'.length);
    const seen = await seeLetter(office(), c.get('seat'), letterId);
    if (!seen.ok) return refuse(c, seen.refusal);
    return c.body(new Uint8Array(seen.value), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="surat.pdf"',
      'Cache-Control': 'no-store',
    });
  });
  return app;
}

async function table(office: Office, c: Context, seat: SignedIn, kind: TableKind): Promise<Response> {
  const query = CaseQuery.safeParse(json(await c.req.text()));
  if (!query.success) return refuse(c, 'malformed-request');
  const exported = await exportCases(office, seat, query.data, kind);
  if (!exported.ok) return refuse(c, exported.refusal);
  return handOver(office, c, exported.value);
}
