import { Hono } from 'hono';
import type { Context } from 'hono';
import type { OnlineService } from '../../../contract/views/online-view.ts';
import type { Filled } from '../../../online/pages/fields.ts';
import { chooseRequestPage, requestPage } from '../../../online/pages/request-form.ts';
import { requestDonePage } from '../../../online/pages/request-state.ts';
import { receiveRequest } from '../../application/home/receive-request.ts';
import { dayAt } from '../../domain/hall-time/zone.ts';
import { onlineService, onlineServices } from '../../application/online/services.ts';
import type { BigForms, Wrong } from './big-form.ts';
import type { FormTaken } from './form-intake.ts';
import { personsOf, photosLacking, problemsOf, requestIn } from './request-given.ts';
import { languageOf, send, siteOf, sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** Requests from home (004 lines 15 to 21). */
export function requestPages(parts: VisitorParts, forms: BigForms): Hono {
  const app = new Hono();
  const { office } = parts;
  const offered = () => onlineServices(office().file.current).filter(({ fromHome }) => fromHome !== null);

  app.get('/online/ajukan', (c) => {
    const [only, ...others] = offered();
    if (only && others.length === 0) return c.redirect(`/online/ajukan/${only.id}${englishOf(c)}`);
    return send(c, chooseRequestPage(siteOf(c, parts), offered()));
  });

  app.get('/online/ajukan/:service', async (c) => {
    const service = onlineService(office().file.current, c.req.param('service'));
    if (!service?.fromHome) return sorry(c, parts, 'notFound', 404);
    return send(c, requestPage(siteOf(c, parts), service, await forms.fresh()));
  });

  app.post('/online/ajukan/:service', async (c) => {
    const service = onlineService(office().file.current, c.req.param('service'));
    if (!service?.fromHome) return sorry(c, parts, 'notFound', 404);
    const form = await forms.take(c);
    return 'problems' in form ? mend(c, service, form, { values: form.fields ?? {} }) : take(c, service, form);
  });

  async function take(c: Context, service: OnlineService, form: FormTaken) {
    const given = requestIn(form, service, languageOf(c));
    const outcome = await forms.ask(c, {
      form,
      problems: problemsOf(form, given, {
        service,
        today: dayAt(office().clock.now(), office().file.current.timeZone),
      }),
      persons: personsOf(given.applicant),
      ask: (commandId) => receiveRequest(office(), { ...given, commandId }, 'online'),
    });
    if (!outcome.ok)
      return mend(c, service, outcome, { values: form.fields, lacking: photosLacking(given.papers, service) });
    return send(c, requestDonePage(siteOf(c, parts), { ...outcome.value, answerBy: given.answerBy }));
  }

  async function mend(c: Context, service: OnlineService, wrong: Wrong, filled: Omit<Filled, 'problems'>) {
    const { problems, status, paper } = wrong;
    const lacking = problems.includes('photo') ? (filled.lacking ?? []) : [];
    const page = requestPage(siteOf(c, parts), service, await forms.again(wrong), {
      ...filled,
      problems,
      lacking,
      paper,
    });
    return send(c, page, status);
  }
  return app;
}

const englishOf = (c: Context): string => (languageOf(c) === 'en' ? '?bahasa=en' : '');
