import { html } from 'hono/html';
import type { OnlinePaper, OnlineService } from '../../contract/views/online-view.ts';
import { choice, dayField, field, longField, nothingFilled, protectedForm } from './fields.ts';
import type { Filled, Protected } from './fields.ts';
import { door } from './home.ts';
import { page } from './page.ts';
import type { Html } from './page.ts';
import { photoFields, photosSaid } from './photo-fields.ts';
import { told, wordsOf } from './site.ts';
import type { Site } from './site.ts';

/** Which service; a hall with one has no need to ask. */
export function chooseRequestPage(site: Site, services: readonly OnlineService[]): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.requestTitle}</h1>
    <p class="lead">${t.requestLead}</p>
    <nav>
      <ul class="doors">
        ${services.map(({ id, name, hint }) => door(site, `/online/ajukan/${id}`, told(site, name), told(site, hint)))}
      </ul>
    </nav>`;
  return page(site, { title: t.requestTitle, main, path: '/online/ajukan' });
}

/** The form of 004 line 19: who applies, what for, the papers, where to answer, and his consent in plain words. */
export function requestPage(
  site: Site,
  service: OnlineService,
  parts: Protected,
  filled: Filled = nothingFilled,
): Html {
  const t = wordsOf(site);
  const path = `/online/ajukan/${service.id}`;
  const limit = service.fromHome ? t.requestAnswered(told(site, service.fromHome.limit)) : '';
  const inside = html`${bringerPart(site, service, filled)} ${whoPart(site, filled)} ${purposePart(site, filled)}
    ${photosPart(site, service.papers, filled)} ${answerPart(site, filled)}
    ${consentPart(site, filled, t.consent(site.frame.hall.agency))} <button class="button">${t.send}</button>`;
  const main = html`<h1>${t.requestFor(told(site, service.name))}</h1>
    <p class="lead">${limit} ${t.requestPrepare}</p>
    ${protectedForm(site, path, parts, filled, inside, photosSaid(site, service.papers, filled))}`;
  return page(site, { title: t.requestTitle, main, path, script: site.scripts.form });
}

/** CS11: asked where the hall's file says who may ask for somebody else. Without `:has` the name stands there for everybody, and may stay empty. */
function bringerPart(site: Site, { broughtBy }: OnlineService, filled: Filled): Html {
  const t = wordsOf(site);
  if (broughtBy.length === 0) return html``;
  const chosen = filled.values['broughtAs'] ?? '';
  const ways = [['', t.bringerMyself] as const, ...broughtBy.map(({ id, name }) => [id, told(site, name)] as const)];
  return html`<fieldset class="card brought">
    <legend>${t.bringerTitle}</legend>
    <div class="field">
      ${ways.map(([value, label]) => choice({ name: 'broughtAs', value, label, kind: 'radio', on: value === chosen }))}
    </div>
    ${field(site, filled, {
      name: 'broughtBy',
      label: t.bringerName,
      hint: t.bringerHint,
      problem: 'broughtBy',
      required: false,
      later: true,
      autocomplete: 'name',
    })}
  </fieldset>`;
}

function whoPart(site: Site, filled: Filled): Html {
  const t = wordsOf(site);
  return html`<fieldset class="card">
    <legend>${t.whoTitle}</legend>
    ${field(site, filled, { name: 'name', label: t.name, hint: t.nameHint, problem: 'name', autocomplete: 'name' })}
    ${field(site, filled, { name: 'nik', label: t.nik, hint: t.nikHint, problem: 'nik', numeric: true, longest: 25 })}
    ${field(site, filled, {
      name: 'familyCard',
      label: t.familyCard,
      hint: t.familyCardHint,
      problem: 'familyCard',
      numeric: true,
      longest: 25,
    })}
    ${dayField(site, filled, { name: 'birth', label: t.birthDate, hint: t.birthDateHint, problem: 'birthDate' })}
    ${field(site, filled, {
      name: 'address',
      label: t.address,
      hint: t.addressHint,
      problem: 'address',
      longest: 200,
      autocomplete: 'street-address',
    })}
  </fieldset>`;
}

function purposePart(site: Site, filled: Filled): Html {
  const t = wordsOf(site);
  return html`<fieldset class="card">
    <legend>${t.purposeTitle}</legend>
    ${longField(site, filled, { name: 'purpose', label: t.purpose, hint: t.purposeHint, problem: 'purpose', longest: 300 })}
  </fieldset>`;
}

function photosPart(site: Site, papers: readonly OnlinePaper[], filled: Filled): Html {
  const t = wordsOf(site);
  if (papers.length === 0) return html``;
  return html`<fieldset class="card">
    <legend>${t.photosTitle}</legend>
    <p class="quiet">${t.photosLead}</p>
    ${photoFields(site, papers, filled)}
  </fieldset>`;
}

function answerPart(site: Site, filled: Filled): Html {
  const t = wordsOf(site);
  const { values } = filled;
  const answers = [
    ['whatsapp', t.byWhatsAppAnswer],
    ['email', t.byEmail],
  ] as const;
  return html`<fieldset class="card" data-answer>
    <legend>${t.answerTitle}</legend>
    <div class="field">
      <span class="label">${t.answerBy}</span>
      ${answers.map(([value, label]) =>
        choice({ name: 'answerBy', value, label, kind: 'radio', on: values['answerBy'] === value }),
      )}
    </div>
    ${field(site, filled, {
      name: 'phone',
      label: t.phone,
      hint: t.phoneHint,
      problem: 'phone',
      type: 'tel',
      required: false,
      later: true,
      longest: 30,
      autocomplete: 'tel',
    })}
    ${field(site, filled, {
      name: 'email',
      label: t.email,
      hint: t.emailHint,
      problem: 'email',
      type: 'email',
      required: false,
      later: true,
      longest: 200,
      autocomplete: 'email',
    })}
  </fieldset>`;
}

export function consentPart(site: Site, { values, problems }: Filled, words: string): Html {
  const t = wordsOf(site);
  return html`<fieldset class="card">
    <legend>${t.consentTitle}</legend>
    ${problems.includes('consent') ? html`<p class="fault">${t.problem.consent}</p>` : ''}
    ${choice({ name: 'consent', value: 'yes', label: words, kind: 'checkbox', on: values['consent'] === 'yes' })}
    <p class="quiet">${t.consentMore}</p>
  </fieldset>`;
}
