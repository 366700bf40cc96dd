import { Hono } from 'hono';
import { surveyPage, surveyRefusedPage, surveyThanksPage } from '../../../online/pages/survey.ts';
import { at } from '../../../online/pages/site.ts';
import { answerOnline, onlineSurvey } from '../../application/online/survey.ts';
import type { SmallForm } from './small-form.ts';
import { languageOf, send, siteOf, sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** The survey behind a ticket's token, once the visit is over (SV4). */
export function surveyPages(parts: VisitorParts, form: SmallForm): Hono {
  const app = new Hono();

  app.get('/online/survei/selesai', (c) => send(c, surveyThanksPage(siteOf(c, parts))));
  app.get('/online/survei/:token', async (c) => {
    const token = c.req.param('token');
    const survey = await onlineSurvey(parts.office(), token);
    if (survey.ok) return send(c, surveyPage(siteOf(c, parts), token, survey.value));
    if (survey.refusal === 'survey-off') return sorry(c, parts, 'offPart', 404);
    return send(c, surveyRefusedPage(siteOf(c, parts), token, survey.refusal), statusOf(survey.refusal));
  });

  app.post('/online/survei/:token', form, async (c) => {
    const token = c.req.param('token');
    const reply = await answerOnline(parts.office(), token, c.get('fields'), languageOf(c));
    // Redirected, so that a reload sends nothing again.
    if (reply.ok) return c.redirect(at(siteOf(c, parts), '/online/survei/selesai'), 303);
    if (reply.refusal === 'survey-off') return sorry(c, parts, 'offPart', 404);
    const again = reply.refusal === 'malformed-request' ? await onlineSurvey(parts.office(), token) : reply;
    if (again.ok && again.value) return send(c, surveyPage(siteOf(c, parts), token, again.value, c.get('fields')), 422);
    return send(c, surveyRefusedPage(siteOf(c, parts), token, reply.refusal), statusOf(reply.refusal));
  });
  return app;
}

const statusOf = (refusal: string) => (refusal === 'unknown-visit' ? 404 : 200);
