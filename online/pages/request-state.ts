import { html } from 'hono/html';
import type { OnlineRequestState } from '../../contract/views/online-view.ts';
import { codeForm, codePart } from './code.ts';
import { problemList } from './fields.ts';
import type { Problem } from './fields.ts';
import { factList, page, wholeNumber } from './page.ts';
import type { Html } from './page.ts';
import { photoField, wrongPhoto } from './photo-fields.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';
import { whenOf } from './time-words.ts';

interface RequestDone {
  readonly number: string;
  readonly code: string;
  readonly dueAt: number;
  readonly answerBy: 'email' | 'whatsapp' | 'by-hand';
}

export function requestDonePage(site: Site, { number, code, dueAt, answerBy }: RequestDone): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.doneTitle}</h1>
    ${codePart(site, code, t.doneKeep)}
    <section class="card">
      ${factList([[t.doneNumber, number]])}
      <p>${t.doneDue(whenOf(site, dueAt))}</p>
      <p>${t.doneBy[answerBy]}</p>
    </section>
    <p><a class="button second" href="${at(site, '/online/status')}">${t.doneLook}</a></p>`;
  return page(site, { title: t.doneTitle, main, path: null });
}

export function requestLookPage(site: Site, unknown: string | null = null): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.stateTitle}</h1>
    <p class="lead">${t.stateLead}</p>
    ${unknown !== null ? html`<p class="standing bad" role="alert">${t.codeUnknown}</p>` : ''}
    ${codeForm(site, '/online/status', unknown ?? '')}`;
  return page(site, { title: t.stateTitle, main, path: '/online/status', script: site.scripts.state });
}

interface Seen {
  readonly code: string;
  readonly formId: string;
  readonly problems?: readonly Problem[];
  /** Which paper's photo is too large, or none. */
  readonly paper?: string | undefined;
  readonly wrongDigits?: boolean;
}

/** ON6: its progress, the papers asked for, and the letter once there is one. */
export function requestStatePage(site: Site, state: OnlineRequestState, seen: Seen): Html {
  const t = wordsOf(site);
  const { number, is, service } = state;
  const main = html`<h1>${wholeNumber(t.stateOf(number), number)}</h1>
    <p class="lead">${told(site, service)}</p>
    <p class="standing${is === 'refused' || is === 'waits' ? ' bad' : ''}">${told(site, state.state)}</p>
    ${facts(site, state)} ${state.asked.length > 0 ? bringPart(site, state, seen) : ''}
    ${state.hasLetter ? fetchPart(site, seen) : ''}`;
  return page(site, { title: t.stateOf(number), main, path: null, script: site.scripts.form });
}

function facts(site: Site, { receivedAt, dueAt, closedAt }: OnlineRequestState): Html {
  const t = wordsOf(site);
  const when = (instant: number | null) => (instant === null ? null : whenOf(site, instant));
  return html`<section class="card">
    ${factList([
      [t.received, when(receivedAt)],
      [t.due, when(dueAt)],
      [t.closed, when(closedAt)],
    ])}
  </section>`;
}

function bringPart(site: Site, { asked }: OnlineRequestState, { code, formId, problems = [], paper }: Seen): Html {
  const t = wordsOf(site);
  const lacks = problems.includes('photo');
  const papers = asked.map(({ id, name }) => ({
    name: `photo-${id}`,
    label: told(site, name),
    wrong: wrongPhoto(site, id, { problems, paper }),
  }));
  return html`<section class="card">
    <h2>${t.bringTitle}</h2>
    <p class="quiet">${t.photosLead}</p>
    ${problemList(site, problems, {
      lacking: papers.map(({ label }) => label),
      wrong: papers.find(({ wrong }) => wrong !== undefined)?.label,
    })}
    <form
      method="post"
      enctype="multipart/form-data"
      action="${at(site, '/online/status/berkas')}"
      data-photos
      data-ready="${t.photoReady}"
    >
      <input type="hidden" name="form" value="${formId}" /> <input type="hidden" name="code" value="${code}" />
      ${papers.map((paper) => photoField(site, { ...paper, required: papers.length === 1 || 'one of these', lacks }))}
      <button class="button">${t.bring}</button>
    </form>
  </section>`;
}

function fetchPart(site: Site, { code, wrongDigits = false }: Seen): Html {
  const t = wordsOf(site);
  return html`<section class="card">
    <h2>${t.fetchTitle}</h2>
    <p>${t.fetchLead}</p>
    ${wrongDigits ? html`<p class="standing bad" role="alert">${t.fetchWrong}</p>` : ''}
    <form method="post" action="${at(site, '/online/status/surat')}">
      <input type="hidden" name="code" value="${code}" />
      <div class="field">
        <label for="digits">${t.lastDigits}</label>
        <input
          id="digits"
          name="digits"
          inputmode="numeric"
          pattern="[0-9]{4}"
          maxlength="4"
          required
          autocomplete="off"
        />
      </div>
      <button class="button">${t.fetch}</button>
    </form>
  </section>`;
}

export function broughtPage(site: Site, number: string, asked: OnlineRequestState['asked']): Html {
  const t = wordsOf(site);
  const isWhole = asked.length === 0;
  const main = html`<h1>${t.broughtTitle}</h1>
    <p class="lead">${t.stateOf(number)}. ${isWhole ? t.broughtSentence : t.broughtStill}</p>
    ${
      isWhole
        ? ''
        : html`<ul class="card rows">
            ${asked.map(({ name }) => html`<li>${told(site, name)}</li>`)}
          </ul>`
    }
    <p><a class="button second" href="${at(site, '/online/status')}">${t.doneLook}</a></p>`;
  return page(site, { title: t.broughtTitle, main, path: null });
}
