import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Problem } from '../../../online/pages/fields.ts';
import { broughtPage, requestLookPage, requestStatePage } from '../../../online/pages/request-state.ts';
import { bringPapers } from '../../application/home/bring-papers.ts';
import { fetchLetter } from '../../application/home/fetch-letter.ts';
import { lookUpRequest } from '../../application/home/look-up-request.ts';
import { senderOf } from '../door/from-outside.ts';
import { commandIdOf } from './big-form.ts';
import type { BigForms } from './big-form.ts';
import type { Limits } from './limits.ts';
import { papersIn } from './request-given.ts';
import type { SmallForm } from './small-form.ts';
import { send, siteOf, sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

interface Shown {
  readonly problems?: readonly Problem[];
  readonly paper?: string | undefined;
  readonly wrongDigits?: boolean;
  readonly status?: 200 | 403 | 413 | 422 | 429 | 503;
}

/** ON6: the state of a request, by its code. */
export function requestStatePages(parts: VisitorParts, form: SmallForm, forms: BigForms, limits: Limits): Hono {
  const app = new Hono();
  const { office } = parts;

  app.get('/online/status', (c) => send(c, requestLookPage(siteOf(c, parts))));
  app.post('/online/status', form, (c) => show(c, c.get('fields')['code'] ?? ''));

  app.post('/online/status/surat', form, async (c) => {
    const { code = '', digits = '' } = c.get('fields');
    const fetched = await fetchLetter(office(), code, digits);
    if (!fetched.ok && fetched.refusal === 'too-many-tries') return sorry(c, parts, 'tooMany', 429);
    if (!fetched.ok) return show(c, code, { wrongDigits: true, status: 403 });
    return c.body(new Uint8Array(fetched.value.pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${fetched.value.fileName}"`,
    });
  });

  /** HM4: the code admits the sender, so no proof of work is asked for; wrong codes are counted. */
  app.post('/online/status/berkas', async (c) => {
    const sender = senderOf(c, parts.proxies);
    const now = office().clock.now();
    const answer = await limits.wrong.guess(
      sender,
      now,
      () => bring(c),
      ({ status }) => status === 404,
    );
    return answer ?? sorry(c, parts, 'tooMany', 429);
  });

  async function bring(c: Context): Promise<Response> {
    const taken = await forms.take(c);
    if ('problems' in taken && taken.fields) return show(c, taken.fields['code'] ?? '', taken);
    if ('problems' in taken) return sorry(c, parts, sorryFor[taken.status] ?? 'fault', taken.status);
    const { code = '' } = taken.fields;
    const papers = papersIn(taken);
    const brought =
      papers.length === 0 ? null : await bringPapers(office(), { code }, papers, commandIdOf(taken, c.req.path));
    if (brought?.ok) return thank(c, code, brought.value.number);
    const problem = brought ? (problemOf[brought.refusal] ?? 'malformed') : 'photo';
    return show(c, code, { problems: [problem], status: 422, paper: brought?.detail });
  }

  /** HM4: the case goes on with the last paper. */
  async function thank(c: Context, code: string, number: string) {
    const state = await lookUpRequest(office(), code);
    return send(c, broughtPage(siteOf(c, parts), number, state.ok ? state.value.asked : []));
  }

  async function show(c: Context, code: string, { status = 200, ...shown }: Shown = {}) {
    const state = await lookUpRequest(office(), code);
    const site = siteOf(c, parts);
    if (!state.ok) return send(c, requestLookPage(site, code), 404);
    return send(c, requestStatePage(site, state.value, { code, formId: forms.formId, ...shown }), status);
  }
  return app;
}

/** Of a form that was not read to its end, not even the code is known. */
const sorryFor: Partial<Record<number, Parameters<typeof sorry>[2]>> = { 403: 'notFromHere', 413: 'photosLarge' };

const problemOf: Partial<Record<string, Problem>> = {
  'file-too-large': 'photoLarge',
  'file-not-accepted': 'photoKind',
};
