import { Hono } from 'hono';
import { letterLookPage, letterPage, letterUnknownPage } from '../../../online/pages/letter.ts';
import { lookUpLetter } from '../../application/online/letter.ts';
import { senderOf } from '../door/from-outside.ts';
import type { Limits } from './limits.ts';
import type { SmallForm } from './small-form.ts';
import { send, siteOf, sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** LE4: whether the hall issued a letter, by its QR or by the code below it. */
export function letterPages(parts: VisitorParts, form: SmallForm, limits: Limits): Hono {
  const app = new Hono();

  app.get('/v/:code', async (c) => {
    const office = parts.office();
    const code = c.req.param('code');
    const sender = senderOf(c, parts.proxies);
    const look = () => lookUpLetter(office, code).then((letter) => ({ letter }));
    const looked = await limits.wrong.guess(sender, office.clock.now(), look, ({ letter }) => !letter);
    if (!looked) return sorry(c, parts, 'tooMany', 429);
    const site = siteOf(c, parts);
    const { letter } = looked;
    if (letter) return send(c, letterPage(site, letter, `/v/${encodeURIComponent(code)}`));
    return send(c, letterUnknownPage(site, null), 404);
  });

  app.get('/online/surat', (c) => send(c, letterLookPage(siteOf(c, parts))));
  app.post('/online/surat', form, async (c) => {
    const letter = await lookUpLetter(parts.office(), c.get('fields')['code'] ?? '');
    const site = siteOf(c, parts);
    return letter ? send(c, letterPage(site, letter, null)) : send(c, letterUnknownPage(site, null), 404);
  });
  return app;
}
