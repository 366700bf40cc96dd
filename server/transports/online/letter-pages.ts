import { Hono } from 'hono';
import { letterLookPage, letterPage, letterUnknownPage } from '../../../online/pages/letter.ts';
import { lookUpLetter } from '../../application/online/letter.ts';
import type { SmallForm } from './small-form.ts';
import { send, siteOf } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** LE4: whether the hall issued a letter, by the QR on it or by the code beneath. */
export function letterPages(parts: VisitorParts, form: SmallForm): Hono {
  const app = new Hono();

  app.get('/v/:code', async (c) => {
    const code = c.req.param('code');
    const letter = await lookUpLetter(parts.office(), code);
    const site = siteOf(c, parts);
    return letter
      ? send(c, letterPage(site, letter, `/v/${encodeURIComponent(code)}`))
      : send(c, letterUnknownPage(site, null), 404);
  });

  app.get('/online/surat', (c) => send(c, letterLookPage(siteOf(c, parts))));
  app.post('/online/surat', form, async (c) => {
    const letter = await lookUpLetter(parts.office(), c.get('fields')['code'] ?? '');
    const site = siteOf(c, parts);
    return letter ? send(c, letterPage(site, letter, null)) : send(c, letterUnknownPage(site, null), 404);
  });
  return app;
}
