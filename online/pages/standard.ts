import { html } from 'hono/html';
import type { BoardComponent, BoardLine, BoardPart, StandardBoard } from '../../contract/hall-file/standard-board.ts';
import { sentenceStart } from '../../contract/hall-file/sentence-start.ts';
import { page } from './page.ts';
import type { Html } from './page.ts';
import { at, told, wordsOf } from './site.ts';
import type { Site } from './site.ts';

/** SB1: all 14 components, with the words of the hall file or a plain note that there are none. */
export function standardPage(site: Site, board: StandardBoard): Html {
  const t = wordsOf(site);
  const path = `/online/layanan/${board.serviceId}/standar`;
  const main = html`<h1>${t.fullStandard}</h1>
    <p class="lead">
      ${told(site, board.service)}${board.decree ? html`<br /><small class="quiet">${told(site, board.decree)}</small>` : ''}
    </p>
    ${board.about.map((sentence) => html`<p>${told(site, sentence)}</p>`)}
    ${board.groups.map(
      ({ name, components }) =>
        html`<h2>${told(site, name)}</h2>
          ${components.map((component) => componentPart(site, component))}`,
    )}
    <p class="contact"><a href="${at(site, `/online/layanan/${board.serviceId}`)}">${t.papersTitle}</a></p>`;
  return page(site, { title: t.fullStandard, main, path });
}

function componentPart(site: Site, { number, name, state, parts }: BoardComponent): Html {
  const t = wordsOf(site);
  return html`<section class="card">
    <h3>${number}. ${told(site, name)}</h3>
    ${state === 'lacking' ? html`<p class="quiet">${t.componentLacking}</p>` : ''}
    ${state === 'stated' && parts.length === 0 ? html`<p class="quiet">${t.componentNamesNone}</p>` : ''}
    ${state === 'mentioned' ? html`<p class="quiet">${t.componentMentioned}</p>` : ''}
    ${state === 'lacking' ? '' : parts.map((part) => linesPart(site, part, parts.length > 1))}
  </section>`;
}

function linesPart(site: Site, { title, ordered, lines }: BoardPart, isOneOfSeveral: boolean): Html {
  const head = title && isOneOfSeveral ? html`<p><b>${told(site, title)}</b></p>` : '';
  const entries = lines.map((line) => html`<li>${linePart(site, line)}</li>`);
  return ordered
    ? html`${head}
        <ol class="rows numbered">
          ${entries}
        </ol>`
    : html`${head}
        <ul class="rows">
          ${entries}
        </ul>`;
}

function linePart(site: Site, { label, text, optional, columns }: BoardLine): Html {
  const t = wordsOf(site);
  const before = label ? html`<b>${told(site, label)}</b> ` : '';
  // What follows a label may be an address, which stays as it is written.
  const words = text ? (label ? told(site, text) : sentenceStart(told(site, text))) : '';
  const after = optional ? html` <span class="mark">${t.ifNeeded}</span>` : '';
  const cells = columns.map(
    ({ name, text: cell }) => html`<br /><small class="quiet">${told(site, name)}: ${told(site, cell)}</small>`,
  );
  return html`${before}${words}${after}${cells}`;
}
