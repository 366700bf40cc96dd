import { Hono } from 'hono';
import { PersonAsked } from '../../../contract/requests/person-requests.ts';
import type { Office } from '../../application/office.ts';
import { exportPerson } from '../../application/person/export-person.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { handOver, json } from './handed-over.ts';
import { shortBody } from '../door/short-body.ts';

/** In bytes; requests are shorter. */
const LONGEST_QUESTION = 1_000;

/** PD3: all data held about one person, as a sheet. The person is named in the body, never in an address. */
export function personPapers(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/person.pdf', seated(office, { part: 'hall' }));
  app.use(
    '/person.pdf',
    shortBody(LONGEST_QUESTION, (c) => refuse(c, 'malformed-request')),
  );
  app.post('/person.pdf', async (c): Promise<Response> => {
    const asked = PersonAsked.safeParse(json(await c.req.text()));
    if (!asked.success) return refuse(c, 'malformed-request');
    const reply = await exportPerson(office(), c.get('seat'), asked.data);
    return reply.ok ? handOver(office(), c, reply.value) : refuse(c, reply.refusal);
  });
  return app;
}
