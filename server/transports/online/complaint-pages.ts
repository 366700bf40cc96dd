import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  complaintDonePage,
  complaintLookPage,
  complaintPage,
  complaintsElsewherePage,
  complaintsPage,
  complaintStatePage,
} from '../../../online/pages/complaint.ts';
import { lookUpComplaint } from '../../application/complaints/look-up-complaint.ts';
import { complaintWays } from '../../application/online/contact-links.ts';
import { leaveComplaint } from '../../application/online/leave-complaint.ts';
import { partsOf } from '../../application/online/site-frame.ts';
import type { BigForms, Wrong } from './big-form.ts';
import { complaintIn, complaintProblems } from './complaint-given.ts';
import type { FormTaken } from './form-intake.ts';
import { personsOf } from './request-given.ts';
import type { SmallForm } from './small-form.ts';
import { languageOf, send, siteOf, sorry } from './visitor-site.ts';
import type { VisitorParts } from './visitor-site.ts';

/** Complaints, suggestions and feedback by telephone browser, and their state. */
export function complaintPages(parts: VisitorParts, form: SmallForm, forms: BigForms): Hono {
  const app = new Hono();
  const { office } = parts;
  const file = () => office().file.current;
  const isTaken = () => partsOf(file()).complaints;
  const mustBeNamed = () => file().complaints.identityRequired;

  app.get('/online/pengaduan', (c) => {
    const site = siteOf(c, parts);
    const ways = complaintWays(file());
    return send(c, isTaken() ? complaintsPage(site, ways) : complaintsElsewherePage(site, ways));
  });

  // A code from paper works here, wherever the complaint was made.
  app.get('/online/pengaduan/status', (c) => send(c, complaintLookPage(siteOf(c, parts))));
  app.post('/online/pengaduan/status', form, async (c) => {
    const { code = '' } = c.get('fields');
    const looked = await lookUpComplaint(office(), code, c.get('sender'));
    const site = siteOf(c, parts);
    if (looked.ok) return send(c, complaintStatePage(site, looked.value));
    if (looked.refusal === 'too-many-tries') return sorry(c, parts, 'tooMany', 429);
    return send(c, complaintLookPage(site, code), 404);
  });

  app.get('/online/pengaduan/tulis', async (c) => {
    if (!isTaken()) return sorry(c, parts, 'offPart', 404);
    return send(c, complaintPage(siteOf(c, parts), mustBeNamed(), await forms.fresh()));
  });

  app.post('/online/pengaduan/tulis', async (c) => {
    if (!isTaken()) return sorry(c, parts, 'offPart', 404);
    const form = await forms.take(c);
    return 'problems' in form ? mend(c, form, form.fields ?? {}) : take(c, form);
  });

  async function take(c: Context, form: FormTaken) {
    const given = complaintIn(form, languageOf(c));
    const outcome = await forms.ask(c, {
      form,
      problems: complaintProblems(form, given, mustBeNamed()),
      persons: personsOf(given.complainant),
      ask: (commandId) => leaveComplaint(office(), { ...given, commandId }),
    });
    if (!outcome.ok) return mend(c, outcome, form.fields);
    return send(c, complaintDonePage(siteOf(c, parts), outcome.value));
  }

  async function mend(c: Context, wrong: Wrong, values: FormTaken['fields']) {
    const { problems, status } = wrong;
    return send(
      c,
      complaintPage(siteOf(c, parts), mustBeNamed(), await forms.again(wrong), { values, problems }),
      status,
    );
  }
  return app;
}
