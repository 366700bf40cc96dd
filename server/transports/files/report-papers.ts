import { Hono } from 'hono';
import type { Context } from 'hono';
import { BookId, Period } from '../../../contract/views/report-view.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { SignedIn } from '../../application/answers/screen.ts';
import type { ExportedTable } from '../../application/cases/case-export.ts';
import type { Office } from '../../application/office.ts';
import { exportNow } from '../../application/hall-now/export-now.ts';
import { exportBook } from '../../application/reports/export-book.ts';
import { exportReport, exportTable } from '../../application/reports/export-report.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { handOver, json } from './handed-over.ts';
import { shortBody } from '../door/short-body.ts';

/** In bytes; two dates are shorter. */
const LONGEST_QUESTION = 1_000;
const FILE = '/reports/:what{figures|survey}';

/** Reports and books for download; asked for in the body, like all exports. */
export function reportPapers(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/reports/*', seated(office, { part: 'reports' }));
  app.use(
    '/reports/*',
    shortBody(LONGEST_QUESTION, (c) => refuse(c, 'malformed-request')),
  );

  for (const kind of ['xlsx', 'pdf'] as const) {
    app.post(`${FILE}/all.${kind}`, (c) =>
      answer(office(), c, (seat, period) => exportReport(office(), seat, whatOf(c), period, kind)),
    );
  }
  app.post(`${FILE}/:table{[a-z]+[.]csv}`, (c) =>
    answer(office(), c, (seat, period) => {
      const table = (c.req.param('table') ?? '').slice(0, -'.csv'.length);
      return exportTable(office(), seat, whatOf(c), period, table);
    }),
  );
  app.post('/reports/now/:what{[a-z]+[.](?:csv|xlsx)}', async (c) => {
    const reply = await exportNow(office(), c.get('seat'), c.req.param('what'));
    return reply.ok ? handOver(office(), c, reply.value) : refuse(c, reply.refusal);
  });
  for (const kind of ['csv', 'xlsx', 'pdf'] as const) {
    app.post(`/reports/books/:book/rows.${kind}`, async (c): Promise<Response> => {
      const book = BookId.safeParse(c.req.param('book'));
      if (!book.success) return refuse(c, 'malformed-request');
      return answer(office(), c, (seat, period) => exportBook(office(), seat, book.data, period, kind));
    });
  }
  return app;
}

const whatOf = (c: Context): 'figures' | 'survey' => (c.req.param('what') === 'survey' ? 'survey' : 'figures');

async function answer(
  office: Office,
  c: Context<Seated>,
  exported: (seat: SignedIn, period: Period) => Promise<Reply<ExportedTable>>,
): Promise<Response> {
  const period = Period.safeParse(json(await c.req.text()));
  if (!period.success) return refuse(c, 'malformed-request');
  const reply = await exported(c.get('seat'), period.data);
  return reply.ok ? handOver(office, c, reply.value) : refuse(c, reply.refusal);
}
