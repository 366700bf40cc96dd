import { html } from 'hono/html';
import type { OnlinePaper, OnlineService } from '../../contract/views/online-view.ts';
import { paperLine } from '../../ui/paper-line.ts';
import { door } from './home.ts';
import { paperGroups } from './paper-groups.ts';
import type { PaperGroup } from './paper-groups.ts';
import { factList, page } from './page.ts';
import type { Html } from './page.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';

export function servicesPage(site: Site, services: readonly OnlineService[]): Html {
  const t = wordsOf(site);
  const main = html`<h1>${t.servicesTitle}</h1>
    <p class="lead">${t.servicesLead}</p>
    <nav>
      <ul class="doors">
        ${services.map(({ id, name, hint }) => door(site, `/online/layanan/${id}`, told(site, name), told(site, hint)))}
      </ul>
    </nav>`;
  return page(site, { title: t.servicesTitle, main, path: '/online/layanan' });
}

export function servicePage(site: Site, service: OnlineService): Html {
  const t = wordsOf(site);
  const { id, name, fullName, eligibility, whoMayBring, papers } = service;
  const main = html`<h1>${told(site, name)}</h1>
    <p class="lead">${told(site, fullName)}</p>
    ${eligibility ? html`<p>${told(site, eligibility)}</p>` : ''}
    ${whoMayBring ? html`<p>${told(site, whoMayBring)}</p>` : ''}
    <section class="card">
      <h2>${t.papersTitle}</h2>
      ${
        papers.length > 0
          ? html`<ul class="rows">
              ${paperGroups(papers).map((group) => papersRow(site, group))}
            </ul>`
          : html`<p>${t.noPapers}</p>`
      }
    </section>
    ${facts(site, service)} ${fromHomePart(site, service)}
    <p class="contact"><a href="${at(site, `/online/layanan/${id}/standar`)}">${t.fullStandard}</a></p>`;
  return page(site, { title: told(site, name), main, path: `/online/layanan/${id}` });
}

function papersRow(site: Site, group: PaperGroup): Html {
  const t = wordsOf(site);
  const [paper] = group;
  if (group.length === 1) return html`<li>${paperWords(site, paper, true)}</li>`;
  return html`<li>
    <b>${t.oneOf}</b> <span class="mark must">${t.mandatory}</span>
    <ul class="one-of">
      ${group.map((each) => html`<li>${paperWords(site, each, false)}</li>`)}
    </ul>
  </li>`;
}

function paperWords(site: Site, paper: OnlinePaper, isMarked: boolean): Html {
  const t = wordsOf(site);
  const beside = paperLine(paper, t);
  const mark = paper.mandatory
    ? html`<span class="mark must">${t.mandatory}</span>`
    : html`<span class="mark">${t.ifNeeded}</span>`;
  return html`<b>${told(site, paper.text)}</b>
    ${isMarked ? mark : ''}${beside === null ? '' : html`<p class="quiet">${beside}</p>`}`;
}

function facts(site: Site, { timeLimit, fee, products }: OnlineService): Html {
  const t = wordsOf(site);
  return html`<section class="card">
    ${factList([
      [t.timeLimit, told(site, timeLimit)],
      [t.fee, told(site, fee)],
      [t.products, products.map((product) => told(site, product)).join('; ') || null],
    ])}
  </section>`;
}

function fromHomePart(site: Site, { id, fromHome }: OnlineService): Html {
  const t = wordsOf(site);
  if (!fromHome || !site.frame.parts.requests) return html`<p>${t.onlyHere}</p>`;
  return html`<section class="card">
    <p>${t.fromHomeToo} ${t.fromHomeLimit(told(site, fromHome.limit))}</p>
    ${fromHome.printed.map((sentence) => html`<p class="quiet">${told(site, sentence)}</p>`)}
    <a class="button" href="${at(site, `/online/ajukan/${id}`)}">${t.doRequest}</a>
  </section>`;
}
