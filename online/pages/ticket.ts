import { html } from 'hono/html';
import type { OnlineTicket, TicketNow } from '../../contract/views/online-view.ts';
import { contacts, page } from './page.ts';
import type { Html } from './page.ts';
import { RENEWS } from './renewal.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';
import { clockOf } from './time-words.ts';

/** IS7, CA13: the bearer's own place, and a call that cannot be missed. Updates itself with and without a script. */
export function ticketPage(site: Site, token: string, ticket: OnlineTicket): Html {
  const t = wordsOf(site);
  const over = ticket.now.is === 'over';
  const main = html`<div id="ticket" aria-live="polite" data-live="${over ? '' : at(site, `/t/${token}/live`)}">
      ${ticketPart(site, ticket, token)}
    </div>
    ${over ? '' : html`<p class="stale" id="stale" role="status" hidden>${t.stale} ${t.staleAgain}</p>`}
    ${over ? '' : alarmPart(site)}`;
  return page(site, {
    title: ticket.number,
    main,
    path: `/t/${token}`,
    ...(over ? {} : { script: site.scripts.ticket, renews: true }),
  });
}

/** Only a script can ring: without one this part is hidden, and the page says that it reloads itself. */
function alarmPart(site: Site): Html {
  const t = wordsOf(site);
  return html`<div id="alarm" hidden>
      <button class="button second" id="alarm-on" type="button">${t.alarmOn}</button>
      <p class="quiet" id="alarm-is-on" role="status" hidden>
        ${t.alarmIsOn} <span id="awake" hidden>${t.screenStays}</span>
      </p>
    </div>
    <p class="quiet" id="${RENEWS}">${t.refreshes}</p>`;
}

/** The changing part: sent again, complete, whenever it changes (SC1). */
export function ticketPart(site: Site, ticket: OnlineTicket, token: string): Html {
  const t = wordsOf(site);
  const { now, number, at: instant } = ticket;
  // ON12: only a call interrupts what is being read aloud.
  const call = now.is === 'called' ? html` role="alert" data-call="${now.call}"` : '';
  return html`<section class="ticket ${now.is}" ${call}>
    <h1>
      <small class="quiet">${t.yourNumber}</small>
      <div class="number">${number}</div>
    </h1>
    <p class="quiet">${told(site, ticket.service)}</p>
    ${stagePart(site, now)}
    ${now.is === 'over' ? surveyPart(site, now, token) : html`<p class="quiet" data-updated aria-live="off">${t.updated(clockOf(site, instant))}</p>`}
    ${
      now.is === 'called'
        ? html`<button class="button" id="understood" type="button" hidden>${t.understood}</button>`
        : ''
    }
  </section>`;
}

function stagePart(site: Site, now: TicketNow): Html {
  const t = wordsOf(site);
  switch (now.is) {
    case 'waiting':
      return waitingPart(site, now);
    case 'called':
      return html`<p class="big">${t.called}</p>
        <p class="place">${t.goTo(told(site, now.place))}</p>`;
    case 'serving':
      return said(t.beingServed, t.servedAt(told(site, now.place)));
    case 'held':
      if (now.forCase) return said(t.heldForCase, t.heldForCaseSentence);
      return said(t.held, now.returnAt === null ? t.heldSentence : t.heldUntil(clockOf(site, now.returnAt)));
    case 'missed':
      return said(t.missed, t.missedSentence);
    case 'over':
      return now.expired ? said(t.expired, t.expiredSentence) : said(t.over, t.overSentence);
  }
}

function waitingPart(site: Site, { ahead, wait, station }: Extract<TicketNow, { is: 'waiting' }>): Html {
  const t = wordsOf(site);
  return html`<p class="big">${t.ahead(ahead)}</p>
    <p class="range">${wait ? t.waitAbout(t.minutes(wait)) : t.noEstimate}</p>
    <p class="quiet">${t.waitingAt(told(site, station))}. ${ahead > 0 ? t.mayChange : ''}</p>`;
}

const said = (what: string, more: string): Html =>
  html`<p class="big">${what}</p>
    <p class="range">${more}</p>`;

/** CA12: whom nobody has served is not asked how it was. */
function surveyPart(site: Site, { expired }: Extract<TicketNow, { is: 'over' }>, token: string): Html {
  if (expired || !site.frame.parts.survey) return html``;
  return html`<p><a class="button" href="${at(site, `/online/survei/${token}`)}">${wordsOf(site).howWasIt}</a></p>`;
}

/** `isLost`: the hall was restored today, and the ticket may be of before (DU16). */
export function ticketUnknownPage(site: Site, token: string, isLost: boolean): Html {
  const t = wordsOf(site);
  const [title, sentence] = isLost ? [t.ticketLost, t.ticketLostSentence] : [t.ticketUnknown, t.ticketUnknownSentence];
  const main = html`<h1>${title}</h1>
    <p class="lead">${sentence}</p>
    ${contacts(site)}`;
  return page(site, { title, main, path: `/t/${encodeURIComponent(token)}` });
}

/** In the place of a ticket on a page that was open when the hall was restored. */
export function ticketLostPart(site: Site): Html {
  const t = wordsOf(site);
  return html`<section class="ticket">${said(t.ticketLost, t.ticketLostSentence)}</section>`;
}
