import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Office } from '../../application/office.ts';
import { isOutage } from '../../application/seen/hall-faults.ts';
import type { HallFault } from '../../application/seen/hall-faults.ts';
import type { PlaceNow } from '../../application/seen/places-now.ts';
import { clockText, dayAt } from '../../domain/hall-time/zone.ts';
import type { DiskRoom } from '../../ports/self-look.ts';
import { gigabytes } from './measures.ts';
import { stateEn } from './state-en.ts';
import { stateId } from './state-id.ts';
import { statePageStyle } from './state-page-style.ts';
import type { StateWords, Told } from './state-words.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

interface StateNow {
  readonly office: Office;
  readonly faults: readonly HallFault[];
  readonly places: readonly PlaceNow[];
  readonly room: DiskRoom;
  readonly language: 'id' | 'en';
  /** The nonce of the page's own style (AC7). */
  readonly nonce: string;
}

/** OB3: what is wrong and what to do, for whoever looks after the machines. Data in, page out; no script. */
export function statePage(now: StateNow): Html {
  const { office, faults, language, nonce } = now;
  const words = language === 'id' ? stateId : stateEn;
  const clock = clockOf(office, language);
  const verdict = verdictOf(words, faults);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <style nonce="${nonce}">
          ${statePageStyle}
        </style>
      </head>
      <body>
        <header>
          <p>${office.file.current.agency.shownName}</p>
          <h1>${words.title}</h1>
          <p>${words.at(clock(office.clock.now()))} <a href="?bahasa=${language}">${words.again}</a></p>
        </header>
        <main>
          <p class="verdict ${verdict.is}" role="status">${verdict.says}</p>
          ${faults.map((fault) => faultPart(words, toldOf(words, fault, clock), isOutage(fault)))}
          ${devicesPart(words, now.places, clock)} ${hubPart(words, now, clock)}
        </main>
        <footer>
          <a href="?bahasa=${language === 'id' ? 'en' : 'id'}" hreflang="${language === 'id' ? 'en' : 'id'}">
            ${words.otherLanguage}
          </a>
        </footer>
      </body>
    </html>`;
}

function verdictOf(words: StateWords, faults: readonly HallFault[]) {
  if (faults.some((fault) => isOutage(fault))) return { is: 'outage', says: words.outage };
  return faults.length === 0
    ? { is: 'well', says: words.allWell }
    : { is: 'faulty', says: words.someFaults(faults.length) };
}

/** The dictionary pairs each fault with its words, which TypeScript cannot follow for a name known only at runtime. */
const toldOf = ({ faults }: StateWords, fault: HallFault, clock: (at: number) => string): Told =>
  (faults[fault.is] as (fault: HallFault, clock: (at: number) => string) => Told)(fault, clock);

const faultPart = (words: StateWords, { what, todo }: Told, isOutage: boolean): Html =>
  html`<section class="fault ${isOutage ? 'outage' : ''}">
    <h2>${what}</h2>
    ${
      todo.length === 0
        ? ''
        : html`<p>${words.todo}</p>
            <ol>
              ${todo.map((each) => html`<li>${each}</li>`)}
            </ol>`
    }
  </section>`;

function devicesPart(words: StateWords, places: readonly PlaceNow[], clock: (at: number) => string): Html {
  if (places.length === 0) return html``;
  return html`<section>
    <h2>${words.devices}</h2>
    <table>
      <tr>
        <th scope="col">${words.device}</th>
        <th scope="col">${words.state}</th>
        <th scope="col">${words.lastSeen}</th>
        <th scope="col">${words.line}</th>
      </tr>
      ${places.map(
        ({ name, online, seen }) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${online ? words.here : words.away}${seen.build === 'older' ? `, ${words.older}` : ''}</td>
            <td>${seen.lastSeen === null ? words.notSince : clock(seen.lastSeen)}</td>
            <td>${words.lines[seen.line ?? 'unknown']}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}

function hubPart(words: StateWords, { office, room, language }: StateNow, clock: (at: number) => string): Html {
  const upSince = office.clock.now() - office.look.process().upSeconds * 1_000;
  return html`<section>
    <h2>${words.hub}</h2>
    <p>${words.freeRoom}: ${gigabytes(room.freeBytes, language)}</p>
    <p>${words.upSince}: ${clock(upSince)}</p>
  </section>`;
}

/** 09.05 WIB; with the date, if it is not today. */
function clockOf({ file, clock }: Office, language: StateNow['language']): (at: number) => string {
  const { timeZone } = file.current;
  const today = dayAt(clock.now(), timeZone);
  const date = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return (at) => {
    const day = dayAt(at, timeZone);
    const time = `${clockText(at, timeZone).replace(':', '.')} ${timeZone}`;
    return day === today ? time : `${date.format(Date.parse(day))}, ${time}`;
  };
}
