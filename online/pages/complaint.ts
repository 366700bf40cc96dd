import { html } from 'hono/html';
import type { ComplaintWays, OnlineComplaintState } from '../../contract/views/online-view.ts';
import { codeForm, codePart } from './code.ts';
import { choice, field, longField, nothingFilled, protectedForm } from './fields.ts';
import type { Filled, Protected } from './fields.ts';
import { door } from './home.ts';
import { contacts, factList, page, wholeNumber } from './page.ts';
import type { Html } from './page.ts';
import { photoField, wrongPhoto } from './photo-fields.ts';
import { consentPart } from './request-form.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';
import { whenOf } from './time-words.ts';

function otherWays(site: Site, ways: ComplaintWays): Html {
  const here = ways.atTheOffice.map((name) => html`<li><b>${told(site, name)}</b></li>`);
  return html`${contacts({ ...site, frame: { ...site.frame, contacts: ways.contacts } })}${
    here.length > 0
      ? html`<p>${wordsOf(site).complaintAtTheOffice}</p>
          <ul class="rows">
            ${here}
          </ul>`
      : ''
  }`;
}

export function complaintsPage(site: Site, ways: ComplaintWays): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.complaintTitle}</h1>
    <p class="lead">${t.complaintLead}</p>
    <nav>
      <ul class="doors">
        ${door(site, '/online/pengaduan/tulis', t.complaintWrite, t.complaintWordsHint)}
        ${door(site, '/online/pengaduan/status', t.complaintLook, t.complaintLookHint)}
      </ul>
    </nav>
    <section class="card">
      <h2>${t.complaintElsewhere}</h2>
      ${otherWays(site, ways)}
    </section>`;
  return page(site, { title: t.complaintTitle, main, path: '/online/pengaduan' });
}

/** For a hall that takes complaints elsewhere only: says where. */
export function complaintsElsewherePage(site: Site, ways: ComplaintWays): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.complaintTitle}</h1>
    <p class="lead">${t.complaintNotHere}</p>
    <section class="card">${otherWays(site, ways)}</section>
    <nav>
      <ul class="doors">
        ${door(site, '/online/pengaduan/status', t.complaintLook, t.complaintLookHint)}
      </ul>
    </nav>`;
  return page(site, { title: t.complaintTitle, main, path: '/online/pengaduan' });
}

export function complaintPage(
  site: Site,
  identityRequired: boolean,
  parts: Protected,
  filled: Filled = nothingFilled,
): Html {
  const t = wordsOf(site);
  const path = '/online/pengaduan/tulis';
  const inside = html`${whatPart(site, filled)} ${whoPart(site, filled, identityRequired)}
    ${consentPart(site, filled, t.complaintConsent(site.frame.hall.agency))}
    <button class="button">${t.complaintSend}</button>`;
  const main = html`<h1>${t.complaintWrite}</h1>
    <p class="lead">${t.complaintLead}</p>
    ${protectedForm(site, path, parts, filled, inside)}`;
  return page(site, { title: t.complaintWrite, main, path, script: site.scripts.form });
}

function whatPart(site: Site, filled: Filled): Html {
  const t = wordsOf(site);
  const chosen = filled.values['kind'] ?? 'complaint';
  return html`<fieldset class="card">
    <legend>${t.complaintKind}</legend>
    ${(['complaint', 'suggestion', 'input'] as const).map((value) =>
      choice({ name: 'kind', value, label: t.kind[value], kind: 'radio', on: chosen === value }),
    )}
    ${longField(site, filled, {
      name: 'words',
      label: t.complaintWords,
      hint: t.complaintWordsHint,
      problem: 'words',
      longest: 4_000,
    })}
    ${photoField(site, {
      name: 'photo-bukti',
      label: t.complaintPhoto,
      required: false,
      wrong: wrongPhoto(site, 'bukti', { ...filled, paper: 'bukti' }),
    })}
  </fieldset>`;
}

function whoPart(site: Site, filled: Filled, required: boolean): Html {
  const t = wordsOf(site);
  return html`<fieldset class="card">
    <legend>${t.whoComplains}</legend>
    <p class="quiet">${required ? t.whoMustBeTold : t.whoMayBeEmpty}</p>
    ${field(site, filled, { name: 'name', label: t.name, problem: 'name', required, autocomplete: 'name' })}
    ${field(site, filled, {
      name: 'address',
      label: t.address,
      hint: t.addressHint,
      problem: 'address',
      required,
      longest: 200,
      autocomplete: 'street-address',
    })}
    ${field(site, filled, {
      name: 'phone',
      label: t.phone,
      hint: t.phoneHint,
      problem: 'phone',
      type: 'tel',
      required: false,
      longest: 30,
      autocomplete: 'tel',
    })}
    ${field(site, filled, {
      name: 'email',
      label: t.email,
      problem: 'email',
      type: 'email',
      required: false,
      longest: 200,
      autocomplete: 'email',
    })}
  </fieldset>`;
}

export function complaintDonePage(site: Site, { number, code }: { number: string; code: string }): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.complaintDoneTitle}</h1>
    ${codePart(site, code, t.complaintKeep)}
    <section class="card">${factList([[t.complaintNumber, number]])}</section>
    <p><a class="button second" href="${at(site, '/online/pengaduan/status')}">${t.complaintLook}</a></p>`;
  return page(site, { title: t.complaintDoneTitle, main, path: null });
}

export function complaintLookPage(site: Site, unknown: string | null = null): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.complaintLook}</h1>
    <p class="lead">${t.complaintStateLead}</p>
    ${unknown !== null ? html`<p class="standing bad" role="alert">${t.codeUnknown}</p>` : ''}
    ${codeForm(site, '/online/pengaduan/status', unknown ?? '')}`;
  const path = '/online/pengaduan/status';
  return page(site, { title: t.complaintLook, main, path, script: site.scripts.state });
}

/** State of a complaint, and the answer once it is delivered. No names, and not the complainant's own words. */
export function complaintStatePage(site: Site, complaint: OnlineComplaintState): Html {
  const t = wordsOf(site);
  const { number, kind, state, shownAs, receivedAt, closedAt, answer } = complaint;
  const main = html`<h1>${wholeNumber(t.complaintStateOf(number), number)}</h1>
    <p class="standing">${t.complaintState[state]}</p>
    ${shownAs.map((words) => html`<p class="lead">${told(site, words)}</p>`)}
    <section class="card">
      ${factList([
        [t.complaintKind, t.kind[kind]],
        [t.received, whenOf(site, receivedAt)],
        [t.closed, closedAt === null ? null : whenOf(site, closedAt)],
      ])}
    </section>
    ${
      answer === null
        ? ''
        : html`<section class="card">
            <h2>${t.complaintAnswer}</h2>
            <p class="words">${answer.words}</p>
          </section>`
    }`;
  return page(site, { title: t.complaintStateOf(number), main, path: null });
}
