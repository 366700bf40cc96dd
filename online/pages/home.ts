import { html } from 'hono/html';
import type { OnlineHome, OnlineHours } from '../../contract/views/online-view.ts';
import { contactCard, page } from './page.ts';
import type { Html } from './page.ts';
import { indexPart } from './published-index.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';
import { calendarDay, clockOf, dayOf } from './time-words.ts';

export function homePage(site: Site, home: OnlineHome): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.homeTitle}</h1>
    ${openPart(site, home)}
    <h2>${t.whatToDo}</h2>
    ${doors(site)} ${home.lines ? waitingPart(site, home.lines, home.now) : ''} ${hoursPart(site, home)}
    ${home.survey ? indexPart(site, home.survey) : ''} ${contactCard(site)}`;
  return page(site, { title: t.homeTitle, main, path: '/online/' });
}

function openPart(site: Site, { open, now }: OnlineHome): Html {
  const t = wordsOf(site);
  if (open.is === 'open') {
    const until = open.closesAt === null ? t.openAlways : t.closesAt(clockOf(site, open.closesAt));
    return html`<p class="card open"><strong>${t.openNow}</strong> <span>${until}</span></p>`;
  }
  const again =
    open.opensAt === null ? t.opensUnknown : t.opensAt(dayOf(site, open.opensAt, now), clockOf(site, open.opensAt));
  return html`<p class="card open closed">
    <strong>${open.why === 'holiday' ? t.closedHoliday : t.closedNow}</strong> <span>${again}</span>
  </p>`;
}

function doors(site: Site): Html {
  const t = wordsOf(site);
  const { requests, complaints, letters } = site.frame.parts;
  return html`<nav>
    <ul class="doors">
      ${door(site, '/online/layanan', t.doServices, t.doServicesHint)}
      ${requests ? door(site, '/online/ajukan', t.doRequest, t.doRequestHint) : ''}
      ${requests ? door(site, '/online/status', t.doState, t.doStateHint) : ''}
      ${door(site, '/online/pengaduan', t.doComplain, complaints ? t.doComplainHint : t.doComplainElsewhereHint)}
      ${letters ? door(site, '/online/surat', t.doLetter, t.doLetterHint) : ''}
    </ul>
  </nav>`;
}

/** A large link to another page. */
export const door = (site: Site, path: string, name: string, hint: string): Html =>
  html`<li>
    <a href="${at(site, path)}"
      ><span><b>${name}</b><small>${hint}</small></span></a
    >
  </li>`;

function waitingPart(site: Site, lines: NonNullable<OnlineHome['lines']>, now: number): Html {
  const t = wordsOf(site);
  return html`<section class="card">
    <h2>${t.waitingNow}</h2>
    <ul class="rows">
      ${lines.map(
        ({ service, waiting, wait }) =>
          html`<li>
            <div class="line"><b>${told(site, service)}</b> <b>${t.people(waiting)}</b></div>
            ${waiting > 0 || wait ? html`<p class="quiet">${t.wait(wait)}</p>` : ''}
          </li>`,
      )}
    </ul>
    <p class="quiet">${t.asOf(clockOf(site, now))}</p>
  </section>`;
}

function hoursPart(site: Site, { hours, holidays }: OnlineHome): Html {
  const t = wordsOf(site);
  if (hours.length === 0 && holidays.length === 0) return html``;
  return html`<section class="card hours">
    <h2>${t.hoursTitle}</h2>
    <dl class="facts">${hours.map((row) => hoursRow(site, row))}</dl>
    ${
      holidays.length > 0
        ? html`<h3>${t.holidaysSoon}</h3>
            <ul>
              ${holidays.map(({ day, name }) => html`<li>${calendarDay(site, day)}: ${name}</li>`)}
            </ul>`
        : ''
    }
  </section>`;
}

const hoursRow = (site: Site, { days, open, close }: OnlineHours): Html =>
  html`<div>
    <dt>${daysInWords(wordsOf(site).days, days)}</dt>
    <dd>${open.replace(':', '.')}–${close.replace(':', '.')} ${site.frame.hall.timeZone}</dd>
  </div>`;

/** "Senin–Kamis", "Senin, Rabu". */
export function daysInWords(names: readonly string[], days: readonly number[]): string {
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const isRun = days.length > 2 && last - first === days.length - 1;
  return (isRun ? [first, last] : days).map((day) => names[day]).join(isRun ? '–' : ', ');
}
