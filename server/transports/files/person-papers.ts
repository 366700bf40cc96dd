import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PersonAsked } from '../../../contract/requests/person-requests.ts';
import type { Office } from '../../application/office.ts';
import { exportPerson } from '../../application/person/export-person.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { handOver, json } from './handed-over.ts';

/** In bytes; what is asked is shorter. */
const LONGEST_QUESTION = 1_000;

/** All that is held about one person, on a sheet (PD3). Whose it is travels in the body, never in an address. */
export function personPapers(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/person.pdf', seated(office, { part: 'hall' }));
  app.use('/person.pdf', bodyLimit({ maxSize: LONGEST_QUESTION, onError: (c) => refuse(c, 'malformed-request') }));
  app.post('/person.pdf', async (c): Promise<Response> => {
    const asked = PersonAsked.safeParse(json(await c.req.text()));
    if (!asked.success) return refuse(c, 'malformed-request');
    const reply = await exportPerson(office(), c.get('seat'), asked.data);
    return reply.ok ? handOver(office(), c, reply.value) : refuse(c, reply.refusal);
  });
  return app;
}
