import { Hono } from 'hono';
import { RequestEntered } from '../../../contract/requests/request-from-home.ts';
import { enterRequest } from '../../application/home/enter-request.ts';
import type { PaperGiven } from '../../application/home/keep-papers.ts';
import type { Office } from '../../application/office.ts';
import { refuse } from '../door/refuse.ts';
import { seated } from '../door/seated.ts';
import type { Seated } from '../door/seated.ts';
import { asSent } from './as-sent.ts';
import { shortBody } from '../door/short-body.ts';

/** The photos of one request, already reduced by the clerk's screen. */
const LARGEST_REQUEST = 30_000_000;
const PAPER = 'paper:';

/** HM2: a request that a clerk enters for somebody who wrote to the office: form and photos in one press. */
export function homeRequests(office: () => Office): Hono<Seated> {
  const app = new Hono<Seated>();
  app.use('/requests', seated(office, { part: 'cases' }));
  const limit = shortBody(LARGEST_REQUEST, (c) => refuse(c, 'file-too-large'));
  app.post('/requests', asSent(), limit, async (c) => {
    const form = await c.req.formData().catch(() => null);
    const entered = RequestEntered.safeParse(jsonIn(form?.get('request')));
    if (!form || !entered.success) return refuse(c, 'malformed-request');
    const reply = await enterRequest(office(), c.get('seat'), entered.data, await papersIn(form));
    return reply.ok ? c.json(reply, 201) : refuse(c, reply.refusal);
  });
  return app;
}

async function papersIn(form: FormData): Promise<PaperGiven[]> {
  const papers: PaperGiven[] = [];
  for (const [name, part] of form.entries()) {
    if (typeof part === 'string' || !name.startsWith(PAPER)) continue;
    const requirementId = name.slice(PAPER.length);
    papers.push({
      requirementId: requirementId === '' ? null : requirementId,
      bytes: new Uint8Array(await part.arrayBuffer()),
    });
  }
  return papers;
}

function jsonIn(part: FormDataEntryValue | null | undefined): unknown {
  if (typeof part !== 'string') return undefined;
  try {
    return JSON.parse(part) as unknown;
  } catch {
    return undefined; // our screens never send this; refused like any malformed request
  }
}
